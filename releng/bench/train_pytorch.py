#!/usr/bin/env python3
"""Images per second of training CNN_1 and CNN_2 in PyTorch: the same networks, batches, steps and optimiser as `fervor bench train`.

Needs Debian's python3-torch. Prints one JSON object; --quick measures 48 pixels only, --threads N takes so many cores.
"""
import json
import statistics
import sys
import time

import torch
from torch import nn


def cnn1(size, classes=7):
    layers, depth = [], 3
    for kernels in (32, 64, 96, 128, 64):
        layers += [nn.Conv2d(depth, kernels, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2), nn.BatchNorm2d(kernels)]
        depth = kernels
    layers.append(nn.Flatten())
    units = depth * (size // 32) ** 2
    for _ in range(2):
        layers += [nn.Linear(units, 256), nn.ReLU(), nn.Dropout(0.5)]
        units = 256
    return nn.Sequential(*layers, nn.Linear(units, classes), nn.Softmax(1))


def cnn2(size, classes=7):
    def block(inputs, kernels):
        return [nn.Conv2d(inputs, kernels, 3, padding=1), nn.ReLU(), nn.BatchNorm2d(kernels)]

    layers = block(3, 32) + block(32, 32) + [nn.MaxPool2d(2)]
    for inputs, kernels in ((32, 64), (64, 128)):
        layers += block(inputs, kernels) + block(kernels, kernels) + [nn.MaxPool2d(2), nn.Dropout(0.25)]
    layers.append(nn.Flatten())
    units = 128 * (size // 8) ** 2
    for width in (1024, 512, 256):
        layers += [nn.Linear(units, width), nn.ReLU(), nn.BatchNorm1d(width), nn.Dropout(0.5)]
        units = width
    return nn.Sequential(*layers, nn.Linear(units, classes), nn.Softmax(1))


def measure(build, size, batch, steps):
    torch.manual_seed(1)
    net = build(size).train()
    optimiser = torch.optim.Adam(net.parameters(), lr=1e-3)
    loss = nn.BCELoss()
    images = torch.rand(batch * steps, 3, size, size)
    labels = nn.functional.one_hot(torch.arange(batch * steps) % 7, 7).float()
    speeds = []
    for _ in range(5):
        start = time.perf_counter()
        for step in range(steps):
            part = slice(step * batch, (step + 1) * batch)
            optimiser.zero_grad()
            loss(net(images[part]), labels[part]).backward()
            optimiser.step()
        speeds.append(batch * steps / (time.perf_counter() - start))
    return statistics.median(speeds[1:])


def main():
    quick = "--quick" in sys.argv
    threads = int(sys.argv[sys.argv.index("--threads") + 1]) if "--threads" in sys.argv else 1
    torch.set_num_threads(threads)
    rows = []
    for size in (48,) if quick else (48, 96):
        for name, build in (("cnn1", cnn1), ("cnn2", cnn2)):
            for batch in (8, 32):
                steps = max(3, (160 if name == "cnn1" else 64) // batch * 48 // size)
                rows.append({"net": name, "size": size, "batch": batch, "threads": threads, "images_per_second": measure(build, size, batch, steps)})
    print(json.dumps({"torch": torch.__version__, "train": rows}))


if __name__ == "__main__":
    main()
