"""Checks what the program writes with programs that share no code with it: pySHACL, owlrl and sssom-py.

    check.py EXPORT VOCABULARY

EXPORT is the folder of an export (variorum.ttl), VOCABULARY that of `variorum vocab` (variorum.ttl). Prints a line for each
check and exits with 1 if one fails. Nothing here names a class of an export: what is an event is asked of SEM.
"""

import logging
import sys
import time
from pathlib import Path

from rdflib import Graph, Namespace
from rdflib.namespace import OWL, RDF, SH

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
SEM = Namespace("http://semanticweb.cs.vu.nl/2009/11/sem/")
SSSOM = Namespace("https://w3id.org/sssom/")
# Where owlrl writes that a graph is inconsistent.
OWLRL_ERRORS = "http://www.daml.org/2002/03/agents/agent-ont#"


def read(*paths):
    graph = Graph()
    for path in paths:
        graph.parse(path)
    return graph


def shacl(shapes, *paths, allow_warnings=False):
    """The messages of pySHACL, each with how often it was given."""
    from pyshacl import validate

    conforms, report, _ = validate(read(*paths), shacl_graph=read(shapes), allow_warnings=allow_warnings)
    if conforms:
        return []
    messages = [str(message) for message in report.objects(None, SH.resultMessage)]
    return sorted({f"{messages.count(one)} × {one}" for one in messages}) or ["does not conform"]


def owl_rl(*paths):
    """What the closure under OWL RL and the axioms of SEM says that nobody stated: events, and contradictions."""
    import owlrl

    graph = read(HERE / "sem-axioms.ttl", *paths)
    stated = set(graph.subjects(RDF.type, SEM.Event))
    if not stated:
        return ["the export has no sem:Event"]
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    inferred = sorted(set(graph.subjects(RDF.type, SEM.Event)) - stated)
    errors = [str(o) for _, p, o in graph if str(p).startswith(OWLRL_ERRORS)]
    nothing = [f"{node} is owl:Nothing" for node in graph.subjects(RDF.type, OWL.Nothing)]
    return [f"{node} is inferred to be a sem:Event" for node in inferred] + errors + nothing


def sssom_table(path):
    """Reads a table with sssom-py and validates it by its schema."""
    from sssom.constants import DEFAULT_VALIDATION_TYPES
    from sssom.parsers import parse_sssom_table
    from sssom.validators import validate

    mappings = parse_sssom_table(str(path))
    if len(mappings.df) == 0:
        return ["no mapping was read"]
    reports = validate(mappings, DEFAULT_VALIDATION_TYPES, fail_on_error=False)
    return [f"{kind}: {result.message}" for kind, report in reports.items() for result in report.results]


def sssom_graph(path):
    """Reads the mappings of an export with sssom-py, and compares their number with that of the nodes in the graph."""
    from sssom.parsers import parse_sssom_rdf

    # Nodes that an RDF graph calls mappings, by either class that versions of SSSOM use.
    graph = read(path)
    nodes = {node for kind in (SSSOM.Mapping, OWL.Axiom) for node in graph.subjects(RDF.type, kind)}
    if not nodes:
        return ["the export has no mapping"]
    try:
        mappings = parse_sssom_rdf(str(path), serialisation="turtle")
    except Exception as error:  # sssom-py raises many kinds, and which is a finding in itself.
        return [f"sssom-py does not read the graph: {type(error).__name__}: {error}"]
    count = len(mappings.df)
    return [] if count == len(nodes) else [f"sssom-py reads {count} of {len(nodes)} mappings"]


def main(export, vocabulary):
    logging.disable(logging.WARNING)
    graph, ontology = Path(export) / "variorum.ttl", Path(vocabulary) / "variorum.ttl"
    shapes, core_shapes = ROOT / "ontology/shapes.ttl", ROOT / "ontology/core-shapes.ttl"
    examples = sorted((ROOT / "examples/core").glob("*.ttl"))
    checks = [
        ("pySHACL: the export", lambda: shacl(shapes, graph)),
        ("pySHACL: the ontology beside the export", lambda: shacl(shapes, graph, ontology)),
        ("pySHACL: the ontology alone", lambda: shacl(shapes, ontology)),
        *((f"pySHACL: {path.name} by the core, both strengths", lambda path=path: shacl(core_shapes, path)) for path in examples),
        ("owlrl: the export and the ontology under SEM infer no event and no contradiction", lambda: owl_rl(graph, ontology)),
        ("sssom-py: links.sssom.tsv", lambda: sssom_table(ROOT / "data/registry/links.sssom.tsv")),
        ("sssom-py: alignments.sssom.tsv", lambda: sssom_table(ROOT / "ontology/alignments.sssom.tsv")),
        ("sssom-py: the mappings of the export", lambda: sssom_graph(graph)),
    ]
    failed = 0
    for name, check in checks:
        start = time.monotonic()
        problems = check()
        failed += bool(problems)
        print(f"{'FAILED' if problems else 'ok    '} {name} ({time.monotonic() - start:.1f} s)", flush=True)
        for problem in problems[:5]:
            print(f"       {problem}")
        if len(problems) > 5:
            print(f"       … and {len(problems) - 5} more")
    print(f"{len(checks) - failed} of {len(checks)} checks by other programs passed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
