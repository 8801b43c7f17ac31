"""Reads the links of an export with sssom-py, and compares them with the rows of the table they were made from.

An export writes the links of what it uses: of each subject that its mappings name it must have every row of the table, and
no other. A subject that the graph describes and the table links must be among them.

    python scripts/outside-checks/sssom_links.py EXPORT_FOLDER [LINKS.sssom.tsv]

EXPORT_FOLDER has `variorum.ttl`. The table is that of the bundled registry unless another is named. Ends with 1 where a
row or a value is missing, added or different, and with 2 where an argument is wrong. Needs `sssom` (PyPI).
"""

import logging
import sys
from pathlib import Path

from rdflib import Graph
from rdflib.namespace import RDFS
from sssom.parsers import parse_sssom_rdf, parse_sssom_table

BUNDLED = Path(__file__).parents[2] / "data" / "registry" / "links.sssom.tsv"

# The node of a mapping has an IRI, which sssom-py gives as its record id; the table has none.
NOT_IN_TABLE = {"record_id"}


def rows_of(data_set, columns):
    """Returns the rows as sorted tuples of texts, with an empty text where there is no value."""
    frame = data_set.df.reindex(columns=columns)
    return sorted(tuple("" if value is None or value != value else str(value) for value in row) for row in frame.itertuples(index=False))


def described_in(path):
    """Returns the IRIs of the nodes with a label: what the export uses of the registry."""
    graph = Graph()
    graph.parse(path)
    return {str(node) for node in graph.subjects(RDFS.label, None)}


def expanded(data_set, column):
    """Returns the IRIs of a column."""
    return [data_set.converter.expand(name, passthrough=True) for name in data_set.df[column]]


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
    used = described_in(graph)
    rows = len(written.df)
    written.df = written.df[[iri in used for iri in expanded(written, "subject_id")]]
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
    same = expected == found and len(found) > 0 and not heads and not added
    print(
        f"{len(found)} mappings read with sssom-py; {len(expected)} of the {rows} rows of {table.name} are of what the export uses: "
        f"{'the same' if same else 'not the same'}"
    )
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
