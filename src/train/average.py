"""Averages the weights of two readers, one trained on from the other: average.py NEW.pt OLD (.pt or .onnx) SHARE_OF_OLD OUT.pt

What only the new one has stays as it is."""
import sys

import torch

from reader import shipped


def main():
    new, old, share, out = sys.argv[1:]
    share, a, b = float(share), shipped.load(new), shipped.load(old)
    # a shipped file holds only the first row of the token types
    both = {k for k in a if k in b and a[k].shape == b[k].shape and k != "encoder.typ.weight"}
    torch.save({k: share * b[k] + (1 - share) * v if k in both else v for k, v in a.items()}, out)
    print(f"{len(both)} of {len(a)} averaged")


if __name__ == "__main__":
    main()
