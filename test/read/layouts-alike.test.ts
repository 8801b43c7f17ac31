/**
 * One battle in two layouts: a made-up battle is written in the plain layout and in wikitext, in markup that differs from run to
 * run, and both give the same entry apart from where its evidence stands.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EMPTY_REGISTRY, type Entry } from '../../src/entry/index.js';
import { draftEntry, sourceText } from '../../src/read/index.js';

/** A text in both layouts. */
interface Both {
  plain: string;
  wiki: string;
}

const same = (text: string): Both => ({ plain: text, wiki: text });
const either = (...forms: ((text: string) => string)[]) => fc.constantFrom(...forms);

/** What may follow a figure or a name in wikitext, and is no text of it. */
const aside = fc.constantFrom(
  '',
  '<ref>Larkmoor Gazette</ref>',
  '<ref name="gazette" />',
  '<ref>{{cite web|title=Losses at {{lang|de|Ulver}}|url=https://gazette.example.org/a|date=4 March 2031}}</ref>',
  '<ref group="a">{{cite book|last=Quill|first=Ada|title=The Ford|year=2031}}</ref>',
  '{{sfn|Quill|2031}}',
  '{{citation needed}}',
  '{{efn|Or 12, by another count.<ref>Harbour Gazette</ref>}}',
  '{{refn|group=b|Without the 30 of the mill.}}',
  '<!-- counted twice -->',
);

const number = fc.integer({ min: 2, max: 999 });
const count = fc.oneof(
  number.map((n) => same(`${n}`)),
  number.map((n) => same(`${n + 1000}`.replace(/^(\d)/, '$1,'))),
  number.map((n) => same(`~${n}`)),
  number.map((n) => same(`${n}+`)),
  fc.tuple(number, number).map(([a, b]) => same(`${Math.min(a, b)}–${a + b}`)),
  number.map((n) => ({ plain: `c. ${n}`, wiki: `{{circa|${n}}}` })),
  number.map((n) => ({ plain: `${n + 1000}`, wiki: `{{formatnum:${n + 1000}}}` })),
);

/** "48 killed" as it is, in a template, with a link, with a reference. */
const losses = fc
  .record({
    count,
    outcome: fc.constantFrom(
      'killed',
      'wounded',
      'captured',
      'missing',
      'civilians killed',
      'soldiers wounded',
      'killed (per Harbour Gazette)',
      'prisoners',
      'tanks destroyed',
    ),
    markup: either(
      (text) => text,
      (text) => `{{nowrap|${text}}}`,
      (text) => `{{small|${text}}}`,
      (text) => `<small>${text}</small>`,
      (text) => `{{abbr|${text}|counted on the day}}`,
      (text) => `''${text}''`,
      (text) => text.replace(/ (killed|captured)$/, ' [[Casualty (person)|$1]]'),
    ),
    aside,
  })
  .map(({ count: { plain, wiki }, outcome, markup, aside: after }) => ({ plain: `${plain} ${outcome}`, wiki: `${markup(`${wiki} ${outcome}`)}${after}` }));

const strength = fc
  .record({ count, noun: fc.constantFrom('fighters', 'soldiers', 'tanks', 'boats'), aside })
  .map(({ count: { plain, wiki }, noun, aside: after }) => ({ plain: `${plain} ${noun}`, wiki: `${wiki} ${noun}${after}` }));

/** Items of a list, with the separators of each layout. */
const list = fc.constantFrom<(items: readonly string[]) => string>(
  (items) => items.join('<br>'),
  (items) => items.join('<br />'),
  (items) => `{{ubl|${items.join('|')}}}`,
  (items) => `{{unbulleted list | ${items.join(' | ')} }}`,
  (items) => `{{hlist|${items.join('|')}}}`,
  (items) => `{{flatlist|\n${items.map((item) => `* ${item}`).join('\n')}\n}}`,
  (items) => `{{collapsible list|bullets=yes|${items.join('|')}}}`,
  (items) => `{{plainlist|\n${items.map((item) => `* ${item}`).join('\n')}\n}}`,
  (items) => `{{Plainlist}}\n${items.map((item) => `* ${item}`).join('\n')}\n{{Endplainlist}}`,
  (items) => `\n${items.map((item) => `* ${item}`).join('\n')}`,
);
const listed = (items: readonly Both[], write: (items: readonly string[]) => string): Both => ({
  plain: items.map(({ plain }) => plain).join(' * '),
  // A pipe would end the item of a list template.
  wiki: write(items.map(({ wiki }) => wiki)),
});
const cellOf = (items: fc.Arbitrary<Both>) => fc.tuple(fc.array(items, { minLength: 1, maxLength: 3 }), list).map(([all, write]) => listed(all, write));

/** A cell of losses: figures, those of one claimant after those of another, or of a party after its flag. */
const claimants = fc.uniqueArray(fc.constantFrom('Larkmoor Monitor', 'Harbour Gazette', 'Red Lantern Society'), { minLength: 1, maxLength: 2 });
const lossCell = fc.oneof(
  cellOf(losses),
  fc.tuple(claimants, fc.array(cellOf(losses), { minLength: 2, maxLength: 2 }), fc.constantFrom("'''", '')).map(([names, cells, bold]) => ({
    plain: names.map((name, index) => `Per ${name}: * ${cells[index]!.plain}`).join(' ---- '),
    wiki: names.map((name, index) => `${bold}Per ${name}:${bold}<br>${cells[index]!.wiki}`).join('\n----\n'),
  })),
  losses.map(({ plain, wiki }) => ({ plain: `Westmark: ${plain}`, wiki: `{{flagicon|Westmark}} ${wiki}` })),
);

const party = fc
  .record({
    name: fc.constantFrom('Ostmere', 'Harbour League', 'Reed Watch', 'Carrow Guard'),
    link: either(
      (text) => text,
      (text) => `[[${text}]]`,
      (text) => `{{flag|${text}}}`,
      (text) => `{{flagdeco|Ostmere}} [[${text}]]`,
    ),
    aside,
  })
  .map(({ name, link, aside: after }) => ({ plain: name, wiki: `${link(name)}${after}` }));
const parties = (names: readonly string[]) =>
  fc
    .tuple(
      fc.uniqueArray(
        party.filter(({ plain }) => names.includes(plain)),
        { minLength: 1, maxLength: 2, selector: ({ plain }) => plain },
      ),
      list,
      fc.boolean(),
    )
    .map(([all, write, supported]) => {
      const { plain, wiki } = listed(all, write);
      return supported ? { plain: `${plain} ---- Supported by: * Westmark`, wiki: `${wiki}\n----\n'''Supported by:'''<br>[[Westmark]]` } : { plain, wiki };
    });

const commander = fc
  .record({
    name: fc.constantFrom('Ada Quill', 'Tom Reed', 'Edmund Brask', 'Abel Marl'),
    isLink: fc.boolean(),
    fate: fc.constantFrom(
      same(''),
      { plain: ' (KIA)', wiki: '{{KIA}}' },
      { plain: ' (POW)', wiki: ' {{POW}}' },
      { plain: ' (WIA)', wiki: '{{WIA}}' },
      { plain: ' †', wiki: ' †' },
      { plain: ' (executed)', wiki: ' {{executed}}' },
    ),
    aside,
  })
  .map(({ name, isLink, fate, aside: after }) => ({ name, plain: `${name}${fate.plain}`, wiki: `${isLink ? `[[${name}]]` : name}${fate.wiki}${after}` }));
const commanders = fc
  .tuple(fc.uniqueArray(commander, { minLength: 1, maxLength: 3, selector: ({ name }) => name }), list)
  .map(([all, write]) => listed(all, write));

const day = fc.integer({ min: 3, max: 20 });
const date = fc.oneof(
  day.map((d) => same(`${d} March 2031`)),
  day.map((d) => same(`${d}–${d + 5} March 2031`)),
  day.map((d) => ({ plain: `2031-03-${String(d).padStart(2, '0')}`, wiki: `{{start date|2031|3|${d}}}` })),
  day.map((d) => same(`${d} February – ${d} March 2031`)),
  fc.constantFrom(same('March 1204'), same('480 BC'), { plain: 'c. 480 BC', wiki: '{{circa|480 BC}}' }, { plain: '216 BCE', wiki: '216{{BCE}}' }),
  fc.constantFrom(same('24 June 1720'), same('24 June [O.S. 13 June] 1720'), { plain: '24 June 1720', wiki: '{{OldStyleDate|24 June|1720}}' }),
);

const sentence = fc.record({ count: number, aside, form: fc.integer({ min: 0, max: 3 }) }).map(({ count: n, aside: after, form }): Both => {
  const plain = [
    `According to the Larkmoor Monitor, ${n} soldiers were killed.`,
    `The Reed Watch said that ${n} of its fighters were wounded and 3 captured.`,
    `At least ${n} civilians were killed by shelling.`,
    `Some ${n} people fled the town, residents said.`,
  ][form]!;
  return {
    plain,
    wiki: `${plain
      .replace('Larkmoor Monitor', '[[Larkmoor Monitor]]')
      .replace('civilians', "''civilians''")
      .replace(/(\d+) people/, '{{nowrap|$1 people}}')}${after}`,
  };
});

const battle = fc
  .record({
    date,
    place: fc.constantFrom({ plain: 'Ulver Ford, Ostmere', wiki: '[[Ulver Ford]], [[Ostmere]]' }, same('Near Ulver Ford')),
    result: fc.constantFrom(same('Harbour League victory'), { plain: 'Inconclusive', wiki: '{{nowrap|Inconclusive}}<ref>Larkmoor Gazette</ref>' }),
    combatant1: parties(['Ostmere', 'Harbour League']),
    combatant2: parties(['Reed Watch', 'Carrow Guard']),
    commander1: commanders,
    strength1: cellOf(strength),
    strength2: cellOf(strength),
    casualties1: lossCell,
    casualties2: lossCell,
    casualties3: losses,
  })
  .chain((cells) => fc.tuple(fc.constant(cells), fc.array(sentence, { minLength: 1, maxLength: 3 }), fc.array(sentence, { minLength: 1, maxLength: 2 })))
  .map(([cells, lead, course]): Both => {
    const key = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
    const written = (kind: keyof Both, form: (name: string, value: string) => string) =>
      Object.entries(cells)
        .map(([name, value]) => form(name, value[kind]))
        .join('\n');
    const prose = (kind: keyof Both) =>
      `The battle was fought at the ford.\n\n${lead.map((one) => one[kind]).join('\n\n')}\n\n==Course==\n\n===4 March===\n\n${course.map((one) => one[kind]).join('\n\n')}\n`;
    return {
      plain: `= Battle of Ulver Ford =\n\nInfobox\n- Conflict: Battle of Ulver Ford\n${written('plain', (name, value) => `- ${key(name)}: ${value}`)}\n\n${prose('plain')}`,
      wiki: `{{Infobox military conflict\n| conflict = Battle of Ulver Ford\n${written('wiki', (name, value) => `| ${name} = ${value}`)}\n}}\n${prose('wiki')}`,
    };
  });

/** An entry without where its evidence stands, and without the ids that are made of that; entities by their names. */
function comparable(entry: Entry) {
  const nameOf = new Map([
    ...[...(entry.actors ?? []), ...(entry.people ?? [])].map(({ id, name }) => [id, name] as const),
    ...(entry.episodes ?? []).map(({ id }, index) => [id, `episode ${index}`] as const),
  ]);
  const named = (value: unknown): unknown => {
    if (typeof value === 'string') return nameOf.get(value) ?? value;
    if (Array.isArray(value)) return value.map(named);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]) =>
        ['at', 'quote', 'cites', 'page'].includes(key) ? [] : key === 'subsetOf' || key === 'supersedes' ? [[key, true]] : [[key, named(inner)]],
      ),
    );
  };
  const { event, claims = [], fates = [], episodes = [] } = entry;
  return named({
    event: { ...event, place: event.place?.map(({ id }) => id) },
    claims: claims.map(({ id: _, ...claim }) => claim),
    fates,
    episodes: episodes.map(({ id: _, ...episode }) => episode),
  });
}

it('a battle in the plain layout and in wikitext gives the same entry apart from offsets', () => {
  let figures = 0;
  fc.assert(
    fc.property(battle, ({ plain, wiki }) => {
      const draft = (text: string) => draftEntry(sourceText(text), { registry: EMPTY_REGISTRY, meta: { title: 'Battle of Ulver Ford' } }).value!;
      const [one, other] = [draft(plain), draft(wiki)];
      figures += one.claims?.length ?? 0;
      expect(comparable(other)).toEqual(comparable(one));
    }),
    { seed: 2031, numRuns: 150 },
  );
  expect(figures).toBeGreaterThan(1000);
}, 120_000);
