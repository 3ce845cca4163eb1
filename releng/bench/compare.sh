#!/usr/bin/env bash
# Fervor's training speed against PyTorch's on this machine: both in turns, three times, median of each cell and their ratio.
set -euo pipefail
cd "$(dirname "$0")/../.."
python=${PYTHON:-/usr/bin/python3}
"$python" -c 'import torch' 2>/dev/null || { echo "PyTorch is missing: apt-get install python3-torch" >&2; exit 1; }
part=$(mktemp -d)
trap 'rm -rf "$part"' EXIT
for turn in 1 2 3; do
  ./fervor bench train --json "$@" > "$part/fervor-$turn.json" 2> /dev/null
  "$python" releng/bench/train_pytorch.py "$@" > "$part/torch-$turn.json"
done
"$python" - "$part" <<'PYTHON'
import json, statistics, sys
def cells(name):
    found = {}
    for turn in (1, 2, 3):
        for row in json.load(open(f"{sys.argv[1]}/{name}-{turn}.json"))["train"]:
            found.setdefault((row["net"], row["size"], row["batch"]), []).append(row["images_per_second"])
    return found
ours, theirs = cells("fervor"), cells("torch")
print(f"{'images/s':<16}{'Fervor':>9}{'PyTorch':>9}{'ratio':>7}")
for cell in ours:
    a, b = statistics.median(ours[cell]), statistics.median(theirs[cell])
    print(f"{cell[0]} n{cell[1]} b{cell[2]:<8}{a:>9.1f}{b:>9.1f}{a / b:>7.2f}")
PYTHON
