#!/usr/bin/env bash
# Maps rows of UCDP GED with morph-kgc and SDM-RDFizer by ontology/mappings/ucdp.rml.ttl, and requires the triples that
# `variorum export` writes of the columns that the mapping covers: rml.sh [TABLE] [PYTHON]. TABLE: by default made-up rows.
# PYTHON: one that has both programs; by default they are installed for the time of the run. What cannot be had is skipped.
set -euo pipefail
cd "$(dirname "$0")/../.."
table=$(realpath "${1:-bench/tables-sample.csv}")
mapping=$PWD/ontology/mappings/ucdp.rml.ttl
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python=${2:-}
if [ -z "$python" ]; then
  if ! command -v python3 >/dev/null || ! python3 -m venv "$folder/venv" >"$folder/log" 2>&1; then
    echo 'skipped: python3 with venv is not there, so no other program has mapped the rows'
    exit 0
  fi
  python=$folder/venv/bin/python
  "$python" -m pip install --quiet --disable-pip-version-check -r scripts/outside-checks/rml-requirements.txt
fi
cp "$table" "$folder/ged.csv"
node dist/cli.js export "$folder/ged.csv" -o "$folder/ours" --formats nq --dataset ucdp-ged --dataset-version 23.1 --registry none >"$folder/log" 2>&1 ||
  { cat "$folder/log"; exit 1; }
cd "$folder"
# morph-kgc takes the path of a source as a text.
sed 's|rml:source \[[^]]*rml:path \("[^"]*"\) \]|rml:source \1|' "$mapping" >morph.ttl
printf '[CONFIGURATION]\noutput_file = morph.nt\noutput_format = N-TRIPLES\nnumber_of_processes = 1\nlogging_level = ERROR\n[rows]\nmappings = morph.ttl\n' >morph.ini
cat >sdm.ini <<END
[default]
main_directory: .
[datasets]
number_of_datasets: 1
output_folder: ./sdm
all_in_one_file: yes
remove_duplicate: yes
name: sdm
enrichment: yes
ordered: yes
output_format: n-triples
new_formulation: yes
[dataset1]
name: sdm
mapping: $mapping
END
root=$OLDPWD
"$python" -m morph_kgc morph.ini >morph.log 2>&1 || { cat morph.log; exit 1; }
node "$root/scripts/outside-checks/rml.mjs" morph-kgc morph.nt ours/variorum.nq
if "$python" -c 'import rdfizer' 2>sdm.log; then
  "$python" -m rdfizer -c sdm.ini >sdm.log 2>&1 || { cat sdm.log; exit 1; }
  node "$root/scripts/outside-checks/rml.mjs" SDM-RDFizer sdm/sdm.nt ours/variorum.nq
else
  echo "skipped: SDM-RDFizer cannot be loaded ($(tail -1 sdm.log)); apt-get install unixodbc"
fi
