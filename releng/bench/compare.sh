#!/usr/bin/env bash
# Fervor's training speed against PyTorch's on this machine, one training on one core and on two: both in turns, three times, medians and their ratios as a Markdown table.
# About ten minutes on a quiet machine; --quick leaves 96 pixels out and takes three. Exit code 1 if a ratio is below the bar.
set -euo pipefail
cd "$(dirname "$0")/../.."
python=${PYTHON:-/usr/bin/python3}
fervor=${FERVOR:-./fervor}
"$python" -c 'import torch' 2>/dev/null || { echo "PyTorch is missing: apt-get install python3-torch" >&2; exit 1; }
part=$(mktemp -d)
trap 'rm -rf "$part"' EXIT
for turn in 1 2 3; do
  for threads in 1 2; do
    $fervor bench train --json --threads $threads "$@" > "$part/fervor-$turn-$threads.json" 2> "$part/log" || { cat "$part/log" >&2; exit 1; }
    # a pool of threads that waits without sleeping is what PyTorch does by default; it is left as it is
    OMP_NUM_THREADS=$threads "$python" releng/bench/train_pytorch.py --threads $threads "$@" > "$part/torch-$turn-$threads.json"
  done
done
"$python" - "$part" <<'PYTHON'
import glob, json, statistics, sys

BAR = 1.3


def cells(name):
    found = {}
    for file in glob.glob(f"{sys.argv[1]}/{name}-*.json"):
        for row in json.load(open(file))["train"]:
            found.setdefault((row["threads"], row["size"], row["net"], row["batch"]), []).append(row["images_per_second"])
    return found


ours, theirs = cells("fervor"), cells("torch")
missed = 0
print(f"| images/s | cores | Fervor | PyTorch | ratio | bar {BAR} |\n|---|---|---|---|---|---|")
for cell in sorted(ours):
    threads, size, net, batch = cell
    a, b = statistics.median(ours[cell]), statistics.median(theirs[cell])
    missed += a / b < BAR
    print(f"| CNN_{net[-1]}, {size} px, batch {batch} | {threads} | {a:.0f} | {b:.0f} | {a / b:.1f} | {'met' if a / b >= BAR else 'MISSED'} |")
sys.exit(missed > 0)
PYTHON
