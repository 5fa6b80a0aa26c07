#!/usr/bin/env python3
"""Writes what the network says of a drawn number, for the test that the program says the same.

usage: agreement.py NETWORK > ../../Tests/WrittenNumbersTests/Fixtures/agreement.json
"""
import json, struct, sys
from pathlib import Path
import numpy as np
import torch
from PIL import Image, ImageDraw
from network import Network
from strings import HEIGHT, MARGIN, normalised


def stored(path):
    """The network with the weights of a file; its norms do nothing, they are in the weights."""
    data = Path(path).read_bytes(); at = 8; network = Network().eval()
    for norm in network.norms: norm.eps = 0.0
    for layer in [*network.convolutions, network.row, network.out]:
        shape = struct.unpack_from("<4i", data, at); at += 16
        scale = np.frombuffer(data, "<f4", shape[0], at); at += 4 * shape[0]
        bias = np.frombuffer(data, "<f4", shape[0], at); at += 4 * shape[0]
        q = np.frombuffer(data, np.int8, int(np.prod(shape)), at).reshape(shape); at += q.size
        layer.weight.data = torch.from_numpy(q.astype(np.float32) * scale[:, None, None, None]).reshape(layer.weight.shape)
        layer.bias.data = torch.from_numpy(bias.copy())
    return network


def drawn():
    """A 1, a 7 and a 0 in plain strokes on paper that is not quite white."""
    picture = Image.new("L", (96, 50), 233); pen = ImageDraw.Draw(picture)
    pen.line([12, 20, 22, 10, 22, 42], fill=40, width=3)
    pen.line([36, 11, 56, 10, 44, 42], fill=60, width=3)
    pen.ellipse([64, 12, 84, 42], outline=30, width=3)
    return np.asarray(picture)


def main():
    grey = drawn(); strip = normalised(grey)
    wide = (strip.shape[1] + 2 * MARGIN + 3) // 4 * 4
    x = np.zeros((1, 1, HEIGHT, wide), np.float32); x[0, 0, :, MARGIN:MARGIN + strip.shape[1]] = strip
    with torch.no_grad(): said = stored(sys.argv[1])(torch.from_numpy(x))[0].div(0.9).log_softmax(-1)      # DigitNetwork.temperature
    print(json.dumps({"width": grey.shape[1], "height": grey.shape[0], "grey": grey.flatten().tolist(), "text": "170",
                      "columns": [[round(v, 4) for v in row] for row in said.tolist()]}))


if __name__ == "__main__":
    main()
