"""The network: four convolutions that see strokes, one along the row that sees digits, and CTC over what it says a column."""
import torch
from torch import nn

CHANNELS, MIDDLE, CLASSES = (16, 40, 64, 80), 96, 11


class Network(nn.Module):
    """In: [n, 1, 32, width], width a multiple of 4. Out: [n, width / 4, 11], the last class is blank."""
    def __init__(self):
        super().__init__()
        sizes = (1,) + CHANNELS
        self.convolutions = nn.ModuleList(nn.Conv2d(a, b, 3, padding=1) for a, b in zip(sizes, CHANNELS))
        self.norms = nn.ModuleList(nn.BatchNorm2d(b) for b in CHANNELS)
        self.pools = ((2, 2), (2, 2), (2, 1), (2, 1))
        self.row = nn.Conv1d(CHANNELS[-1] * 2, MIDDLE, 5, padding=2)
        self.out = nn.Conv1d(MIDDLE, CLASSES, 1)

    def forward(self, x, drop=0.0):
        for convolution, norm, pool in zip(self.convolutions, self.norms, self.pools):
            x = nn.functional.max_pool2d(torch.relu(norm(convolution(x))), pool)
        x = x.reshape(x.shape[0], -1, x.shape[3])
        x = nn.functional.dropout(torch.relu(self.row(x)), drop, self.training)
        return self.out(x).permute(0, 2, 1)


def folded(network):
    """(weights, biases) of the six layers, with the norms taken into the convolutions."""
    layers = []
    for convolution, norm in zip(network.convolutions, network.norms):
        factor = norm.weight / torch.sqrt(norm.running_var + norm.eps)
        layers.append((convolution.weight * factor[:, None, None, None], (convolution.bias - norm.running_mean) * factor + norm.bias))
    return [(w.detach(), b.detach()) for w, b in layers + [(network.row.weight, network.row.bias), (network.out.weight, network.out.bias)]]
