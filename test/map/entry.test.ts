/** The patterns of design section 4, on a made-up entry. */
import type { Quad } from '@rdfjs/types';
import { beforeAll, describe, expect, it } from 'vitest';
import { mapEntry, type RunInput } from '../../src/map/index.js';
import { DEFAULT_BASE, PREFIXES, rdf, rdfs, sem, vr } from '../../src/terms/index.js';
import { fictionalEntry, fictionalRegistry, withClaims } from './fiction.js';

const registry = fictionalRegistry();
let quads: Quad[];
beforeAll(() => {
  const mapped = mapEntry(fictionalEntry(), { registry, version: '0.1.0' });
  expect(mapped.problems).toEqual([]);
  quads = mapped.quads;
});

/** The properties of a node: `property value`, shortened, without the label. */
function about(node: string, from: Quad[] = quads): string[] {
  const short = (iri: string) => {
    if (iri.startsWith(DEFAULT_BASE)) return `<${iri.slice(DEFAULT_BASE.length)}>`;
    const [prefix, namespace] = Object.entries(PREFIXES).find(([, address]) => iri.startsWith(address)) ?? ['', ''];
    return prefix === '' ? `<${iri}>` : `${prefix}:${iri.slice(namespace.length)}`;
  };
  return from
    .filter(({ subject, predicate }) => subject.value === DEFAULT_BASE + node && !predicate.equals(rdfs.label))
    .map(
      ({ predicate, object }) =>
        `${predicate.equals(rdf.type) ? 'a' : short(predicate.value)} ${object.termType === 'Literal' ? object.value : short(object.value)}`,
    );
}
const label = (node: string) => quads.find(({ subject, predicate }) => subject.value === DEFAULT_BASE + node && predicate.equals(rdfs.label))?.object.value;

const E = 'battle-of-brindle-ford';

describe('mapEntry', () => {
  it('writes the event', () => {
    expect(about(`event/${E}`)).toEqual([
      'a sem:Event',
      `vr:accountOf <happening/${E}>`,
      `vr:toldIn <document/${E}/4711>`,
      'vr:eventType vr:battle',
      'vr:eventType vr:prisonRiot',
      'vr:date 2031-03-01/2031-03-09',
      'sem:hasEarliestBeginTimeStamp 2031-03-01',
      'sem:hasLatestEndTimeStamp 2031-03-09',
      'sem:hasBeginTimeStamp 2031-03-01',
      'sem:hasEndTimeStamp 2031-03-09',
      'sem:hasPlace <place/brindle-ford>',
      `sem:hasPlace <place/${E}/old-mill>`,
      `vr:location <event/${E}/place/brindle-ford-brindle-ford-settlement>`,
      'sem:subEventOf <happening/war-of-the-marshes>',
      'sem:subEventOf <happening/long-quarrel>',
      `vr:side <event/${E}/side/1>`,
      `vr:side <event/${E}/side/2>`,
      'sem:hasActor <actor/heron-guard>',
      'sem:hasActor <actor/heron-league>',
      'sem:hasActor <actor/ostland>',
      'sem:hasActor <actor/reed-watch>',
      'sem:hasActor <actor/otter-front>',
      `vr:command <event/${E}/command/ada-brook.side-1>`,
    ]);
  });

  it('says begin and end plainly only where both are exact days', () => {
    const stamps = (date: string) => {
      const entry = fictionalEntry((yaml) => yaml.replace('date: 2031-03-01/2031-03-09', `date: ${date}`));
      return about(`event/${E}`, mapEntry(entry, { registry }).quads).filter((line) => line.startsWith('sem:has') && line.includes('Stamp'));
    };
    expect(stamps('2031-03')).toEqual(['sem:hasEarliestBeginTimeStamp 2031-03-01', 'sem:hasLatestEndTimeStamp 2031-03-31']);
    expect(stamps('2031-03-01~/2031-03-09')).toEqual(['sem:hasEarliestBeginTimeStamp 2031-03-01', 'sem:hasLatestEndTimeStamp 2031-03-09']);
    expect(stamps('2031-03-01/..')).toEqual(['sem:hasEarliestBeginTimeStamp 2031-03-01']);
  });

  it('writes sides, with what the document adds about their members', () => {
    expect(label(`event/${E}/side/1`)).toBe('Heron Guard, the Herons, Ostland, …');
    expect(about(`event/${E}/side/1`)).toContain(`vr:sideKey <happening/${E}/side/heron-league>`);
    expect(about(`event/${E}/side/2`)).toContain(`vr:sideKey <happening/${E}/side/otter-front>`);
    expect(about(`event/${E}/side/1`)).toContain(`vr:commander <person/${E}/ada-brook>`);
    expect(about(`event/${E}/side/1.ostland`)).toEqual([
      'a vr:Participation',
      'vr:participant <actor/ostland>',
      'vr:sideRole vr:supporter',
      'vr:from 2031-03-02',
    ]);
  });

  it('writes a figure as a claim', () => {
    const claim = `claim/${E}/killed-side-1-night`;
    expect(label(claim)).toBe('Otter Front: 4–7 killed (Heron Guard, the Herons, Ostland, …)');
    expect(about(claim)).toEqual([
      'a vr:QuantityClaim',
      'a schema:Claim',
      'a sem:View',
      'a prov:Entity',
      `vr:aboutEvent <event/${E}>`,
      `vr:aboutEpisode <event/${E}/episode/night-of-2-march>`,
      'vr:metric vr:killed',
      `vr:countOf <event/${E}/side/1>`,
      `vr:countedSide <event/${E}/side/1>`,
      'vr:population vr:unstated',
      'vr:accumulation vr:increment',
      'vr:covers 2031-03-02',
      'vr:coversFrom 2031-03-02',
      'vr:coversTo 2031-03-02',
      'vr:coversBasis vr:inherited',
      'vr:modifier vr:range',
      'vr:low 4',
      'vr:high 7',
      'vr:verbatim 4–7 killed',
      'vr:attribution vr:namedSource',
      'vr:claimant <actor/otter-front>',
      'vr:relationToCounted vr:opposingSide',
      `vr:comparisonKey <key/${E}/killed.of-side-heron-league.unstated.increment.2031-03-02>`,
      `schema:appearance <document/${E}/4711>`,
      `vr:evidence <${claim}#evidence>`,
      'vr:reviewStatus vr:drafted',
    ]);
    expect(about(`${claim}#evidence`)).toEqual([
      'a oa:SpecificResource',
      `oa:hasSource <document/${E}/4711>`,
      `oa:hasSelector <${claim}#position>`,
      `oa:hasSelector <${claim}#quote>`,
    ]);
    expect(about(`${claim}#position`)).toEqual(['a oa:TextPositionSelector', 'oa:start 830', 'oa:end 840']);
    expect(about(`${claim}#quote`)).toEqual(['a oa:TextQuoteSelector', 'oa:exact 4–7 killed']);
  });

  it('writes notes, and who decided last and when, beside figures, results, fates, episodes and commands', () => {
    const REVIEW = 'note: Two editions differ here., review: [{ status: drafted, by: B. Wren }, { status: checked, by: A. Finch, on: 2031-04-02 }]';
    const entry = fictionalEntry((yaml) =>
      ['quote: Ada Brook', 'quote: hold the ford', 'quote: Brook was hurt', 'quote: crossed by night', 'quote: 159 killed'].reduce(
        (text, quote) => text.replace(quote, `${quote}, ${REVIEW}`),
        yaml,
      ),
    );
    const mapped = mapEntry(entry, { registry });
    expect(mapped.problems).toEqual([]);
    const nodes = ['result.change-of-control', 'fate.ada-brook.injured.per-otter-front', 'occurrence.night-of-2-march', 'killed-side-1-per-observatory'];
    for (const node of [`event/${E}/command/ada-brook.side-1`, ...nodes.map((tail) => `claim/${E}/${tail}`)])
      expect(about(node, mapped.quads).slice(-4), node).toEqual([
        'vr:reviewStatus vr:checked',
        'vr:reviewedBy A. Finch',
        'vr:reviewedOn 2031-04-02',
        'skos:note Two editions differ here.',
      ]);
    expect(JSON.stringify(mapped.quads)).not.toContain('Wren');
  });

  it('gives one who had two roles a node for each, and leaves the address of one who had a single role as it is', () => {
    const commands = (more: string) => {
      const line = '    - { person: ada-brook, of: side 1, role: colonel,';
      const entry = fictionalEntry((yaml) => yaml.replace(line, `${more}${line}`));
      const { quads: mapped, problems } = mapEntry(entry, { registry });
      expect(problems).toEqual([]);
      return about(`event/${E}`, mapped).flatMap((each) => /\/command\/(.*)>$/.exec(each)?.[1] ?? []);
    };
    const AT = 'at: { section: Lead, start: 1, end: 9 }, quote: words';
    expect(commands('')).toEqual(['ada-brook.side-1']);
    expect(commands(`    - { person: cato-finch, of: side 1, ${AT} }\n`)).toEqual(['cato-finch.side-1', 'ada-brook.side-1']);
    expect(commands(`    - { person: ada-brook, of: side 1, role: Chief of Staff, ${AT} }\n`)).toEqual([
      'ada-brook.side-1.chief-of-staff',
      'ada-brook.side-1.colonel',
    ]);
    expect(commands(`    - { person: ada-brook, of: side 1, ${AT} }\n`)).toEqual(['ada-brook.side-1.no-role', 'ada-brook.side-1.colonel']);
    // What is withheld leaves no trace in the address of the other.
    expect(commands(`    - { person: ada-brook, of: side 1, role: Chief of Staff, ${AT}, review: [{ status: withheld }] }\n`)).toEqual([
      'withheld.1',
      'ada-brook.side-1',
    ]);
  });

  it('gives an actor who was on a side in two periods a node for each', () => {
    const member = '{ id: ostland, role: supporter, from: 2031-03-02 }';
    const entry = fictionalEntry((yaml) => yaml.replace(member, `{ id: ostland, to: 2031-03-01 }, ${member}`));
    const mapped = mapEntry(entry, { registry }).quads;
    expect(about(`event/${E}/side/1`, mapped).filter((line) => line.includes('/side/1.ostland'))).toEqual([
      `vr:participation <event/${E}/side/1.ostland.belligerent.to-2031-03-01>`,
      `vr:participation <event/${E}/side/1.ostland.supporter.from-2031-03-02>`,
    ]);
    expect(about(`event/${E}/side/1.ostland.belligerent.to-2031-03-01`, mapped)).toEqual([
      'a vr:Participation',
      'vr:participant <actor/ostland>',
      'vr:to 2031-03-01',
    ]);
  });

  it('writes unions, several groups, open ends, relays and works', () => {
    const claim = about(`claim/${E}/casualties-union`);
    expect(claim).toEqual(
      expect.arrayContaining([
        'vr:metric vr:severalOutcomes',
        'vr:includesOutcome vr:killed',
        'vr:includesOutcome vr:captured',
        'vr:countOf vr:severalGroups',
        'vr:countIncludes <actor/heron-guard>',
        'vr:countIncludes <actor/otter-front>',
        `vr:doneBy <event/${E}/side/2>`,
        'vr:coversBasis vr:stated',
        'vr:low 200',
        'vr:statedOn 2031-03-05',
        'vr:claimant <actor/heron-guard>',
        'vr:claimant <actor/marsh-observatory>',
      ]),
    );
    expect(claim.filter((line) => /vr:(high|best|countedSide) /.test(line))).toEqual([]);
    expect(about(`claim/${E}/casualties-union#relay-2`)).toEqual(['a vr:Relay', 'vr:relayNumber 2', `vr:relayedBy <actor/${E}/ferrymen>`]);
    const [work] = claim.filter((line) => line.startsWith('schema:citation')).map((line) => line.slice('schema:citation <'.length, -1));
    expect(about(work ?? '')).toEqual([
      'a schema:CreativeWork',
      'schema:url <https://example.org/lark/1>',
      'dcterms:publisher Daily Lark',
      'dcterms:issued 2031-03-05',
    ]);
  });

  it('names the rule of a vague word, and an unnamed source is no claimant', () => {
    const claim = about(`claim/${E}/injured-unstated`);
    expect(claim).toEqual(
      expect.arrayContaining([
        'vr:modifier vr:vague',
        'vr:low 36',
        'vr:numberRule vr:ruleSeveralDozen',
        'vr:countOf vr:noPartyStated',
        'vr:attribution vr:unnamedSource',
      ]),
    );
    expect(claim.filter((line) => /vr:(claimant|relationToCounted|high) /.test(line))).toEqual([]);
  });

  it('keeps "unknown" without numbers, "none" as zero, and a best estimate where one is named', () => {
    expect(about(`claim/${E}/strength-side-2`).filter((line) => /vr:(low|high|best) /.test(line))).toEqual([]);
    expect(about(`claim/${E}/killed-none`)).toEqual(expect.arrayContaining(['vr:modifier vr:statedNone', 'vr:low 0', 'vr:high 0']));
    expect(about(`claim/${E}/equipment-otters`)).toEqual(
      expect.arrayContaining(['vr:best 4', 'vr:manner vr:destroyed', 'vr:item Mud Rafts', `vr:place <place/${E}/old-mill>`]),
    );
  });

  it('writes results, fates and episodes as claims', () => {
    expect(about(`claim/${E}/result.change-of-control`)).toEqual(
      expect.arrayContaining(['a vr:OutcomeClaim', 'vr:resultKind vr:changeOfControl', 'vr:attribution vr:ownVoice']),
    );
    expect(about(`claim/${E}/fate.ada-brook.injured.per-otter-front`)).toEqual(
      expect.arrayContaining(['a vr:FateClaim', `vr:aboutPerson <person/${E}/ada-brook>`, 'vr:fate vr:injured', 'vr:relationToCounted vr:opposingSide']),
    );
    expect(about(`claim/${E}/occurrence.night-of-2-march`)).toEqual(
      expect.arrayContaining(['a vr:OccurrenceClaim', `vr:aboutEpisode <event/${E}/episode/night-of-2-march>`, 'vr:claimant <actor/marsh-observatory>']),
    );
  });

  it('gives each claim exactly one value of what it must have', () => {
    const claims = quads.filter(({ predicate, object }) => predicate.equals(rdf.type) && object.value === `${PREFIXES.schema}Claim`);
    expect(claims.length).toBeGreaterThan(8);
    for (const { subject } of claims) {
      const lines = about(subject.value.slice(DEFAULT_BASE.length));
      const must = ['vr:aboutEvent', 'vr:attribution', 'vr:evidence', 'vr:reviewStatus', 'schema:appearance'];
      const figure = lines.includes('a vr:QuantityClaim')
        ? ['vr:countOf', 'vr:metric', 'vr:population', 'vr:accumulation', 'vr:modifier', 'vr:comparisonKey']
        : [];
      for (const property of [...must, ...figure]) expect([property, lines.filter((line) => line.startsWith(`${property} `)).length]).toEqual([property, 1]);
    }
  });

  it('labels every node, once', () => {
    const labels = new Map<string, number>();
    // The registry labels its actors; the entry only adds that they are sources.
    const own = quads.filter(({ predicate, object }) => !(predicate.equals(rdf.type) && object.equals(sem.Authority)));
    for (const { subject, predicate } of own) labels.set(subject.value, (labels.get(subject.value) ?? 0) + (predicate.equals(rdfs.label) ? 1 : 0));
    expect([...labels].filter(([, count]) => count !== 1)).toEqual([]);
  });

  it('labels every node that only it speaks of: no link of ours leads nowhere', () => {
    const subjects = new Set(quads.map(({ subject }) => subject.value));
    const dangling = quads
      .map(({ object }) => object)
      .filter(({ termType, value }) => termType === 'NamedNode' && value.startsWith(DEFAULT_BASE) && !subjects.has(value));
    const kinds = new Set(dangling.map(({ value }) => value.slice(DEFAULT_BASE.length).split('/').slice(0, -1).join('/')));
    // The registry describes what is shared.
    expect([...kinds].sort()).toEqual(['actor', 'happening', 'place']);
    expect(dangling.filter(({ value }) => value.includes('/happening/')).every(({ value }) => value.endsWith('/long-quarrel'))).toBe(true);
  });

  it('has no blank node, no triple twice, and three graphs', () => {
    expect(quads.flatMap(({ subject, object }) => [subject.termType, object.termType]).filter((type) => type === 'BlankNode')).toEqual([]);
    const triples = quads.map(({ subject, predicate, object }) => `${subject.value} ${predicate.value} ${object.termType} ${object.value}`);
    expect(new Set(triples).size).toBe(triples.length);
    expect([...new Set(quads.map(({ graph }) => graph.value.slice(DEFAULT_BASE.length)))]).toEqual([
      `graph/entry/${E}`,
      `graph/provenance/entry/${E}`,
      'graph/registry',
    ]);
  });

  it('keeps subjects together, so that files read well', () => {
    const runs = quads.map(({ subject }) => subject.value).filter((subject, index, all) => subject !== all[index - 1]);
    expect(new Set(runs).size).toBe(runs.length);
  });

  it('types every source as a sem:Authority: an own actor in its graph, one of the registry in the graph of the registry', () => {
    const sources = new Set(quads.filter(({ predicate }) => predicate.equals(vr.claimant)).map(({ object }) => object.value));
    const typed = quads.filter(({ predicate, object }) => predicate.equals(rdf.type) && object.equals(sem.Authority));
    expect(new Set(typed.map(({ subject }) => subject.value))).toEqual(sources);
    const graphs = new Set(typed.map(({ subject, graph }) => (subject.value.includes(`/actor/${E}/`) ? 'own' : graph.value.slice(DEFAULT_BASE.length))));
    expect([...graphs].filter((graph) => graph !== 'own')).toEqual(['graph/registry']);
  });

  it('stays within 40 triples a figure', () => {
    const size = (claim: string, all: Quad[]) =>
      all.filter(
        ({ subject, predicate }) =>
          new RegExp(`/claim/${E}/${claim}(#(evidence|position|quote))?$`).test(subject.value) && !/#via$|schema\.org\/citation$/.test(predicate.value),
      ).length;
    // With an episode, a claimant and both bounds.
    expect(size('killed-side-1-night', quads)).toBe(39);
    expect(size('killed-side-1-per-observatory', quads)).toBe(38);
    const full = mapEntry(withClaims('of: side 1, about: night-of-2-march, claimant: otter-front, count: several, item: scouts'), { registry }).quads;
    expect(size('c0', full)).toBe(40);
  });

  it('says how the graph got here, without time, host or path', () => {
    expect(about(`graph/entry/${E}`)).toEqual([
      'a prov:Entity',
      `prov:wasGeneratedBy <graph/provenance/entry/${E}#run>`,
      `prov:wasDerivedFrom <document/${E}/4711>`,
      'dcterms:license <https://creativecommons.org/licenses/by-sa/4.0/>',
    ]);
    expect(about(`graph/provenance/entry/${E}#run`)).toEqual([
      'a prov:Activity',
      `prov:used <graph/provenance/entry/${E}#entry-${E}>`,
      'prov:wasAssociatedWith <software/0.1.0>',
    ]);
    const read = (input: RunInput) => mapEntry(fictionalEntry(), { registry, input }).quads;
    const node = `graph/provenance/entry/${E}#entry-${E}`;
    expect(about(node)).toEqual(['a prov:Entity', `prov:wasDerivedFrom <document/${E}/4711>`]);
    expect(about(node, read({ kind: 'entry', sha256: 'ab'.repeat(32) }))).toContain(`vr:sha256 ${'ab'.repeat(32)}`);
    expect(about(node, read({ kind: 'document' }))).toEqual([]);
    expect(about(`graph/provenance/entry/${E}#run`, read({ kind: 'document' }))).toContain(`prov:used <document/${E}/4711>`);
    const timed = mapEntry(fictionalEntry(), { registry, generatedAt: '2031-04-01T00:00:00Z' }).quads;
    expect(about(`graph/provenance/entry/${E}#run`, timed)).toContain('prov:endedAtTime 2031-04-01T00:00:00Z');
  });

  it('puts rows of a data set into its graph', () => {
    const { quads: rows } = mapEntry(fictionalEntry(), { registry, dataset: { name: 'lark-index', version: '24.1' } });
    expect([...new Set(rows.map(({ graph }) => graph.value.slice(DEFAULT_BASE.length)))]).toEqual([
      'graph/dataset/lark-index/24.1',
      'graph/provenance/dataset/lark-index/24.1',
      'graph/registry',
    ]);
  });

  it('is the same twice, and has another base when asked', () => {
    expect(mapEntry(fictionalEntry(), { registry, version: '0.1.0' }).quads).toEqual(quads);
    const base = 'https://example.org/mine/';
    const elsewhere = mapEntry(fictionalEntry(), { registry, base }).quads;
    expect(elsewhere.filter(({ subject }) => !subject.value.startsWith(base) && !subject.value.startsWith(PREFIXES.vr))).toEqual([]);
  });

  it('turns what RDF does not allow into problems, and goes on', () => {
    const entry = fictionalEntry();
    entry.document.url = 'https://example.org/> <http://evil.example/s> <http://evil.example/p> <http://evil.example/o';
    entry.document.publisher = 'half \ud800';
    const { quads: rest, problems } = mapEntry(entry, { registry });
    expect(problems.map(({ code, message }) => [code, message.includes('document/')])).toEqual([
      ['graph-term', true],
      ['graph-term', true],
    ]);
    expect(JSON.stringify(rest)).not.toContain('evil');
    expect(rest.length).toBeGreaterThan(400);
    expect(mapEntry(entry, { registry, base: 'nowhere' })).toMatchObject({ quads: [], problems: [{ code: 'graph-term' }] });
  });
});
