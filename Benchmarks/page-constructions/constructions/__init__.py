"""Constructions by kind; importing the package registers them all."""
from . import blending, boxes, born_digital, colours, covers, encodings, masks, matrices, mixed, odd, pieces, switched, text_layers
