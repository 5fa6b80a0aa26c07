#!/usr/bin/env python3
"""How far confidences can be believed, and what a person has to look at.   usage: calibration.py LABELS EXPORT [LABELS EXPORT …]

Counts the fields that score.py compares, numbers and dates written by hand aside. A field goes before a person where its
confidence is below RecordDescription.doubtful, or where the paper has it and the description has not.
"""
import re, sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT.parent / "shared" / "tools")); sys.dont_write_bytecode = True
import score

FIELDS = ("type", "symbol", "number", "date", "agency", "subject", "signer")
STEPS = (0, .5, .6, .7, .8, .9, .95, 1.01)
DOUBTFUL = float(re.search(r"static let doubtful = ([\d.]+)", (ROOT / "Sources/Records/RecordDescription.swift").read_text()).group(1))

def judged(labels, export):
    """(field, confidence or None, right, given) for each field that the paper or the description has."""
    index = score.index(score.jl(export))
    for label in score.jl(labels):
        found = score.find(index, label.get("file") or label["files"][0])
        for want in score.expected(label):
            got = min(found, key=lambda x: abs(x.get("first_page", 1) - want["first_page"]), default={})
            if want.get("type") is None and "type" in got and got["type"] is None: want["type"] = None
            for f in FIELDS:
                has, should = got.get(f), want.get(f)
                if f in want.get("handwritten", []) or not has and not should: continue
                yield f, (got.get("fields") or {}).get(f, {}).get("confidence"), bool(has and should and score.same(f, should, has)), bool(has)

def main():
    pairs = list(zip(sys.argv[1::2], sys.argv[2::2]))
    if not pairs: sys.exit(__doc__)
    rows = [row for labels, export in pairs for row in judged(labels, export)]
    print("confidence     fields  right")
    for low, high in zip(STEPS, STEPS[1:]):
        inside = [r for r in rows if r[3] and low <= r[1] < high]
        if inside: print(f"{low:4.2f} to {min(high, 1):4.2f} {len(inside):8} {sum(r[2] for r in inside) / len(inside):8.3f}")
    sure = [r for r in rows if r[3] and r[1] >= .95]
    seen = [r for r in rows if not r[3] or r[1] < DOUBTFUL]
    wrong = [r for r in rows if r[3] and not r[2]]; lost = [r for r in rows if not r[3]]
    caught = [r for r in wrong if r[1] < DOUBTFUL]
    print(f"stated at 0.95 and more: {sum(r[2] for r in sure)} of {len(sure)} right = {sum(r[2] for r in sure) / max(1, len(sure)):.3f}")
    print(f"before a person: {len(seen)} of {len(rows)} fields = {len(seen) / len(rows):.3f} ({len(lost)} missing, {len(seen) - len(lost)} doubtful)")
    print(f"wrong or missing: {len(wrong) + len(lost)}, of these before a person {len(caught) + len(lost)} = {(len(caught) + len(lost)) / max(1, len(wrong) + len(lost)):.3f}; given wrongly {len(wrong)}, caught {len(caught)}")
    for f in FIELDS:
        mine = [r for r in rows if r[0] == f]
        print(f"  {f:8} {len(mine):4} fields, before a person {sum(not r[3] or r[1] < DOUBTFUL for r in mine):3}, wrong and not caught {sum(r[3] and not r[2] and r[1] >= DOUBTFUL for r in mine)}")

if __name__ == "__main__": main()
