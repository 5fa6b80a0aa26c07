#!/usr/bin/env python3
"""Says how far the certainty of the network's readings can be trusted, on strings that it did not learn from.

usage: calibration.py [--narrow] NETWORK ORIGIN [ORIGIN ...]
  --narrow at one width instead of the mean of three
  NETWORK  a written-digits.network of train.py, ORIGIN what it was trained --without (sr, 01, 02), or orand-val
For each origin and kind: strings, right at first, truth among the best three, then at each limit how many are at least so sure and how
many of those are wrong. Then the same with the columns made sharper or softer (a temperature below or above 1), with the loss of the truth, which is least where the
certainty is honest. The search and what a calendar allows are those of the program (WrittenNumbers/StringReadings.swift).
"""
import math, sys
import numpy as np
import torch
from agreement import stored
from strings import HEIGHT, MARGIN, WIDTH, averaged, normalised, real_strings

BLANK, PATHS, LEAST = 10, 24, 0.0005
LIMITS, TEMPERATURES = (.90, .95, .98, .99), (0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.25)


def columns(network, strip):
    """[columns, 11]: what the network says before it is made probabilities."""
    wide = (strip.shape[1] + 2 * MARGIN + 3) // 4 * 4
    x = np.zeros((1, 1, HEIGHT, wide), np.float32); x[0, 0, :, MARGIN:MARGIN + strip.shape[1]] = strip
    with torch.no_grad(): return network(torch.from_numpy(x))[0].double()


def likeliest(said):
    """(text, probability), the likeliest first, from the probabilities of each column."""
    paths = {"": (1.0, 0.0)}
    for column in said:
        following = {}
        def add(text, blank, digit):
            b, d = following.get(text, (0.0, 0.0)); following[text] = (b + blank, d + digit)
        for text, (blank, digit) in paths.items():
            add(text, (blank + digit) * column[BLANK], digit * column[int(text[-1])] if text else 0.0)
            for k in range(BLANK):
                if column[k] > LEAST: add(text + str(k), 0.0, (blank if text[-1:] == str(k) else blank + digit) * column[k])
        paths = dict(sorted(following.items(), key=lambda p: -sum(p[1]))[:PATHS])
    return sorted(((t, b + d) for t, (b, d) in paths.items()), key=lambda p: -p[1])


def may_be(kind, text):
    if not text.isdigit(): return False
    value = int(text)
    return {"number": len(text) <= 6 and value > 0, "day": len(text) <= 2 and 1 <= value <= 31, "month": len(text) <= 2 and 1 <= value <= 12}[kind]


NARROW = "--narrow" in sys.argv
STRETCHES = (1,) if NARROW else (.88, 1, 1.12)


def stretched(strip, times):
    if times == 1: return strip
    return averaged(strip.T.astype(np.float64), max(4, min(WIDTH, int(strip.shape[1] * times + .5)))).T.astype(np.float32)


def readings_of(said, temperature, kind):
    """(text, probability) of the three likeliest; what the calendar rules out is shared among the others."""
    mean = {}
    for columns in said:
        possible = [r for r in likeliest((columns / temperature).softmax(-1).tolist()) if may_be(kind, r[0])]
        among = sum(p for _, p in possible)
        if among < .02: continue
        for text, p in possible: mean[text] = mean.get(text, 0.0) + p / among / len(said)
    return sorted(mean.items(), key=lambda p: -p[1])[:3] or [("", 0.0)]


def main():
    if NARROW: sys.argv.remove("--narrow")
    torch.set_num_threads(1); network = stored(sys.argv[1])
    strings = [s for s in real_strings() if s[0] in sys.argv[2:]]
    seen = [(o, k, t, [columns(network, stretched(normalised(g), times)) for times in STRETCHES]) for o, _, k, t, g in strings]
    for temperature in TEMPERATURES:
        found, loss = {}, []
        for origin, kind, truth, said in seen:
            readings = readings_of(said, temperature, kind)
            found.setdefault(f"{origin} {kind}", []).append((truth, readings))
            loss.append(-math.log(max(1e-4, dict(readings).get(truth, 0.0))))
        print(f"temperature {temperature}: loss of the truth {sum(loss) / len(loss):.3f}")
        for name, read in sorted(found.items()) + [("all", [r for rs in found.values() for r in rs])]:
            right = sum(t == r[0][0] for t, r in read); offered = sum(t in dict(r) for t, r in read)
            sure = [(sum(r[0][1] >= l for _, r in read), sum(r[0][1] >= l and t != r[0][0] for t, r in read)) for l in LIMITS]
            print(f"  {name}: {len(read)} strings, {right} right, {offered} among three; " + ", ".join(f"{l}: {n} sure {w} wrong" for l, (n, w) in zip(LIMITS, sure)), flush=True)


if __name__ == "__main__":
    main()
