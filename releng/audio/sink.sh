# A sound server of one's own with a sink that goes nowhere, for tests of sound; to be sourced. Java Sound knows ALSA only, whose plug-in leads on to PulseAudio.
# Touches no sound server of the user's.

# What it needs, as package=proof.
sink_packages="pulseaudio=pulseaudio pulseaudio-utils=parec libasound2-plugins=/usr/lib/$(uname -m)-linux-gnu/alsa-lib/libasound_module_pcm_pulse.so"

# Starts the server in a new folder $1 and sets the environment so that whatever is started from here plays into it; FERVOR_SINK names the source to record with parec.
# Returns 1 where no server starts.
sink_start() {
  local socket=$1/socket
  mkdir -p "$1"
  export PULSE_SERVER="unix:$socket" PULSE_COOKIE="$1/cookie" ALSA_CONFIG_PATH="$1/alsa.conf" FERVOR_SINK=fervor.monitor
  cat > "$ALSA_CONFIG_PATH" <<'CONF'
</usr/share/alsa/alsa.conf>
pcm.!default { type pulse }
ctl.!default { type pulse }
CONF
  XDG_RUNTIME_DIR="$1" PULSE_RUNTIME_PATH="$1/pulse" PULSE_STATE_PATH="$1/state" PULSE_SERVER='' \
    pulseaudio -n --daemonize=no --exit-idle-time=-1 --use-pid-file=no --load="module-null-sink sink_name=fervor rate=48000 channels=2" \
    --load="module-native-protocol-unix socket=$socket auth-anonymous=1" > "$1/server.log" 2>&1 &
  sink_pid=$!
  local i
  for i in $(seq 100); do
    timeout 5 pactl info >/dev/null 2>&1 && return 0
    kill -0 "$sink_pid" 2>/dev/null || break
    sleep 0.2
  done
  sink_stop
  unset PULSE_SERVER PULSE_COOKIE ALSA_CONFIG_PATH FERVOR_SINK
  return 1
}

sink_stop() {
  kill "$sink_pid" 2>/dev/null && timeout 5 tail --pid="$sink_pid" -f /dev/null || kill -9 "$sink_pid" 2>/dev/null || true
}
