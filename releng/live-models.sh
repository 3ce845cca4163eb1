#!/usr/bin/env bash
# Makes the models that live sessions use where nobody names one: draws faces, trains both networks at 48 px, keeps them in half precision.
# About an hour on 2 idle cores. Usage: releng/live-models.sh [FOLDER FOR THE WORK]
set -euo pipefail
root="$(cd "$(dirname "$0")/.." && pwd)"
work="${1:-$root/target/live-models}"
mkdir -p "$work"
faces="$work/faces"
"$root/fervor" synth --layout folders --subjects 80 --size 200 --seed 7102 "$faces/test"
"$root/fervor" synth --layout folders --subjects 600 --size 200 --seed 7101 "$faces/train"
"$root/fervor" train "$faces" --layout folders --split fixed --size 48 --augment live --batch 16 --epochs 24 --seed 7 \
  --set learning-rate=0.0007 --set schedule=cosine --out "$work/run"
"$root/fervor" export live "$work/run" --out "$root/sample-workspaces/live-models"
