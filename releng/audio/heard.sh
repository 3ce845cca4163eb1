#!/usr/bin/env bash
# Is there really sound? Starts a sound server of its own with a sink that goes nowhere, lets a live session play songs by the mood of the synthetic actor,
# records what arrives at the sink, and fails where that is silence. Touches no sound server of the user's and no file outside a temporary folder.
#   releng/audio/heard.sh [OPTION OF 'fervor live' …]        FERVOR=command to start instead of ./fervor   SECONDS_PLAYED=40
# Exit code 0: heard; 1: silent, or the session failed; 77: skipped, there is no sound server here ('./fervor test' installs one where it may).
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
fervor=${FERVOR:-$here/../../fervor}
played=${SECONDS_PLAYED:-40}
source "$here/sink.sh"

skip() {
  echo "skipped: $*" >&2
  exit 77
}

for item in $sink_packages; do
  proof=${item#*=}
  command -v "$proof" >/dev/null || [ -e "$proof" ] || skip "the sound test needs the package ${item%%=*}"
done

work=$(mktemp -d)
recorder=
finish() {
  [ -z "$recorder" ] || kill "$recorder" 2>/dev/null || true
  sink_stop
  rm -rf "$work"
}
sink_start "$work/sink" || { cat "$work/sink/server.log" >&2; rm -rf "$work"; skip "the sound server does not start here"; }
trap finish EXIT

parec --device="$FERVOR_SINK" --format=s16le --rate=48000 --channels=2 --raw > "$work/heard.raw" 2>/dev/null &
recorder=$!
# a session that does not end shows where it hangs (QUIT asks Java for its threads) before it is ended
status=0
timeout --signal=QUIT --kill-after=10 $((played + 90)) \
  "$fervor" live --source synthetic --no-gui --seconds "$played" --player builtin --workspace "$work/workspace" "$@" > "$work/lines.jsonl" 2> "$work/messages" || status=$?
if [ "$status" -eq 124 ] || [ "$status" -eq 137 ]; then
  tail -n 5 "$work/messages" >&2
  sed -n '/^Full thread dump/,$p' "$work/lines.jsonl" | grep -v '^{' >&2
  echo "the session did not end 90 s after it should have" >&2
  exit 1
fi
grep -E 'plays|device|sound|silent' "$work/messages" >&2 || true
[ "$status" -eq 0 ] || { tail -n 5 "$work/messages" >&2; echo "the session failed with exit code $status" >&2; exit 1; }

# largest sample, and the share of tenths of seconds that are louder than a whisper
od -An -v -td2 -w4 "$work/heard.raw" | awk '
  { a = $1 < 0 ? -$1 : $1; if (a > peak) peak = a; if (a > part) part = a; if (++n % 4800 == 0) { parts++; if (part > 300) loud++; part = 0 } }
  END {
    printf "heard %.1f s, peak %.2f of full scale, sound in %.0f %% of the time\n", n / 48000, peak / 32768, parts ? 100 * loud / parts : 0
    exit !(peak > 1000 && loud >= 20)
  }' || { echo "the sink stayed silent" >&2; exit 1; }
