"""Reads the links of an export with sssom-py, and compares them with the table they were made from.

    python scripts/outside-checks/sssom_links.py EXPORT_FOLDER [LINKS.sssom.tsv]

EXPORT_FOLDER has `variorum.ttl`. The table is that of the bundled registry unless another is named. Ends with 1 where a
row or a value is missing, added or different, and with 2 where an argument is wrong. Needs `sssom` (PyPI).
"""

import logging
import sys
from pathlib import Path

from sssom.parsers import parse_sssom_rdf, parse_sssom_table

BUNDLED = Path(__file__).parents[2] / "data" / "registry" / "links.sssom.tsv"

# The node of a mapping has an IRI, which sssom-py gives as its record id; the table has none.
NOT_IN_TABLE = {"record_id"}


def rows_of(data_set, columns):
    """Returns the rows as sorted tuples of texts, with an empty text where there is no value."""
    frame = data_set.df.reindex(columns=columns)
    return sorted(tuple("" if value is None or value != value else str(value) for value in row) for row in frame.itertuples(index=False))


def main(arguments):
    if len(arguments) not in (1, 2):
        print(__doc__, file=sys.stderr)
        return 2
    graph = Path(arguments[0]) / "variorum.ttl"
    table = Path(arguments[1]) if len(arguments) == 2 else BUNDLED
    for path in (graph, table):
        if not path.is_file():
            print(f"{path}: no such file", file=sys.stderr)
            return 2
    logging.disable(logging.WARNING)
    written = parse_sssom_table(table, propagate=False)
    read = parse_sssom_rdf(graph, prefix_map=written.converter, propagate=False)
    columns = [name for name in written.df.columns if name not in NOT_IN_TABLE]
    added = [name for name in read.df.columns if name not in columns and name not in NOT_IN_TABLE]
    expected, found = rows_of(written, columns), rows_of(read, columns)
    for row in sorted(set(expected) - set(found)):
        print("missing:", dict(zip(columns, row)))
    for row in sorted(set(found) - set(expected)):
        print("added:", dict(zip(columns, row)))
    keys = [key for key in ("mapping_set_id", "mapping_set_title", "mapping_set_description", "license", "subject_source") if key in written.metadata]
    heads = [key for key in keys if str(written.metadata[key]).strip() != str(read.metadata.get(key)).strip()]
    for key in heads:
        print(f"{key}: {read.metadata.get(key)!r}, expected {written.metadata[key]!r}")
    for name in added:
        print(f"added column: {name}")
    same = expected == found and not heads and not added
    print(f"{len(found)} mappings read with sssom-py, {len(expected)} in {table.name}: {'the same' if same else 'not the same'}")
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
