#!/usr/bin/env bash
# Checks the vocabulary and its core with ROBOT: `report` gives no error, both are in the profile OWL 2 DL, and HermiT
# finds them consistent. Java and Maven are needed; without them the checks are skipped, with the reason.
set -euo pipefail
cd "$(dirname "$0")/../.."
for program in java mvn; do
  if ! command -v "$program" >/dev/null; then
    echo "skipped: $program is not there, so ROBOT has not seen the vocabulary"
    exit 0
  fi
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mvn -q -B -f scripts/outside-checks/pom.xml dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$folder/lib"
robot() {
  java -cp "$folder/lib/*" org.obolibrary.robot.CommandLineInterface "$@"
}
node dist/cli.js vocab -o "$folder/vocabulary" >/dev/null
for file in "$folder/vocabulary/variorum.ttl" ontology/core.ttl; do
  echo "ROBOT: $(basename "$file")"
  if ! robot report --input "$file" --fail-on ERROR --output "$folder/report.tsv"; then
    grep '^ERROR' "$folder/report.tsv"
    exit 1
  fi
  if ! robot validate-profile --profile DL --input "$file" --output "$folder/profile.txt" >/dev/null; then
    cat "$folder/profile.txt"
    exit 1
  fi
  robot reason --reasoner HermiT --input "$file" --output "$folder/reasoned.ttl"
  echo 'in OWL 2 DL, and consistent'
done
