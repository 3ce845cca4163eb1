#!/usr/bin/env bash
# Is there really sound? Starts a sound server of its own with a sink that goes nowhere, lets a live session play songs by the mood of the synthetic actor,
# records what arrives at the sink, and fails where that is silence. Touches no sound server of the user's and no file outside a temporary folder.
#   releng/audio/heard.sh [OPTION OF 'fervor live' …]        FERVOR=command to start instead of ./fervor   SECONDS_PLAYED=40
# Exit code 0: heard; 1: silent, or the session failed; 77: skipped, there is no sound server here and none may be installed.
set -euo pipefail
root="$(cd "$(dirname "$0")/../.." && pwd)"
fervor=${FERVOR:-$root/fervor}
played=${SECONDS_PLAYED:-40}

skip() {
  echo "skipped: $*" >&2
  exit 77
}

# Java Sound knows ALSA only; the plug-in leads from there to PulseAudio.
missing=()
command -v pulseaudio >/dev/null || missing+=(pulseaudio)
command -v parec >/dev/null && command -v pactl >/dev/null || missing+=(pulseaudio-utils)
compgen -G "/usr/lib/*/alsa-lib/libasound_module_pcm_pulse.so" >/dev/null || missing+=(libasound2-plugins)
if [ ${#missing[@]} -gt 0 ]; then
  sudo=
  [ "$(id -u)" -eq 0 ] || sudo="sudo -n"
  command -v apt-get >/dev/null && { [ -z "$sudo" ] || $sudo true 2>/dev/null; } || skip "the sound test needs ${missing[*]}; install them (Debian: apt-get install ${missing[*]}) and start again"
  echo "installing ${missing[*]} for the sound test" >&2
  { $sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >/dev/null 2>&1 \
    || skip "the sound test needs ${missing[*]}, and installing them failed"
fi

work=$(mktemp -d)
started=()
finish() {
  for pid in "${started[@]}"; do kill "$pid" 2>/dev/null || true; done
  for _ in $(seq 25); do
    [ -z "$(jobs -rp)" ] && break
    sleep 0.2
  done
  for pid in "${started[@]}"; do kill -9 "$pid" 2>/dev/null || true; done
  rm -rf "$work"
}
trap finish EXIT

socket="$work/socket"
export XDG_RUNTIME_DIR="$work" PULSE_RUNTIME_PATH="$work/pulse" PULSE_STATE_PATH="$work/state" PULSE_COOKIE="$work/cookie" PULSE_SERVER="unix:$socket"
pulseaudio -n --daemonize=no --exit-idle-time=-1 --use-pid-file=no --load="module-null-sink sink_name=fervor rate=48000 channels=2" \
  --load="module-native-protocol-unix socket=$socket auth-anonymous=1" > "$work/server.log" 2>&1 &
started+=($!)
for _ in $(seq 100); do
  timeout 5 pactl info >/dev/null 2>&1 && break
  kill -0 "${started[0]}" 2>/dev/null || { cat "$work/server.log" >&2; skip "the sound server does not start here"; }
  sleep 0.2
done
timeout 5 pactl info >/dev/null 2>&1 || skip "the sound server does not answer"
cat > "$work/alsa.conf" <<'CONF'
</usr/share/alsa/alsa.conf>
pcm.!default { type pulse }
ctl.!default { type pulse }
CONF
export ALSA_CONFIG_PATH="$work/alsa.conf"

parec --device=fervor.monitor --format=s16le --rate=48000 --channels=2 --raw > "$work/heard.raw" 2>/dev/null &
started+=($!)
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
[ "$status" -eq 0 ] || { tail -5 "$work/messages" >&2; echo "the session failed with exit code $status" >&2; exit 1; }

# largest sample, and the share of tenths of seconds that are louder than a whisper
od -An -v -td2 -w4 "$work/heard.raw" | awk -v played="$played" '
  { a = $1 < 0 ? -$1 : $1; if (a > peak) peak = a; if (a > part) part = a; if (++n % 4800 == 0) { parts++; if (part > 300) loud++; part = 0 } }
  END {
    printf "heard %.1f s, peak %.2f of full scale, sound in %.0f %% of the time\n", n / 48000, peak / 32768, parts ? 100 * loud / parts : 0
    exit !(peak > 1000 && loud >= 20)
  }' || { echo "the sink stayed silent" >&2; exit 1; }
