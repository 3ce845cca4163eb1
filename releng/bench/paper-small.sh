#!/usr/bin/env bash
# All experiments of sample-workspaces/paper in small: synthetic twins of a dozen persons, one epoch, 48 px (the settings that an experiment varies in all their values).
# Each must end in a report with the paper's figures beside ours and the protocol of both; about a quarter of an hour on two free cores.
#   releng/bench/paper-small.sh [FOLDER [EXPERIMENT…]]     new or left by an earlier call, which goes on; FERVOR=COMMAND takes another command than ./fervor
set -euo pipefail
cd "$(dirname "$0")/../.."
fervor=${FERVOR:-./fervor}
out=$(realpath -m "${1:-$(mktemp -d)}")
shift || true
mkdir -p "$out/data" "$out/runs" "$out/logs"

twin() {
  [ -e "$out/data/$1.done" ] || { $fervor synth "${@:2}" --size 96 "$out/data/$1" > "$out/logs/$1.log" 2>&1 && touch "$out/data/$1.done"; }
}
twin CKPlus --layout ckplus --subjects 12 --seed 1
twin KDEF --layout kdef --subjects 12 --seed 2
twin SFEW --layout sfew --subjects 12 --per-person 2 --seed 3

# what each experiment varies
grid() {
  case $1 in
    sizes) echo "--grid size=48,64,96" ;;
    losses) echo "--grid loss=bce,mse,hinge" ;;
    batches) echo "--grid batch=8,32 --grid epochs=1,2" ;;
    augmentation) echo "--grid augment=none,paper" ;;
    *) echo "--grid seed=1" ;;
  esac
}

failed=0
for experiment in sample-workspaces/paper/*.experiment; do
  name=$(basename "$experiment" .experiment)
  kind=${name%-*}
  [ $# -eq 0 ] || [[ " $* " == *" $name "* ]] || continue
  case $name in *-ckplus) data=CKPlus ;; *-kdef) data=KDEF ;; *) data=SFEW ;; esac
  log="$out/logs/$name.log"
  [ -e "$out/runs/$name/.done" ] && continue
  rm -rf "${out:?}/runs/$name"
  sets=(--set "data=$out/data/$data" --set epochs=1 --set size=48)
  [ "$kind" = augmentation ] || sets+=(--set augment=none)
  started=$SECONDS
  # shellcheck disable=SC2046
  if $fervor sweep "$experiment" "${sets[@]}" $(grid "$kind") --out "$out/runs/$name" > "$log" 2>&1 \
    && mapfile -t runs < <(find "$out/runs/$name" -name summary.json -printf '%h\n' | sort) && [ ${#runs[@]} -gt 0 ] \
    && $fervor report "${runs[@]}" --out "$out/runs/$name.html" >> "$log" 2>&1 && grep -q 'Beside the paper' "$out/runs/$name.html"; then
    touch "$out/runs/$name/.done"
    echo "$name: ${#runs[@]} runs, $(grep -o "class='badge[^>]*>[^<]*" "$out/runs/$name.html" | sed 's/.*>//' | sort -u | paste -sd, -), $((SECONDS - started)) s"
  else
    failed=1
    echo "$name: FAILED: $(tail -n 1 "$log")"
  fi
done
echo "reports: $out/runs"
exit $failed
