/**
 * What every reader of documents must pass: positions inside the document, the same reading each time,
 * no text that makes it throw, and coverage that adds up. A reader and documents to read come in; tests are declared.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatEntry, parseEntry, partiesOf, type Party, type Registry } from '../../src/entry/index.js';
import {
  draftDocument,
  readDocument,
  sectionName,
  sourceText,
  type Document,
  type Location,
  type Proposals,
  type Reader,
  type Reading,
} from '../../src/read/index.js';
import { changed, changes } from '../read/mutations.js';
import { expectEvidence } from '../support.js';

export interface ReaderSuiteOptions {
  registry: Registry;
  /** Texts in a layout that is known, by what they are. */
  texts: Readonly<Record<string, string>>;
  /** How many changed texts are tried. */
  runs?: number;
}

/** Texts that do a reader harm on purpose. */
const HOSTILE: Readonly<Record<string, string>> = {
  'a title and nothing else': '= T =\n',
  'numbers without end': `= T =\n\nInfobox\n- Casualties1: ${'9'.repeat(400)} killed, ${'1,'.repeat(500)} wounded\n\n${'12 '.repeat(2_000)}killed.\n`,
  'brackets that never close': `= T =\n\nInfobox\n- Combatant1: ${'A ('.repeat(500)}\n- Casualties1: ${'('.repeat(2_000)}5 killed\n`,
  'names of object properties': '= constructor =\n\nInfobox\n- Combatant1: __proto__, toString\n- Casualties1: 5 killed (per constructor)\n',
  'half of a character': '= T =\n\nInfobox\n- Combatant1: A\uD800B\n- Casualties1: 5 killed\n\n3 soldiers of \uDC00 were killed.\n'.toWellFormed(),
  'marks of direction': '= T =\n\nInfobox\n- Combatant1: \u202EHarbour\u202C League\n- Casualties1: \u20665\u2069 killed\n\n\u200F4 soldiers were killed.\n',
  'characters beyond the basic plane': '= 𝔗 =\n\nInfobox\n- Combatant1: 🏴 𝔏eague\n- Casualties1: 𝟝 killed, 5 killed 🇺🇦\n\n🏴 4 soldiers were killed.\n',
};

/** What a reading states, without what it leaves for the gate. */
function stated({ setting: _, coverageOf: __, ...rest }: Reading): Partial<Reading> {
  return rest;
}

export function readerSuite(reader: Reader, { registry, texts, runs = 60 }: ReaderSuiteOptions): void {
  const documentOf = (text: string): Document | undefined => readDocument(sourceText(text)).value;
  const read = (document: Document) => reader.read(document, { registry });

  describe(`the reader "${reader.id}"`, () => {
    it('has a name and a version', () => {
      expect(reader.id).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(reader.version).not.toBe('');
    });

    describe.each(Object.entries({ ...texts, ...HOSTILE }))('%s', (_, text) => {
      const document = documentOf(text);
      if (document === undefined) throw new Error('the suite needs texts whose layout is known');

      it('is accepted or declined, the same each time', () => {
        expect(reader.accepts(document)).toBe(reader.accepts(document));
      });

      it('gives the same reading twice, and leaves the document as it was', () => {
        const before = structuredClone(plain(document));
        expect(stated(read(document))).toEqual(stated(read(document)));
        expect(plain(document)).toEqual(before);
      });

      it('is read soundly', () => expectSound(document));
    });

    it(`reads ${runs} changed texts soundly, and throws at none`, () => {
      fc.assert(
        fc.property(fc.constantFrom(...Object.values(texts)), changes, (text, list) => {
          const document = documentOf(changed(text, list));
          if (document && reader.accepts(document)) expectSound(document);
        }),
        { numRuns: runs },
      );
    });
  });

  /** Positions, names and coverage of a reading hold, and its entry is read back as it was. */
  function expectSound(document: Document): void {
    const { proposals, coverage, numbers } = read(document);
    const { text } = document.source;
    const sections = new Set([...document.infobox.map(({ key }) => `Infobox/${key}`), ...document.sections.map(sectionName)]);
    for (const { section, start, end } of locationsOf(proposals)) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
      // Not in the middle of a character.
      expect(text.slice(start, end)).toBe(text.slice(start, end).toWellFormed());
      expect(sections).toContain(section);
    }
    for (const { start, end } of numbers) expect(end).toBeGreaterThan(start);
    const known = new Set([...registry.actors.keys(), ...proposals.actors.map(({ id }) => id)]);
    expect([...actorsOf(proposals)].filter((id) => !known.has(id))).toEqual([]);
    expectCoverage(document, proposals, coverage);

    const { entry } = draftDocument(document, { registry, reader });
    expectEvidence(entry, Array.from(text));
    expect(parseEntry(formatEntry(entry))).toMatchObject({ value: { data: entry }, problems: [] });
  }
}

/** Every cell, heading and paragraph is in the ledger once, and its counts are those of the parts and of the figures. */
function expectCoverage(document: Document, { figures }: Proposals, { parts, totals }: ReturnType<Reader['read']>['coverage']): void {
  const { source } = document;
  const expected = [
    ...document.infobox.map((cell) => ({ kind: 'cell', ...cell })),
    ...(document.headline ? [{ kind: 'paragraph', ...document.headline }] : []),
    ...document.sections.flatMap(({ heading, paragraphs }) => [
      ...(heading ? [{ kind: 'heading', ...heading }] : []),
      ...paragraphs.map((paragraph) => ({ kind: 'paragraph', ...paragraph })),
    ]),
    ...document.unread.map((line) => ({ kind: 'paragraph', ...line })),
  ].map(({ kind, start, end }) => `${kind} ${source.codePoints(start)}–${source.codePoints(end)}`);
  expect(parts.map(({ kind, start, end }) => `${kind} ${start}–${end}`).sort()).toEqual(expected.sort());
  for (const status of ['claimed', 'mapped', 'ignored', 'unread'] as const) expect(totals[status]).toBe(parts.filter((part) => part.status === status).length);
  for (const part of parts) {
    expect(part.claims > 0).toBe(part.status === 'claimed');
    expect(part.reason !== undefined).toBe(part.status === 'ignored');
  }
  expect(parts.reduce((sum, { claims }) => sum + claims, 0)).toBe(figures.length);
}

/** Everything in proposals that has a place in the document. */
function locationsOf({ commanders, results, episodes, figures }: Proposals): Location[] {
  return [...commanders, ...results, ...episodes, ...figures.map(({ figure: { start, end }, section }) => ({ start, end, section }))];
}

/** The ids of all actors that proposals refer to, unnamed speakers aside. */
function actorsOf({ sides, commanders, results, episodes, figures }: Proposals): Set<string> {
  const inParty = (party: Party | undefined) => (party === undefined ? [] : partiesOf(party).flatMap((one) => (one.kind === 'actor' ? [one.id] : [])));
  const ids = new Set([
    ...[...sides.values()].flatMap(({ actors }) => actors.map(({ id }) => id)),
    ...commanders.flatMap(({ fate }) => fate?.claimant ?? []),
    ...results.flatMap(({ claimant }) => claimant ?? []),
    ...episodes.flatMap(({ actors = [], claimant = [] }) => [...actors.map(({ id }) => id), ...[claimant].flat()]),
    ...figures.flatMap(({ figure }) => [...[figure.claimant ?? []].flat(), ...(figure.via ?? []), ...inParty(figure.party), ...inParty(figure.by)]),
  ]);
  ids.delete('unnamed');
  return ids;
}

/** The data of a document without its functions. */
function plain({ source: { text, sha256 }, title, infobox, sections }: Document) {
  return { text, sha256, title, infobox, sections };
}
