/** A document is read again for an entry: what a person wrote stays, what the document now states is reported, and a second run changes nothing. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument, stringify, visit } from 'yaml';
import { describe, expect, it } from 'vitest';
import { checkReferences, EMPTY_REGISTRY, formatEntry, parseEntry, updateEntry, type Claim, type Entry, type Update } from '../../src/entry/index.js';
import { valueOf } from '../../src/problem.js';
import { draftDocument, readDocument, sourceText, quoteIndexOf } from '../../src/read/index.js';
import { ROOT, SAMPLE } from '../support.js';
import { entries } from './arbitraries.js';

/** What a document says: its draft, and where its words stand. */
function reading(text: string) {
  const article = valueOf(readDocument(sourceText(text)));
  return { draft: draftDocument(article, { registry: EMPTY_REGISTRY }).entry, words: quoteIndexOf(article), points: Array.from(text) };
}

function updated(yaml: string, text: string): Update {
  const { draft, words } = reading(text);
  const { value, problems } = updateEntry(valueOf(parseEntry(yaml)), draft, words);
  expect(problems).toEqual([]);
  return value!;
}

const SAMPLE_TEXT = readFileSync(SAMPLE, 'utf8');
const ARTICLE = `= Battle of Brindle Ford =

Infobox
- Conflict: Battle of Brindle Ford
- Date: 3–5 March 2031
- Result: Brindle victory
- Combatant1: Brindle
- Combatant2: Marsh League
- Commander1: Tilda Rook
- Casualties1: Per Marsh League:, 48 killed,, 65 injured
- Casualties2: 12 killed

Brindle and the Marsh League fought over a ford. No such battle took place.

==Timeline==
===3 March===
In the morning 6 Marsh League fighters were killed. In the evening 6 Marsh League fighters were killed at the mill.

===4 March===
The Marsh League captured 9 Brindle soldiers.
`;
const SECTIONS = reading(ARTICLE).words.sections;
const DRAFT = formatEntry(reading(ARTICLE).draft);
const claimsOf = (update: { entry: Entry }) => new Map((update.entry.claims ?? []).map((claim) => [claim.id, claim]));
const messages = ({ changes }: Update, kind: string) => changes.filter((change) => change.kind === kind).map(({ message }) => message);
const claimNamed = (yaml: string, id: string): Claim => valueOf(parseEntry(yaml)).data.claims!.find((claim) => claim.id === id)!;

/** Every quote that is not rejected is in the document at its position. */
function expectEvidence({ entry }: Update, points: readonly string[]): void {
  const quoting = [
    ...(entry.claims ?? []),
    ...(entry.episodes ?? []),
    ...(entry.fates ?? []),
    ...(entry.event.commanders ?? []),
    ...(entry.event.result ?? []),
  ];
  for (const { at, quote, review } of quoting) {
    if (review?.at(-1)?.status !== 'rejected' && quote !== undefined) expect(points.slice(at.start, at.end).join('')).toBe(quote);
  }
}

describe('an unchanged document', () => {
  it.each([
    ['of the tests', ARTICLE],
    ['of the samples', SAMPLE_TEXT],
  ])('%s changes no byte of its own draft', (_, text) => {
    const yaml = formatEntry(reading(text).draft);
    const { yaml: after, changes } = updated(yaml, text);
    expect(after).toBe(yaml);
    expect(changes).toEqual([]);
  });

  it('leaves what a person wrote: order, quotes, notes, numbers, line ends', () => {
    const edited = DRAFT.replace('quote: 48 killed', 'quote: "48 killed" # compared twice\n    note: |\n      As the League\n      has it.')
      .replace('claimant: marsh-league', 'claimant: unnamed')
      .replace('count: 65', 'count: 60..65')
      .replaceAll('\n', '\r\n');
    expect(updated(edited, ARTICLE).yaml).toBe(edited);
  });

  it('does not draft again what a person quotes more narrowly, has merged, or has rejected', () => {
    const narrow = DRAFT.replace(
      /start: (\d+), end: (\d+) \}\n {4}quote: 48 killed/,
      (_, start: string) => `start: ${start}, end: ${Number(start) + 2} }\n    quote: "48"`,
    ).replace('quote: 12 killed', 'quote: 12 killed\n    review: [ { status: rejected, by: A. Reader } ]');
    expect(updated(narrow, ARTICLE).yaml).toBe(narrow);
  });

  it('keeps a figure that only a person has read', () => {
    const start = Array.from(ARTICLE.slice(0, ARTICLE.indexOf('fought over'))).length;
    const byHand = `${DRAFT}  - { id: by-hand, metric: strength, count: several, accumulation: total, at: { section: Lead, start: ${start}, end: ${start + 11} }, quote: fought over }\n`;
    expect(updated(byHand, ARTICLE).yaml).toBe(byHand);
    expect(claimsOf(updated(byHand, ARTICLE.replace('Infobox\n', 'Infobox\n- Map Type: Isles\n'))).get('by-hand')?.at.start).toBe(start + 18);
  });
});

describe('another edition', () => {
  it('moves places, and nothing else', () => {
    const text = ARTICLE.replace('Infobox\n', 'Infobox\n- Map Type: 🏴 Isles\n');
    const after = updated(DRAFT, text);
    expect(after.changes.map(({ path }) => path.join('.'))).toEqual(['document.sha256']);
    expect(after.moved).toBe(after.kept);
    expectEvidence(after, Array.from(text));
    expect(after.entry.document.sha256).toBe(reading(text).draft.document.sha256);
    expect(after.yaml.replace(/sha256.*|at: .*/g, '')).toBe(DRAFT.replace(/sha256.*|at: .*/g, ''));
  });

  it('tells two equal sentences apart by their order', () => {
    const [first, second] = valueOf(parseEntry(DRAFT))
      .data.claims!.filter(({ quote }) => quote.startsWith('6 Marsh'))
      .map(({ id }) => id);
    const noted = DRAFT.replace(new RegExp(`(id: ${second}\\n)`), '$1    note: at the mill\n');
    const text = ARTICLE.replace('In the morning', 'Long before anyone in either of the two camps had thought of breakfast, in the grey of the early morning');
    const after = claimsOf(updated(noted, text));
    expect(after.get(second!)?.note).toBe('at the mill');
    expect(after.get(first!)!.at.start).toBeLessThan(after.get(second!)!.at.start);
  });

  it('changes a number under its id, and asks for a check of what was checked', () => {
    const id = 'killed-side-1-per-marsh-league';
    const checked = DRAFT.replace('quote: 48 killed', 'quote: 48 killed\n    note: mine\n    review: [ { status: checked, by: A. Reader } ]');
    const after = updated(checked, ARTICLE.replace('48 killed', '51 killed'));
    expect(claimsOf(after).get(id)).toMatchObject({
      count: { low: 51, high: 51 },
      quote: '51 killed',
      note: 'mine',
      review: [{ status: 'checked', by: 'A. Reader' }, { status: 'drafted' }],
    });
    expect(messages(after, 'changed')).toContain(`${id}: "48 killed" → "51 killed"; it was checked and must be checked again`);
  });

  it('takes a bound before an equal number for a change', () => {
    const after = updated(DRAFT, ARTICLE.replace('12 killed', 'at least 12 killed'));
    expect(claimsOf(after).get('killed-side-2')).toMatchObject({ count: { modifier: 'atLeast', low: 12 }, quote: 'at least 12 killed' });
  });

  it('does not find a number in a longer one', () => {
    const after = updated(DRAFT, ARTICLE.replace('12 killed', '112 killed'));
    expect(claimsOf(after).get('killed-side-2')).toMatchObject({ count: { low: 112, high: 112 }, quote: '112 killed' });
  });

  it('keeps what has gone as rejected, and takes it back when it returns', () => {
    const id = 'captured-side-1-2031-03-04';
    const gone = updated(DRAFT, ARTICLE.replace('captured 9 Brindle soldiers', 'withdrew'));
    expect(claimsOf(gone).get(id)).toMatchObject({
      review: [{ status: 'rejected' }],
      note: expect.stringMatching(/^not in the document any more \(sha256 [0-9a-f]{12}\)$/) as string,
    });
    expect(messages(gone, 'gone').some((line) => line.startsWith(id))).toBe(true);
    const back = updated(gone.yaml, ARTICLE);
    expect(claimsOf(back).get(id)?.review?.at(-1)).toEqual({ status: 'drafted' });
    expect(back.entry.claims).toHaveLength(claimsOf({ entry: valueOf(parseEntry(DRAFT)).data }).size);
    expect(messages(back, 'new')).toEqual([]);
  });

  it('does not bring back what a person had rejected before it went', () => {
    const rejected = DRAFT.replace('quote: 12 killed', 'quote: 12 killed\n    review: [ { status: rejected } ]');
    const gone = updated(rejected, ARTICLE.replace('12 killed', 'none given'));
    const back = updated(gone.yaml, ARTICLE);
    expect(claimsOf(back).get('killed-side-2')?.review).toEqual([{ status: 'rejected' }]);
  });

  it('adds what is new at the end, with an id that nobody has, and the actors it names', () => {
    const text = ARTICLE.replace('- Casualties2: 12 killed', '- Casualties2: 12 killed ---- Per Ferry Gazette:, 17 killed').replace(
      'The Marsh League captured',
      'Four Brindle soldiers were killed. The Marsh League captured',
    );
    const after = updated(DRAFT, text);
    const before = valueOf(parseEntry(DRAFT)).data.claims!.map(({ id }) => id);
    const ids = after.entry.claims!.map(({ id }) => id);
    expect(ids.slice(0, before.length)).toEqual(before);
    expect(ids.slice(before.length)).toContain('killed-side-2-per-ferry-gazette');
    expect(new Set(ids).size).toBe(ids.length);
    expect(checkReferences(after.entry, EMPTY_REGISTRY)).toEqual([]);
    expectEvidence(after, Array.from(text));
  });

  it('gives a new claim another id where a person has given its id to another', () => {
    const taken = DRAFT.replace('id: killed-side-2\n', 'id: killed-side-2-per-ferry-gazette\n');
    const after = updated(taken, ARTICLE.replace('12 killed', '12 killed ---- Per Ferry Gazette:, 17 killed'));
    const ids = after.entry.claims!.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('follows sides by their key when the page has them the other way round', () => {
    const text = ARTICLE.replace('Combatant1: Brindle', 'Combatant1: Marsh League')
      .replace('Combatant2: Marsh League', 'Combatant2: Brindle')
      .replace('Commander1', 'Commander2')
      .replace(
        '- Casualties1: Per Marsh League:, 48 killed,, 65 injured\n- Casualties2: 12 killed',
        '- Casualties1: 12 killed,, 30 injured\n- Casualties2: Per Marsh League:, 48 killed,, 65 injured',
      );
    const injured = updated(DRAFT, text).entry.claims!.find(({ quote }) => quote === '30 injured');
    expect(injured?.of).toEqual({ kind: 'side', number: 2 });
  });

  it('says it when the document gives the words to somebody else, and leaves the entry', () => {
    const after = updated(DRAFT, ARTICLE.replace('Per Marsh League:, 48', 'Per Brindle:, 48'));
    expect(claimsOf(after).get('killed-side-1-per-marsh-league')?.claimant).toBe('marsh-league');
    expect(messages(after, 'look')).toContainEqual(expect.stringContaining('killed-side-1-per-marsh-league: the entry says that marsh-league stated it'));
  });

  it('leaves a withheld claim withheld, and its words out of what is messages', () => {
    const withheld = DRAFT.replace('quote: 12 killed', 'quote: 12 killed\n    review: [ { status: withheld } ]');
    for (const now of ['none given', '13 killed']) {
      const after = updated(withheld, ARTICLE.replace('12 killed', now));
      expect(claimsOf(after).get('killed-side-2')?.review).toEqual([{ status: 'withheld' }]);
      expect(JSON.stringify(after.changes)).not.toMatch(/1[23] killed/);
    }
  });
});

describe('what cannot be brought up to date', () => {
  it('an entry of another document', () => {
    const { draft, words } = reading(SAMPLE_TEXT);
    const { value, problems } = updateEntry(valueOf(parseEntry(DRAFT)), draft, words);
    expect(value).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(['entry-update']);
  });

  it('an entry in which one value occurs twice', () => {
    const { draft, words } = reading(ARTICLE);
    const at = (quote: string) => new RegExp(`at: (\\{.*\\})\\n {4}quote: ${quote}`);
    const aliased = DRAFT.replace(at('48 killed'), 'at: &at $1\n    quote: 48 killed').replace(at('12 killed'), 'at: *at\n    quote: 12 killed');
    expect(updateEntry(valueOf(parseEntry(aliased)), draft, words).problems.map(({ code }) => code)).toEqual(['entry-update']);
  });
});

describe('the finished entry', () => {
  const finished = readFileSync(join(ROOT, 'data/entries/battle-of-al-hasakah-2022.yaml'), 'utf8');
  it('keeps every line of a person through another edition of something it knows', () => {
    const entry = valueOf(parseEntry(finished)).data;
    // A document made of the entry's own words, in their sections.
    const sections = new Map<string, string[]>();
    for (const { at, quote } of [
      ...(entry.event.commanders ?? []),
      ...(entry.event.result ?? []),
      ...(entry.fates ?? []),
      ...(entry.episodes ?? []),
      ...(entry.claims ?? []),
    ]) {
      sections.set(at.section, [...(sections.get(at.section) ?? []), quote ?? '']);
    }
    const box = [...sections].filter(([name]) => name.startsWith('Infobox/')).map(([name, quotes]) => `- ${name.slice(8)}: ${quotes.join(', ')}`);
    const days = [...sections].filter(([name]) => name.startsWith('Timeline/')).map(([name, quotes]) => `===${name.slice(9)}===\n${quotes.join('. ')}.`);
    const text = `= Battle of al-Hasakah (2022) =\n\nInfobox\n${box.join('\n')}\n\n${(sections.get('Lead') ?? []).join('. ')}.\n\n==Timeline==\n${days.join('\n')}\n`;
    const after = updated(finished, text);
    expect(messages(after, 'gone')).toEqual([]);
    for (const line of finished.split('\n')) if (!/^\s*(at|sha256):/.test(line)) expect(after.yaml).toContain(line);
    const stays = ({ at: _, ...claim }: Claim) => claim;
    expect(after.entry.claims!.slice(0, entry.claims!.length).map(stays)).toEqual(entry.claims!.map(stays));
  });
});

/** Editions of the article: lines taken out, numbers changed, sentences put in. */
const editions = fc
  .array(
    fc.record({
      line: fc.nat(30),
      how: fc.constantFrom('drop', 'number', 'double', 'insert', 'name'),
    }),
    { maxLength: 5 },
  )
  .map((steps) => {
    let lines = ARTICLE.split('\n');
    for (const { line, how } of steps) {
      // The title stays: without it there is no article.
      const at = 1 + (line % (lines.length - 1));
      const text = lines[at] ?? '';
      if (how === 'drop') lines = lines.filter((_, index) => index !== at);
      else if (how === 'insert')
        lines.splice(at, 0, text.startsWith('- ') ? '- Map Type: Isles' : 'Two Brindle soldiers were killed and 6 Marsh League fighters were killed.');
      else
        lines[at] =
          how === 'number'
            ? text.replace(/\d+/g, (digits) => String(Number(digits) + 1))
            : how === 'double'
              ? `${text} ${text.replace(/^- \w+: /, '')}`
              : text.replace('Marsh League', 'Brindle');
    }
    return lines.join('\n');
  });

/** The same entry as people write YAML: indented otherwise, in brackets, with comments, CRLF. */
const hands = fc.record({
  indent: fc.constantFrom(2, 3, 4),
  indentSeq: fc.boolean(),
  flow: fc.constantFrom('none', 'at', 'items', 'all'),
  quotes: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const, 'BLOCK_LITERAL' as const),
  comments: fc.array(fc.nat(200), { maxLength: 12 }),
  crlf: fc.boolean(),
  bare: fc.boolean(),
});

function byHand(yaml: string, { indent, indentSeq, flow, quotes, comments, crlf, bare }: typeof hands extends fc.Arbitrary<infer H> ? H : never): string {
  const document = parseDocument(yaml);
  visit(document, {
    Collection: (_, node) => {
      node.flow = flow === 'all';
    },
    Pair: (_, { key, value }) => {
      const name = (key as { value?: unknown }).value;
      if (flow === 'at' && name === 'at') (value as { flow?: boolean }).flow = true;
      if (name === 'quote' || name === 'summary') (value as { type?: string }).type = quotes;
    },
    Map: (key) => (flow === 'items' && typeof key === 'number' ? visit.SKIP : undefined),
  });
  if (flow === 'items') visit(document, { Map: (key, node) => void (typeof key === 'number' && (node.flow = true)) });
  const lines = stringify(document, { indent, indentSeq, lineWidth: 0 }).trimEnd().split('\n');
  // Full lines of comment where a line begins something, and comments at the ends of simple lines.
  comments.forEach((at, index) => {
    const number = at % lines.length;
    const line = lines[number] ?? '';
    if (/^\s*(- )?[a-z]+\w*: [\w-]+$/i.test(line) && index % 2 === 0) lines[number] = `${line} # c${index}`;
    else if (/^\s*(- )?\w+:/.test(line)) lines.splice(number, 0, `${/^\s*/.exec(line)?.[0] ?? ''}# c${index}`);
  });
  return lines.join(crlf ? '\r\n' : '\n') + (bare ? '' : crlf ? '\r\n' : '\n');
}

const commentsIn = (yaml: string) => (yaml.match(/# c\d+/g) ?? []).sort();

describe('laws', () => {
  it('updating twice is updating once, whatever the editions and the hand that wrote the entry', () => {
    fc.assert(
      fc.property(editions, editions, hands, (first, second, hand) => {
        const start = byHand(formatEntry(reading(first).draft), hand);
        const once = updated(start, second);
        const twice = updated(once.yaml, second);
        expect(twice.yaml).toBe(once.yaml);
        expect(twice.changes).toEqual([]);
        expectEvidence(once, Array.from(second));
      }),
      { numRuns: 30 },
    );
  });

  it('the order of the claims is kept, every id stays, and no comment is lost', () => {
    fc.assert(
      fc.property(editions, hands, (text, hand) => {
        const start = byHand(DRAFT, hand);
        const after = updated(start, text);
        const before = valueOf(parseEntry(start)).data;
        for (const list of ['claims', 'episodes'] as const) {
          const ids = (before[list] ?? []).map(({ id }) => id);
          expect((after.entry[list] ?? []).slice(0, ids.length).map(({ id }) => id)).toEqual(ids);
        }
        expect(commentsIn(after.yaml)).toEqual(commentsIn(start));
        expect(checkReferences(after.entry, EMPTY_REGISTRY)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('there and back again is where it began, but for what was noted on the way', () => {
    fc.assert(
      fc.property(editions, (text) => {
        // A section of another name is another section: what is in it is new.
        fc.pre([...SECTIONS].every((name) => reading(text).words.sections.has(name)));
        const there = updated(DRAFT, text);
        const back = updated(there.yaml, ARTICLE);
        const standing = (entry: Entry) =>
          (entry.claims ?? []).flatMap(({ quote, at, review }) => (review?.at(-1)?.status === 'rejected' ? [] : [`${at.start} ${quote}`])).sort();
        expect(standing(back.entry)).toEqual(standing(valueOf(parseEntry(DRAFT)).data));
      }),
      { numRuns: 30 },
    );
  });

  it('any entry over any other is brought up to date or refused, and never damaged', () => {
    const nowhere = { sections: new Set<string>(), find: () => [] };
    fc.assert(
      fc.property(entries, entries, fc.boolean(), (existing, drafted, same) => {
        const draft = same ? { ...drafted, document: existing.document } : { ...drafted, document: { ...drafted.document, title: existing.document.title } };
        const start = formatEntry(existing);
        const once = updateEntry(valueOf(parseEntry(start)), draft, nowhere);
        expect(once.problems).toEqual([]);
        const again = updateEntry(valueOf(parseEntry(once.value!.yaml)), draft, nowhere);
        expect(again.value?.yaml).toBe(once.value?.yaml);
        const ids = (existing.claims ?? []).map(({ id }) => id);
        expect(once.value!.entry.claims?.slice(0, ids.length).map(({ id }) => id) ?? []).toEqual(ids);
      }),
      { numRuns: 30 },
    );
  });
});

it('a number is changed in place, whatever the form it is written in', () => {
  const claim = claimNamed(DRAFT, 'killed-side-2');
  const block = DRAFT.replace('quote: 12 killed', 'quote: >- # folded\n      12\n      killed');
  expect(claimNamed(block, 'killed-side-2').quote).toBe(claim.quote);
  const after = updated(block, ARTICLE.replace('12 killed', '13 killed'));
  expect(claimNamed(after.yaml, 'killed-side-2').quote).toBe('13 killed');
  expect(after.yaml).toContain('# folded');
});

it('two sides come into an entry whose sides are empty brackets', () => {
  const none = DRAFT.replace(/^ {2}sides:\n(?: {4}.*\n)+/m, '  sides: {}\n').replace(/^commanders:\n(?: .*\n)+/m, '');
  expect(none).toContain('sides: {}');
  const { draft } = reading(ARTICLE);
  const existing = valueOf(parseEntry(none.replace(/^claims:\n[^]*/m, '')));
  const after = updateEntry(existing, draft, { sections: new Set(), find: () => [] });
  expect(Object.keys(after.value!.entry.event.sides ?? {})).toEqual(['1', '2']);
});
