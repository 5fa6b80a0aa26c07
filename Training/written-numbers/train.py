#!/usr/bin/env python3
"""Trains the network that reads written numbers, and says how well it does on strings that it did not learn from.

usage: train.py OUT [--without sr,02] [--steps 6000] [--seed 1]
  --without  origins of real strings that are kept out and tested on: sr, 01, 02 (orand-val is never learnt from)
OUT/written-digits.network is what the program embeds (int8, docs/handwriting.md), OUT/scores.json the scores. Needs torch, numpy, Pillow and ../shared.
"""
import argparse, hashlib, json, math, random, struct, time
from pathlib import Path
import numpy as np
import torch
from network import Network, folded
from strings import Composer, HEIGHT, MARGIN, WIDTH, normalised, real_strings
from wear import worn

BLANK, BATCH = 10, 32


def batch(samples, r=None):
    pictures = [p for _, p in samples]
    width = (max(p.shape[1] for p in pictures) + 2 * MARGIN + 3) // 4 * 4
    x = np.zeros((len(samples), 1, HEIGHT, width), np.float32)
    for k, p in enumerate(pictures):
        at = MARGIN if r is None else r.randint(0, min(2 * MARGIN, width - p.shape[1])); x[k, 0, :, at:at + p.shape[1]] = p
    return torch.from_numpy(x), [t for t, _ in samples]


class Batches(torch.utils.data.IterableDataset):
    """Batches of strings of like width, drawn beside the training."""
    def __init__(self, seed, orand, crops): self.seed, self.orand, self.crops = seed, orand, crops

    def __iter__(self):
        torch.set_num_threads(1); r = random.Random(self.seed); composer = Composer(r)
        while True:
            samples = sorted((draw(r, composer, self.orand, self.crops) for _ in range(8 * BATCH)), key=lambda s: s[1].shape[1])
            parts = [samples[k:k + BATCH] for k in range(0, len(samples), BATCH)]; r.shuffle(parts)
            yield from (batch(p, r) for p in parts)


def draw(r, composer, orand, crops):
    while True:
        die = r.random()
        if die < .40 or not crops: text, grey = composer.string(); grey = grey.astype(np.float64)
        else: _, _, _, text, grey = r.choice(orand if die < .60 else crops)
        picture = normalised(worn(grey, r, r.choice([.3, .6, 1.0])))
        if picture is not None and picture.shape[1] / 4 >= len(text) * 2: return text, picture


def read(network, picture):
    with torch.no_grad(): said = network(batch([("", picture)])[0])[0].log_softmax(-1)
    text, last, sure = "", BLANK, 0.0
    for row in said:
        best = int(row.argmax()); sure += float(row[best])
        if best not in (last, BLANK): text += str(best)
        last = best
    return text, math.exp(sure)


def store(network, path):
    """Each layer: four int32 (out, in, rows, columns), float32 scales and biases an output, int8 weights."""
    bytes = b"SOHD" + struct.pack("<i", 6)
    for w, b in folded(network):
        w = w if w.dim() == 4 else w[:, :, None, :]
        scale = w.abs().amax((1, 2, 3)).clamp(min=1e-8) / 127
        q = torch.round(w / scale[:, None, None, None]).clamp(-127, 127).to(torch.int8)
        bytes += struct.pack("<4i", *w.shape) + scale.numpy().astype("<f4").tobytes() + b.numpy().astype("<f4").tobytes() + q.numpy().tobytes()
    path.write_bytes(bytes); return hashlib.sha256(bytes).hexdigest()


def main():
    parser = argparse.ArgumentParser(); parser.add_argument("out", type=Path); parser.add_argument("--without", default="")
    parser.add_argument("--steps", type=int, default=6000); parser.add_argument("--seed", type=int, default=1)
    o = parser.parse_args(); o.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(o.seed); torch.set_num_threads(1); r = random.Random(o.seed)
    real = real_strings(); without = set(filter(None, o.without.split(","))) | {"orand-val"}
    orand = [s for s in real if s[0] == "orand-train"]; crops = [s for s in real if not s[0].startswith("orand") and s[0] not in without]
    network = Network(); start = time.monotonic()
    optimiser = torch.optim.AdamW(network.parameters(), lr=1e-3, weight_decay=1e-2)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, max_lr=3e-3, total_steps=o.steps)
    loss = torch.nn.CTCLoss(blank=BLANK, zero_infinity=True)
    print(f"{sum(p.numel() for p in network.parameters())} weights; {len(orand)} strings, {len(crops)} crops; without {sorted(without)}", flush=True)
    drawn = iter(torch.utils.data.DataLoader(Batches(o.seed, orand, crops), batch_size=None, num_workers=1, prefetch_factor=16))
    mean = torch.optim.swa_utils.AveragedModel(network, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(.998), use_buffers=True)
    network.train()
    for step in range(o.steps):
        x, texts = next(drawn)
        said = network(x, drop=.1).log_softmax(-1).permute(1, 0, 2)
        value = loss(said, torch.tensor([int(c) for t in texts for c in t]), torch.full((len(texts),), said.shape[0]), torch.tensor([len(t) for t in texts]))
        optimiser.zero_grad(); value.backward(); torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0); optimiser.step(); schedule.step(); mean.update_parameters(network)
        if step % 250 == 0: print(f"{step} {value.item():.3f} {time.monotonic() - start:.0f} s", flush=True)
    print("last", *[f"{o}{k} {sum(read(network.eval(), normalised(s[4]))[0] == s[3] for s in real if s[0] == o and s[2] == k)}" for o, k in (("orand-val", "number"), ("sr", "number"), ("sr", "day"))], flush=True)
    network = mean.module.eval(); scores = {}
    for origin in sorted({s[0] for s in real}):
        for kind in ("number", "day", "month"):
            strings = [s for s in real if s[0] == origin and s[2] == kind]
            if not strings: continue
            said = [(s[3], *read(network, normalised(s[4]))) for s in strings]
            right = sum(a == b for a, b, _ in said)
            scores[f"{origin} {kind}"] = dict(right=right, of=len(said), learnt=origin not in without, surely_wrong=sum(a != b and c >= .95 for a, b, c in said), sure=sum(c >= .95 for _, _, c in said))
            print(origin, kind, scores[f"{origin} {kind}"], flush=True)
    scores["sha256"] = store(network, o.out / "written-digits.network"); torch.save(network.state_dict(), o.out / "network.pt")
    (o.out / "scores.json").write_text(json.dumps(scores, indent=1)); print(scores["sha256"], f"{time.monotonic() - start:.0f} s")


if __name__ == "__main__":
    main()
