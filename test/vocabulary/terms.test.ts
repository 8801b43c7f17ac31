/** The table of terms, the code lists, the graphs, the context, the shapes and the queries are one vocabulary. */
import type { Quad, Term as RdfTerm } from '@rdfjs/types';
import { Parser } from 'n3';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildContext } from '../../src/rdf/index.js';
import { expand, PREFIXES, rdf, ruleIri, ruleSet, vr, VR_CLASSES, VR_INDIVIDUALS, VR_PROPERTIES } from '../../src/terms/index.js';
import {
  CLASSES,
  CODE_BOOKS,
  INDIVIDUALS,
  localName,
  NUMBER_RULE_SETS,
  PROPERTIES,
  PROPERTY_GROUPS,
  SCHEMES,
  schemeOf,
  TERMS,
  WIKIDATA_PROPERTIES,
  type Alignment,
  type Curie,
  type Property,
  type Retirement,
  type Term,
} from '../../src/vocabulary/index.js';
import { filesBelow, inRepository, read } from '../data/files.js';
import { dataGraph, fictionalGraph, tableGraph } from '../ontology/graphs.js';

const CONCEPTS = SCHEMES.flatMap((scheme) => scheme.concepts.map((concept) => ({ ...concept, scheme, name: localName(concept.id) })));
const RULES = NUMBER_RULE_SETS.flatMap((set) => [ruleSet(set.id), ...set.rules.map(({ word }) => ruleIri(word, set.id))].map(({ value }) => nameOf(value)));
const CATEGORIES = CODE_BOOKS.flatMap(({ id, concepts }) => [id, ...concepts.map((category) => localName(category.id))]);
// A ceasefire is a type of event and a kind of result: one concept of two schemes.
const NAMES = [...TERMS.map(({ id }) => id), ...SCHEMES.map(({ id }) => id), ...new Set(CONCEPTS.map(({ name }) => name)), ...RULES, ...CATEGORIES];
const DEFINED = new Set(NAMES);

function nameOf(iri: string): string {
  return iri.slice(PREFIXES.vr.length);
}

/** The local names of vr: that stand in quads. */
function namesIn(quads: readonly Quad[]): Set<string> {
  const found = new Set<string>();
  const take = (term: RdfTerm) => {
    if (term.termType === 'NamedNode' && term.value.startsWith(PREFIXES.vr)) found.add(nameOf(term.value));
    if (term.termType === 'Literal') take(term.datatype);
  };
  for (const { subject, predicate, object } of quads) [subject, predicate, object].forEach(take);
  return found;
}

function curiesOf(align: Alignment): Curie[] {
  return (Object.values(align) as Curie[][]).flat();
}

/** The local names that a text writes, as `vr:name` or as whole IRIs. */
function namesInText(text: string): string[] {
  return [...text.matchAll(/(?:\bvr:|w3id\.org\/variorum\/ontology#)([A-Za-z]\w*)/g)].map(([, name]) => name ?? '');
}

const undefinedIn = (names: Iterable<string>) => [...names].filter((name) => !DEFINED.has(name));

let data: Quad[];
let fiction: Quad[];
beforeAll(() => {
  data = dataGraph();
  fiction = fictionalGraph();
});

describe('a term', () => {
  it('has a local name of its own', () => {
    expect(NAMES.filter((name, index) => NAMES.indexOf(name) !== index)).toEqual([]);
    expect(NAMES.filter((name) => !/^[A-Za-z][A-Za-z0-9]*$/.test(name))).toEqual([]);
  });

  it('is a typed constant: a misspelt one does not compile', () => {
    expect(vr.metric.value).toBe(`${PREFIXES.vr}metric`);
    // @ts-expect-error There is no such property.
    expect(vr.metrik).toBeUndefined();
    // @ts-expect-error Nor such a class.
    expect(vr.QuantityClam).toBeUndefined();
    expect([...VR_CLASSES, ...VR_PROPERTIES, ...VR_INDIVIDUALS]).toEqual([...CLASSES, ...PROPERTIES, ...INDIVIDUALS].map(({ id }) => id));
  });

  it.each(TERMS.map((term): [string, Term] => [term.id, term]))('%s has a label, a comment, a scope and an example', (_, term) => {
    expect(term.label).toMatch(/\S/);
    for (const sentence of [term.comment, term.scope, term.reserved ?? 'None.']) expect(sentence).toMatch(/^\S[^]*\.$/);
    expect(term.example).toMatch(/\S/);
    expect(undefinedIn(namesInText([term.comment, term.scope, term.example].join('\n')))).toEqual([]);
    // The example uses what it is an example of.
    expect(namesInText(term.example)).toContain(term.id);
  });

  it.each(PROPERTIES.map((property): [string, Property] => [property.id, property]))(
    '%s has a domain, and a range or a scheme',
    (id, { domain, range, scheme }) => {
      expect(domain.length).toBeGreaterThan(0);
      expect(range.length).toBeGreaterThan(0);
      // What a data set was coded with is in its code book, of which there are several.
      const isOfCodeBooks = id === 'category' || id === 'method';
      if (range.length === 1 && range[0] === 'skos:Concept' && !isOfCodeBooks) expect(schemeOf(scheme!), id).toBeDefined();
      if (scheme !== undefined) expect(range).toEqual(['skos:Concept']);
    },
  );

  it('stands in one group of properties', () => {
    expect(PROPERTY_GROUPS.flatMap(({ properties }) => properties)).toEqual([...PROPERTIES]);
  });

  it('points to terms there are, and to Wikidata by properties with evidence only', () => {
    const terms: readonly (Term & Partial<Property>)[] = TERMS;
    const curies: Curie[] = [
      ...terms.flatMap(({ domain = [], range = [], align = {} }) => [...domain, ...range, ...curiesOf(align)]),
      ...INDIVIDUALS.map(({ valueOf }) => valueOf),
      ...CONCEPTS.flatMap(({ related = [] }) => related),
    ];
    expect(undefinedIn(curies.filter((curie) => curie.startsWith('vr:')).map((curie) => curie.slice(3)))).toEqual([]);
    for (const curie of curies) expect(expand(curie).value).toMatch(/^https?:\/\//);
    const wikidata = curies.filter((curie) => curie.startsWith('wd:'));
    expect([...new Set(wikidata)].filter((curie) => !WIKIDATA_PROPERTIES.some(({ id }) => `wd:${id}` === curie))).toEqual([]);
  });
});

it('a retired term names a successor that is there and in use', () => {
  const all: readonly { id: string; retired?: Retirement | undefined }[] = [...TERMS, ...CONCEPTS.map(({ name, retired }) => ({ id: name, retired }))];
  for (const { id, retired } of all) {
    if (retired === undefined) continue;
    expect(retired.since, id).toMatch(/^\d+\.\d+\.\d+$/);
    if (retired.replacedBy !== undefined) expect(all.find((one) => `vr:${one.id}` === retired.replacedBy)?.retired, id).toBeUndefined();
    if (retired.replacedBy?.startsWith('vr:')) expect(DEFINED).toContain(retired.replacedBy.slice(3));
  }
});

describe('a concept', () => {
  it.each(CONCEPTS.map((concept): [string, (typeof CONCEPTS)[number]] => [concept.name, concept]))(
    '%s has a label, a definition and an example',
    (_, concept) => {
      for (const text of [concept.label, concept.definition, concept.example]) expect(text).toMatch(/\S/);
      expect(concept.definition).toMatch(/\.$/);
      if (concept.broader !== undefined) expect(concept.scheme.concepts.map(({ id }) => id)).toContain(concept.broader);
    },
  );

  it('has no circle of wider concepts', () => {
    for (const { scheme, id } of CONCEPTS) {
      const path = [id];
      for (let next = broaderOf(scheme.concepts, id); next !== undefined; next = broaderOf(scheme.concepts, next)) {
        expect(path, id).not.toContain(next);
        path.push(next);
      }
    }
  });
});

function broaderOf(concepts: readonly { id: string; broader?: string }[], id: string): string | undefined {
  return concepts.find((concept) => concept.id === id)?.broader;
}

describe('words', () => {
  // What design section 8 keeps for quotes, and section 7 for nobody.
  const LOADED =
    /terroris|regime\b|martyr|liberat|militant|extremis|jihad|rebel|massacre|barbar|heroi|brutal|innocent|atrocit|occupied|so-called|contradict|\bfalse|\btrue\b|\blie[sd]?\b|propaganda|truth/i;
  const texts = [
    ...TERMS.flatMap(({ id, label, comment, scope, example }) => [label, comment, scope, example].map((text) => [id, text] as const)),
    ...CONCEPTS.flatMap(({ name, label, definition, example }) => [label, definition, example].map((text) => [name, text] as const)),
    ...SCHEMES.flatMap(({ id, label, definition }) => [label, definition].map((text) => [id, text] as const)),
    // The names of categories are those of the code books.
    ...CODE_BOOKS.flatMap(({ concepts }) => concepts.map(({ id, definition }) => [id, definition] as const)),
  ];
  // The field has a type of that name, for documents that use the word.
  const OF_THE_FIELD = new Map([['massacre', 'massacre']]);
  it('are neutral', () => {
    expect(texts.filter(([name, text]) => LOADED.test(text) && text !== OF_THE_FIELD.get(name))).toEqual([]);
  });
  it('tell of places that do not exist', () => {
    expect(texts.filter(([, text]) => /syria|hasakah|iraq|ukrain|russia|\bSOHR\b|\bSDF\b|islamic/i.test(text))).toEqual([]);
  });
});

describe('no term is used that is not defined', () => {
  it('in the graphs of data/ and of a made-up entry', () => {
    expect(undefinedIn(namesIn(data))).toEqual([]);
    expect(undefinedIn(namesIn(fiction))).toEqual([]);
  });

  it('in the JSON-LD context', () => {
    expect(undefinedIn(namesInText(JSON.stringify(buildContext())))).toEqual([]);
    expect(undefinedIn(namesInText(read(inRepository('ontology/context.jsonld'))))).toEqual([]);
  });

  it.each(filesBelow('ontology').filter((path) => path.endsWith('.ttl')))('in %s', (path) => {
    const text = read(inRepository(path));
    expect(undefinedIn(namesIn(new Parser().parse(text)))).toEqual([]);
    expect(undefinedIn(namesInText(text))).toEqual([]);
  });

  const queries = filesBelow('queries').filter((path) => path.endsWith('.rq'));
  it.each(queries.length === 0 ? ['(there are no queries yet)'] : queries)('in %s', (path) => {
    if (queries.length > 0) expect(undefinedIn(namesInText(read(inRepository(path))))).toEqual([]);
  });
});

describe('no term is defined that is neither used nor explained', () => {
  /** What entries may say becomes a concept. */
  const offered = new Set<string>();
  const collect = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('enum' in node && Array.isArray(node.enum)) for (const value of node.enum) offered.add(String(value));
    if ('const' in node) offered.add(String(node.const));
    Object.values(node).forEach(collect);
  };
  collect(JSON.parse(read(inRepository('ontology/entry.schema.json'))));

  it('among classes, properties and individuals', () => {
    const ontology = new Parser().parse(read(inRepository('ontology/ontology.ttl')));
    const written = new Set([...namesIn(data), ...namesIn(fiction), ...namesIn(tableGraph())]);
    // What describes the vocabulary itself is used by it; to be described is no use.
    for (const { predicate, object } of ontology) {
      if (predicate.value.startsWith(PREFIXES.vr)) written.add(nameOf(predicate.value));
      if (object.termType === 'Literal' && object.datatype.value.startsWith(PREFIXES.vr)) written.add(nameOf(object.datatype.value));
    }
    expect(TERMS.filter(({ id, reserved }) => !written.has(id) && reserved === undefined).map(({ id }) => id)).toEqual([]);
    expect(TERMS.filter(({ id, reserved }) => written.has(id) && reserved !== undefined).map(({ id }) => id)).toEqual([]);
  });

  it('among concepts', () => {
    const written = new Set([...namesIn(data), ...namesIn(fiction)]);
    const unused = CONCEPTS.filter(({ id, name, scheme }) => !written.has(name) && !offered.has(id) && scheme.reserved === undefined);
    expect(unused.map(({ name }) => name)).toEqual([]);
  });

  it('among schemes', () => {
    const named = new Set<string>(([...PROPERTIES] as Property[]).flatMap(({ scheme }) => scheme ?? []));
    expect(SCHEMES.filter(({ id }) => !named.has(id)).map(({ id }) => id)).toEqual([]);
  });
});

describe('domain, range and scheme are true of what is written', () => {
  const wider = new Map<string, readonly Curie[]>((CLASSES as readonly Term[]).map(({ id, align }) => [`vr:${id}`, align?.subClassOf ?? []] as const));
  const isA = (type: string, curie: Curie): boolean =>
    type === expand(curie).value ||
    [...wider].some(([one, above]) => expand(one as Curie).value === type && above.some((other) => isA(expand(other).value, curie)));

  const typed = new Map<readonly Quad[], Map<string, string[]>>();
  const typesIn = (graph: readonly Quad[]): Map<string, string[]> => {
    const types = typed.get(graph) ?? new Map<string, string[]>();
    if (!typed.has(graph)) {
      for (const { subject, predicate, object } of graph)
        if (predicate.equals(rdf.type)) types.set(subject.value, [...(types.get(subject.value) ?? []), object.value]);
      typed.set(graph, types);
    }
    return types;
  };

  it.each(PROPERTIES.map((property): [string, Property] => [property.id, property]))('%s', (id, { domain, range, scheme }) => {
    for (const graph of [data, fiction]) {
      const types = typesIn(graph);
      for (const { subject, object } of graph.filter(({ predicate }) => predicate.value === PREFIXES.vr + id)) {
        expect(
          types.get(subject.value)?.some((type) => domain.some((curie) => isA(type, curie))),
          `${subject.value} ${id}`,
        ).toBe(true);
        if (object.termType === 'Literal') expect(range.map((curie) => expand(curie).value)).toContain(object.datatype.value);
        else if (scheme !== undefined) expect(schemeOf(scheme)?.concepts.map((concept) => localName(concept.id))).toContain(nameOf(object.value));
        else if (range[0] === 'rdf:Property') expect(PROPERTIES.map((property): string => property.id)).toContain(nameOf(object.value));
        else if (range[0] === 'vr:NumberRule') expect(RULES).toContain(nameOf(object.value));
        else if (object.value.startsWith(PREFIXES.vr)) expect(range).toContain('skos:Concept');
        else if (range[0] !== 'owl:Thing') {
          const known = types.get(object.value);
          // The fictional registry lists people that only its entry describes, and the other way round.
          if (known)
            expect(
              known.some((type) => range.some((curie) => isA(type, curie))),
              `${id} ${object.value}`,
            ).toBe(true);
        }
      }
    }
  });

  it.each(PROPERTIES.filter(({ scope }) => /^(?:Exactly|At most) one\b/.test(scope)).map((property): [string, Property] => [property.id, property]))(
    '%s occurs as often as its scope says',
    (id, { domain, scope }) => {
      const isOnAll = /^Exactly one on each/.test(scope);
      for (const graph of [data, fiction]) {
        const uses = new Map<string, number>();
        for (const { subject, predicate } of graph) if (predicate.value === PREFIXES.vr + id) uses.set(subject.value, (uses.get(subject.value) ?? 0) + 1);
        expect([...uses].filter(([, times]) => times > 1)).toEqual([]);
        if (!isOnAll) continue;
        const withheld = new Set(graph.filter(({ object }) => object.value === `${PREFIXES.vr}withheld`).map(({ subject }) => subject.value));
        const nodes = [...typesIn(graph)].filter(([node, types]) => !withheld.has(node) && domain.some((curie) => types.includes(expand(curie).value)));
        expect(nodes.map(([node]) => node).filter((node) => !uses.has(node))).toEqual([]);
      }
    },
  );
});
