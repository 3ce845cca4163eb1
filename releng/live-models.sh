#!/usr/bin/env bash
# Makes the models that live sessions use where nobody names one: draws faces, trains both networks at 48 px, keeps them in half precision.
# CNN_2 needs longer than CNN_1, and at the end both learn together once more, so that they are judged, and their scores calibrated, in one run.
# About an hour on 2 idle cores. Usage: releng/live-models.sh [FOLDER FOR THE WORK]
set -euo pipefail
root="$(cd "$(dirname "$0")/.." && pwd)"
work="${1:-$root/target/live-models}"
mkdir -p "$work"
faces="$work/faces"
train() { "$root/fervor" train "$faces" --layout folders --split fixed --size 48 --augment live --batch 16 --seed 7 --set schedule=cosine "$@"; }
"$root/fervor" synth --layout folders --subjects 80 --size 200 --seed 7102 "$faces/test"
"$root/fervor" synth --layout folders --subjects 600 --size 200 --seed 7101 "$faces/train"
train --epochs 24 --set learning-rate=0.0007 --out "$work/both"
train --epochs 36 --set learning-rate=0.001 --net cnn2 --from "$work/both" --out "$work/longer"
cp "$work/longer/model-cnn2.zip" "$work/both/"
train --epochs 5 --set learning-rate=0.0003 --from "$work/both" --out "$work/run"
"$root/fervor" export live "$work/run" --out "$root/sample-workspaces/live-models"
