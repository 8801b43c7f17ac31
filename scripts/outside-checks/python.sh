#!/usr/bin/env bash
# Checks an export and the vocabulary with pySHACL, owlrl and sssom-py (check.py), which a virtual environment in a folder
# of its own holds for the time of the run: python.sh EXPORT. Without Python the checks are skipped, with the reason.
set -euo pipefail
export_folder=$(realpath "$1")
cd "$(dirname "$0")/../.."
if ! command -v python3 >/dev/null; then
  echo 'skipped: python3 is not there, so pySHACL, owlrl and sssom-py have not seen the graph'
  exit 0
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
if ! python3 -m venv "$folder/venv" >"$folder/log" 2>&1 || ! "$folder/venv/bin/python" -m pip --version >/dev/null 2>&1; then
  echo 'skipped: python3 has neither venv nor pip (apt-get install python3-venv), so pySHACL, owlrl and sssom-py have not seen the graph'
  exit 0
fi
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check -r scripts/outside-checks/requirements.txt
node dist/cli.js vocab -o "$folder/vocabulary" >/dev/null
"$folder/venv/bin/python" scripts/outside-checks/check.py "$export_folder" "$folder/vocabulary"
"$folder/venv/bin/python" scripts/outside-checks/sssom_links.py "$export_folder"
