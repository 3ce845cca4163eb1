#!/usr/bin/env bash
# JMH over the inner stages of the part model: features, responses, distance transforms, trees, tracing back, tracking. What follows goes to JMH; "-h" lists its options.
#   releng/bench/stages.sh                          all stages, about 3 minutes
#   releng/bench/stages.sh -f 1 -wi 1 -i 2 -w 1 -r 1      a quick look
#   releng/bench/stages.sh 'distanceTransform' -prof gc     one stage, with what it allocates
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
"$here/../../mvnw" -q -B -ntp -f "$here/jmh/pom.xml" compile
OMP_NUM_THREADS=1 exec java -cp "$here/jmh/target/classes:$(cat "$here/jmh/target/classpath")" org.openjdk.jmh.Main "$@"
