#!/usr/bin/env bash
# Tests spark/job.py with the real Spark (test/spark): spark.sh [PYTHON]. PYTHON: one of a virtual environment that has pyspark;
# by default it is installed for the time of the run. Without Java or Python the tests are skipped, with the reason.
set -euo pipefail
cd "$(dirname "$0")/../.."
skip() {
  echo "skipped: $1, so spark/job.py was not run"
  exit 0
}
command -v java >/dev/null || skip 'java is not there'
version=$(java -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p')
[ "${version:-0}" -ge 17 ] || skip "Spark takes Java 17 or later, and this is ${version:-unknown}"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python=${1:-}
if [ -z "$python" ]; then
  command -v python3 >/dev/null || skip 'python3 is not there'
  if ! python3 -m venv "$folder/venv" >"$folder/log" 2>&1 || ! "$folder/venv/bin/python" -m pip --version >/dev/null 2>&1; then
    skip 'python3 has neither venv nor pip (apt-get install python3-venv)'
  fi
  python=$folder/venv/bin/python
  "$python" -m pip install --quiet --disable-pip-version-check --no-compile -r scripts/outside-checks/spark-requirements.txt
fi
SPARK_PYTHON=$python npx --no-install vitest run --project spark
