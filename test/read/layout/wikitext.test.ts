import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EMPTY_REGISTRY, type Entry } from '../../../src/entry/index.js';
import { draftEntry } from '../../../src/read/draft.js';
import { ledgerOf } from '../../../src/read/entry-coverage.js';
import { quoteIndexOf } from '../../../src/read/quote-index.js';
import { sectionName } from '../../../src/read/layout/document.js';
import { readWikitext } from '../../../src/read/layout/wikitext.js';
import { sourceText } from '../../../src/read/layout/source-text.js';

const CORPUS = '../shared/corpus/wikitext';

/** A page with cells in its infobox. */
const page = (cells: string, prose = "The '''Battle of Larkmoor''' was fought in Ostmere.") =>
  `{{Use dmy dates|date=May 2031}}\n{{Infobox military conflict\n| conflict = Battle of Larkmoor\n| date = 3–9 May 2031\n| combatant1 = {{flag|Ostmere}}\n| combatant2 = [[Westmere]]\n${cells}\n}}\n${prose}\n`;

function read(wikitext: string, title?: string) {
  const { value, problems } = readWikitext(sourceText(wikitext), title);
  if (!value) throw new Error(JSON.stringify(problems));
  return value;
}

/** The value of a cell of a page that has only this one besides its own. */
function cell(key: string, wikitext: string): string | undefined {
  return read(page(`| ${key} = ${wikitext}`)).infobox.find((each) => each.key.toLowerCase() === key)?.value;
}

function draft(wikitext: string): Entry {
  const { value, problems } = draftEntry(sourceText(wikitext), { registry: EMPTY_REGISTRY });
  if (!value) throw new Error(JSON.stringify(problems));
  return value;
}

/** All pieces of evidence of an entry. */
function evidenceIn(value: unknown): { at: { start: number; end: number }; quote: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'at' in value && 'quote' in value ? [value as { at: { start: number; end: number }; quote: string }] : [];
  return [...own, ...Object.values(value).flatMap(evidenceIn)];
}

function expectEvidence(wikitext: string, entry: Entry): void {
  const characters = Array.from(wikitext);
  for (const { at, quote } of evidenceIn(entry)) expect(characters.slice(at.start, at.end).join('')).toBe(quote);
}

describe('an item below another of a list', () => {
  const claimed = (wikitext: string) =>
    (draft(page(`| casualties1 = ${wikitext}`)).claims ?? []).map(({ quote, metric, subsetOf }) => [quote, metric.join('+'), subsetOf !== undefined]);

  it.each([
    [
      'is a part of the figure above',
      '\n* 110 killed\n** 12 officers\n* 30 wounded',
      [
        ['110 killed', 'killed', false],
        ['12 officers', 'killed', true],
        ['30 wounded', 'injured', false],
      ],
    ],
    [
      'is a part at each level',
      '\n* 110 killed\n** 40 soldiers\n*** 12 officers',
      [
        ['110 killed', 'killed', false],
        ['40 soldiers', 'killed', true],
        ['12 officers', 'killed', true],
      ],
    ],
    [
      'with an outcome of its own is a part where it is the same',
      '\n* 110 killed\n** 12 killed by fire\n** 9 wounded',
      [
        ['110 killed', 'killed', false],
        ['12 killed', 'killed', true],
        ['9 wounded', 'injured', false],
      ],
    ],
    ['is no claim where it is more than the figure above', '\n* 110 killed\n** 400 officers', [['110 killed', 'killed', false]]],
    [
      'is no claim below two figures',
      '\n* 110 killed, 30 wounded\n** 12 officers',
      [
        ['110 killed', 'killed', false],
        ['30 wounded', 'injured', false],
      ],
    ],
    ['below words alone is as any other', '\n* Larkmoor Guard\n** 12 officers', [['12 officers', 'killed+injured', false]]],
    [
      'does not reach over a line without a mark',
      '\n* 110 killed\nOthers<br>12 officers',
      [
        ['110 killed', 'killed', false],
        ['12 officers', 'killed+injured', false],
      ],
    ],
  ])('%s', (_, wikitext, claims) => expect(claimed(wikitext)).toEqual(claims));

  it('that is no claim is in the ledger with its reason', () => {
    const { coverage } = draftEntry(sourceText(page('| casualties1 = \n* 110 killed, 30 wounded\n** 12 officers')), { registry: EMPTY_REGISTRY });
    expect(coverage?.unclaimed.map(({ quote, reason }) => [quote, reason])).toEqual([
      ['12 officers', 'in an item below another of a list, and not surely a part of one figure in it'],
    ]);
  });
});

describe('cells', () => {
  it.each([
    ['line breaks', '12 killed<br>4 wounded<br />1 tank', '12 killed * 4 wounded * 1 tank'],
    ['bullets', '\n* 12 killed\n** 3 by fire\n* 4 wounded', '12 killed * 3 by fire * 4 wounded'],
    ['a line after bullets', '\n* 12 killed\n7 missing', '12 killed * 7 missing'],
    ['rules', '12 killed\n----\n4 tanks', '12 killed ---- 4 tanks'],
    ['bold headings', "'''Ulver Front'''<br>12 killed<br>'''Total:''' 30", 'Ulver Front: * 12 killed * Total: 30'],
    ['terms', '\n; Ostmere Guard\n12 killed', 'Ostmere Guard: * 12 killed'],
    ['a list in a template', '{{ubl|12 killed|4 wounded{{efn|2 died later}}}}', '12 killed * 4 wounded'],
    ['a list in a block', '{{plainlist|\n* 12 killed\n* 4 wounded\n}}', '12 killed * 4 wounded'],
    ['a list with a title', '{{collapsible list|title=Ulver Front|12 killed|4 wounded}}', 'Ulver Front: * 12 killed * 4 wounded'],
    ['begin and end of a list', '{{plainlist}}\n* 12 killed\n* 4 wounded\n{{endplainlist}}', '12 killed * 4 wounded'],
    ['a list on one line', '{{hlist|12 killed|4 wounded}}', '12 killed * 4 wounded'],
    ['a tree of a list', '{{tree list}}\n* 12 killed\n* 4 wounded\n{{tree list/end}}', '12 killed * 4 wounded'],
    ['a time in a template', '12 killed ({{as of|2031|5}})', '12 killed (as of 2031-5)'],
    ['a measure', '12 killed {{cvt|3|km|mi}} away', '12 killed 3 km away'],
    ['a flag before about', '{{flagicon|Ostmere}} {{circa|40}} killed', 'Ostmere: c. 40 killed'],
    ['text in templates', '{{small|{{nowrap|12 killed}}}} {{abbr|est.|estimated}}', '12 killed est.'],
    ['about', '{{circa|500}} tanks<br>332–{{c.|400}} guns', 'c. 500 tanks * 332–c. 400 guns'],
    ['a citation between the numbers of a range', '730<ref name="a">{{cite book|title=A|year=2032}}</ref> – 750<ref name="a"/>', '730 – 750'],
    ['comments', '12<!-- not 14 --> killed', '12 killed'],
    ['characters by name and number', '12&nbsp;killed&#32;&ndash; or&#x20;13', '12 killed – or 13'],
    ['a bracket on its own line', '8 cruisers<br>(300 tons sunk)', '8 cruisers (300 tons sunk)'],
    ['breaks in a bracket', '40 total<div>(12 killed;<br>28 wounded)</div>', '40 total (12 killed; 28 wounded)'],
    ['a flag before a number', '{{flagicon|Ostmere}} 12 killed<br>{{flagicon|Westmere|1900}} about', 'Ostmere: 12 killed * about'],
    ['struck out', '<s>14 killed</s> 12 killed', '12 killed'],
    ['a section', '12 killed. See [[#Losses|losses]]', '12 killed. See losses'],
    ['ships', '{{HMS|Larkmoor|1892|6}} lost, {{sclass-|Ulver|cruiser}}', 'HMS Larkmoor lost, Ulver-class cruiser'],
    ['images', '[[File:A.svg|20px|[[B]]]] 12 killed', '12 killed'],
    ['formatted numbers', '{{formatnum:12000}} killed', '12000 killed'],
    ['nothing read twice', "''12'' '''killed'''", '12 killed'],
  ])('reads %s', (_, wikitext, value) => {
    expect(cell('casualties1', wikitext)).toBe(value);
  });

  it.each([
    ['flags and links', '{{flagicon|Ostmere}} [[Republic of Ostmere|Ostmere]]<br>{{flagcountry|Westmere|name=West}}', 'Ostmere * West'],
    ['flags without a break', '{{flag|Ostmere}}{{flag|Westmere}}', 'Ostmere * Westmere'],
    ['fates', '[[Ada Quill]]{{KIA}}<br>Bor Quill {{POW}}†', 'Ada Quill (KIA) * Bor Quill  (POW)†'],
    ['lines', '[[Ostmere]]\n[[Westmere]]', 'Ostmere * Westmere'],
  ])('reads names: %s', (_, wikitext, value) => {
    expect(cell('commander1', wikitext)).toBe(value);
  });

  it('reads a flag alone as a party, and as no person', () => {
    expect(cell('combatant3', '{{flagicon|Ostmere}}<br>[[Westmere]]')).toBe('Ostmere * Westmere');
    expect(cell('commander1', '[[Ada Quill]]<br>{{flagicon|Ostmere}} {{flagicon|Westmere}} [[Bor Reed]]<br>{{flagicon|Ostmere}}')).toBe('Ada Quill * Bor Reed');
  });

  it('reads dates in templates', () => {
    expect(cell('status', '{{start and end dates|2031|5|3|2031|5|9|df=y}}')).toBe('2031-05-03/2031-05-09');
    expect(cell('status', '{{OldStyleDate|13 August|1704|2 August}}')).toBe('13 August 1704');
  });

  it('lets the last of two cells of a name count, as the page does', () => {
    expect(read(page('| casualties1 = 12\n| casualties1 = 14')).infobox.filter(({ key }) => key === 'Casualties1')).toMatchObject([{ value: '14' }]);
  });
});

describe('readWikitext', () => {
  it('reads headings and paragraphs, without what is beside the text', () => {
    const { sections } = read(
      page(
        '',
        "Lead.<ref>{{cite web|title=12 killed}}</ref>\n\n== Course ==\n=== 3 May ===\n{{main|Larkmoor}}\n[[File:A.jpg|thumb|12 guns]]\n* ''Ostmere'' lost {{convert|3|km|mi}}.\n{| class=a\n| 12\n|}\n[[Category:Battles]]",
      ),
    );
    expect(sections.map((section) => [sectionName(section), section.paragraphs.map(({ text }) => text)])).toEqual([
      ['Lead', ['Lead.']],
      ['Course', []],
      ['Course/3 May', ['Ostmere lost 3 km.']],
    ]);
  });

  it('names what it leaves out, with the reason', () => {
    const { unread, source } = read(
      page('| casualties1 = 12 {{losses|14}} {{#if:1|15}} <ref>16 in [[A]]</ref>{{efn|17 by June}} {{{x}}}', '{|\n|18\n|}\n{{unknown one}} <ref>19</ref>'),
    );
    expect(unread.map(({ section, reason, start, end }) => [section, reason, source.original.slice(start, end)])).toEqual([
      ['Infobox/Casualties1', 'the template losses, which is not known', '{{losses|14}}'],
      ['Infobox/Casualties1', 'the parser function #if:1, which only the wiki expands', '{{#if:1|15}}'],
      ['Infobox/Casualties1', 'a citation', '<ref>16 in [[A]]</ref>'],
      ['Infobox/Casualties1', 'a note', '{{efn|17 by June}}'],
      ['Infobox/Casualties1', 'a parameter, which has no value outside its template', '{{{x}}}'],
      ['Lead', 'a table', '{|\n|18\n|}'],
      ['Lead', 'the template unknown one, which is not known', '{{unknown one}}'],
    ]);
  });

  it('names the cell of which it leaves out everything', () => {
    const { unread, infobox } = read(page('| casualties1 = {{losses|14}}\n| casualties2 ='));
    expect(unread.map(({ section }) => section)).toEqual(['Infobox/Casualties1']);
    expect(infobox.filter(({ key }) => key.startsWith('Casualties'))).toMatchObject([{ key: 'Casualties1', value: '' }]);
  });

  it('takes the title from the metadata, the infobox or the bold words', () => {
    expect(read(page(''), 'Larkmoor (2031)').title).toBe('Larkmoor (2031)');
    expect(read(page('')).title).toBe('Battle of Larkmoor');
    expect(read("{{flag|A}}\nThe '''Siege of Ulver''' was [[long]].").title).toBe('Siege of Ulver');
    expect(readWikitext(sourceText('{{flag|A}} [[b]]')).problems).toMatchObject([{ code: 'article-title' }]);
  });

  it('says where a redirect leads', () => {
    expect(readWikitext(sourceText('#REDIRECT [[Battle of Ulver]]')).problems).toMatchObject([
      { code: 'input-kind', fix: expect.stringContaining('Battle of Ulver') as string },
    ]);
  });

  it('says what is not closed', () => {
    expect(readWikitext(sourceText('{{Infobox military conflict\n| conflict = A\n'), 'A').problems.map(({ code }) => code)).toEqual([
      'article-infobox',
      'article-layout',
    ]);
    expect(readWikitext(sourceText(page('| result = [[Ostmere'))).problems.map(({ code }) => code)).toEqual(['article-layout']);
  });

  it.each([
    ['templates without an end', '{{'],
    ['links in templates without an end', '{{a|[['],
    ['templates within each other', '{{small|'],
    ['ends', '}}'],
  ])('survives %s', (_, piece) => {
    const text = page(`| casualties1 = 12 killed`) + piece.repeat(10_000);
    expect(read(text).infobox.find(({ key }) => key === 'Casualties1')?.value).toBe('12 killed');
    const nested = page('', `${'{{small|'.repeat(10_000)}12 killed${'}}'.repeat(10_000)}`);
    expect(read(nested).unread.map(({ reason }) => reason)).toEqual(['nested too deeply']);
  });

  it.each([
    ['openings', '{{'],
    ['apostrophes', "''"],
    ['letters', 'Ab'],
  ])('reads 5 MB of %s', (_, piece) => {
    const begin = performance.now();
    expect(readWikitext(sourceText(piece.repeat(2_500_000)), 'A').value?.sections).toHaveLength(1);
    expect(performance.now() - begin).toBeLessThan(20_000);
  });
});

describe('entries of wikitext', () => {
  const wikitext = page(
    "| casualties1 = 730<ref>{{cite book|title=𝔸}}</ref> – 750 killed<br>8 [[Tank|tanks]]\n| casualties2 = {{ubl|40&nbsp;killed|'''12''' wounded}}",
    "The '''Battle of Larkmoor''' was fought by [[Ostmere]].\n\n== Course ==\n=== 4 May ===\nOn 4 May, 12 [[Westmere|Westmere soldiers]] were killed<ref name=a/> in [[Ulver]].",
  );

  it('have their evidence in the wikitext', () => {
    const entry = draft(wikitext);
    expectEvidence(wikitext, entry);
    expect(entry.claims?.map(({ quote }) => quote)).toEqual(
      expect.arrayContaining(['730<ref>{{cite book|title=𝔸}}</ref> – 750 killed', '8 [[Tank|tanks]]', '40&nbsp;killed', "12''' wounded"]),
    );
  });

  it('keep the commas of linked names, and the fate with its person', () => {
    const entry = draft(page('| commander1 = [[Ada Quill, Duchess of Ulver]]{{KIA}}<br>[[Bor Quill|Bor, Minister of Ports]], [[Cai Reed]] {{POW}}'));
    expect(entry.people?.map(({ name }) => name)).toEqual(['Ada Quill, Duchess of Ulver', 'Bor, Minister of Ports', 'Cai Reed']);
    const both = 'At Larkmoor Ada Quill, the Duchess of Ulver, fought.';
    expect(draft(page('| commander1 = [[Ada Quill, Duchess of Ulver]]', both)).people?.map(({ name }) => name)).toEqual(['Ada Quill, Duchess of Ulver']);
    expect(entry.fates?.map(({ person, fate }) => [person, fate])).toEqual([
      ['ada-quill-duchess-of-ulver', 'killed'],
      ['cai-reed', 'captured'],
    ]);
  });

  it('do not take the time in a heading for what is counted', () => {
    expect(draft(page("| strength1 = '''At the time of the relief''':<br>900 men")).claims?.map(({ quote, item }) => [quote, item])).toEqual([
      ['900 men', undefined],
    ]);
  });

  it('are read where a cell breaks off', () => {
    expect(draft(page('| casualties1 = 12 killed by')).claims?.map(({ quote }) => quote)).toEqual(['12 killed']);
  });

  it('say what the same article in the plain layout says, apart from positions', () => {
    const plain =
      '= Battle of Larkmoor =\n\nInfobox\n- Conflict: Battle of Larkmoor\n- Date: 3–9 May 2031\n- Combatant1: Ostmere\n- Combatant2: Westmere\n- Casualties1: 730 – 750 killed * 8 tanks\n- Casualties2: 40 killed * 12 wounded\n\nThe Battle of Larkmoor was fought by Ostmere.\n\n== Course ==\n=== 4 May ===\nOn 4 May, 12 Westmere soldiers were killed in Ulver.\n';
    const facts = (entry: Entry) => ({
      event: entry.event,
      actors: entry.actors?.map(({ page: _, ...actor }) => actor),
      claims: entry.claims?.map(({ at, quote: _, id: __, about: ___, cites: ____, ...claim }) => ({ ...claim, section: at.section })),
    });
    expect(facts(draft(wikitext))).toEqual(facts(draft(plain)));
  });

  it('can be checked and updated: quotes are found in the wikitext, and the ledger of the entry is that of the draft', () => {
    const document = read(wikitext);
    const entry = draft(wikitext);
    const [claim] = entry.claims ?? [];
    expect(quoteIndexOf(document).find(claim!.quote)).toEqual([claim!.at]);
    const drafted = draftEntry(sourceText(wikitext), { registry: EMPTY_REGISTRY }).coverage;
    const ledger = ledgerOf(wikitext, { claims: (entry.claims ?? []).map(({ at }) => at), mapped: [] }, EMPTY_REGISTRY);
    expect(ledger?.unclaimed).toEqual(drafted?.unclaimed);
    expect(ledger?.parts.filter(({ kind }) => kind === 'cell')).toEqual(drafted?.parts.filter(({ kind }) => kind === 'cell'));
  });

  it.skipIf(!existsSync(CORPUS))(
    'of real pages have exact evidence, and each number of a figure cell is claimed or in the ledger (skipped without ../shared)',
    () => {
      for (const name of readdirSync(CORPUS).filter((each) => each.endsWith('.wiki'))) {
        const text = readFileSync(`${CORPUS}/${name}`, 'utf8');
        const { value: entry, coverage } = draftEntry(sourceText(text), { registry: EMPTY_REGISTRY });
        expectEvidence(text, entry!);
        const { infobox, source } = read(text);
        const covered = [...(entry!.claims ?? []).map(({ at }) => at), ...(coverage?.unclaimed ?? [])];
        for (const { key, start, value } of infobox.filter((each) => /^(?:casualties|strength|result)\d?$/i.test(each.key)))
          for (const number of value.matchAll(/(?:\d[\d,.]*\d|\d)(?!\d|st\b|nd\b|rd\b|th\b)/g)) {
            const at = source.evidence({ start: start + number.index, end: start + number.index + number[0].length });
            expect(
              covered.some((each) => each.start < at.end && at.start < each.end),
              `${name} ${key} ${number[0]}`,
            ).toBe(true);
          }
      }
    },
    120_000,
  );
});
