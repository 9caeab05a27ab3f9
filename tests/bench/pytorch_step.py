"""Trains one model in PyTorch, as many steps at a time as it is asked for.

The first line of the input is JSON: the program of the site's own PyTorch listing and the number of
threads; the answer is how many numbers are trained. Each further line is a number of steps, and the
answer the milliseconds that they took. The listing's training loop is left out, since here it is the bench that says when to go on.
"""

import contextlib
import io
import json
import math
import sys
import time
import types

import numpy
import torch
from torch.nn import functional as F


class Noise:
    """Stands in for torchvision's CIFAR10: what is in an image does not change how long it takes."""

    def __init__(self, root, train, download):
        random = numpy.random.default_rng(1)
        self.data = random.integers(0, 256, (1024, 32, 32, 3), dtype=numpy.uint8)
        self.targets = random.integers(0, 10, 1024).tolist()


def prepared(program):
    """What the listing defines before its loop: the model, its optimiser and the images."""
    sys.modules["torchvision"] = types.ModuleType("torchvision")
    sys.modules["torchvision.datasets"] = types.ModuleType("torchvision.datasets")
    sys.modules["torchvision.datasets"].CIFAR10 = Noise
    definitions, loop, _ = program.partition("\nfor epoch in range(1, EPOCHS + 1):")
    assert loop, "the listing has no loop over the epochs"
    # The order of the values that enter a dense layer is the site's affair, and costs PyTorch time.
    definitions = definitions.replace("    ChannelsLast(),\n", "")
    listing = {}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(definitions, listing)
    return listing


def main():
    """Answers line by line until the input ends."""
    order = json.loads(sys.stdin.readline())
    torch.set_num_threads(order["threads"])
    listing = prepared(order["program"])
    model, optimizer, schedule = listing["model"], listing["optimizer"], listing.get("schedule")
    # PyTorch's default layout, which the images of the listing do not have.
    images = listing["scale"](listing["x_train"]).contiguous()
    size = listing["BATCH_SIZE"]
    batches = list(zip(images.split(size), listing["y_train"].split(size)))
    print(sum(weights.numel() for weights in model.parameters()), flush=True)

    model.train()
    taken = 0
    for line in sys.stdin:
        started_at = time.perf_counter()
        for _ in range(int(line)):
            x, y = batches[taken % len(batches)]
            taken += 1
            loss = F.cross_entropy(model(x), y)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            if schedule:
                schedule.step()
        milliseconds = 1000 * (time.perf_counter() - started_at)
        assert math.isfinite(loss.item()), "the loss is no longer a number"
        print(milliseconds, flush=True)


main()
