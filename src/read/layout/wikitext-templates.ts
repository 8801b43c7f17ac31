/**
 * What is read of the templates of wikitext, as a table: their text, nothing, or nothing with a note in the coverage ledger.
 * A template that is not in the table cannot be expanded without the wiki: it is left out, and the ledger names it.
 */
import { lookupTable } from '../figures/lexicon/lookup.js';
import type { TextKind } from './wikitext-items.js';

/** What to read of a template. */
export type TemplateReading =
  /** The text of its arguments, by number or name, joined by `between`. */
  | { read: 'text'; arguments: readonly string[]; before?: string; between?: string; after?: string }
  /** Each argument without a name is an item of a list; `title` is its heading. */
  | { read: 'list' }
  /** A list in one argument. */
  | { read: 'block' }
  /** The name of a party: `name=`, else the first argument. */
  | { read: 'flag'; isCountry: boolean }
  /** The flag of a party, which is its name only where no other follows. */
  | { read: 'icon' }
  /** Always the same text. */
  | { read: 'literal'; text: string }
  /** The days of its numbers. */
  | { read: 'days' }
  /** A line break. */
  | { read: 'break' }
  /** Not read: it says nothing of the event. */
  | { read: 'nothing' }
  /** Not read, but named in the ledger where it contains a number. */
  | { read: 'note'; reason: string; isReference?: boolean };

const FIRST: TemplateReading = { read: 'text', arguments: ['1'] };
const SECOND: TemplateReading = { read: 'text', arguments: ['2'] };
const CITATION: TemplateReading = { read: 'note', reason: 'a citation', isReference: true };
const NOTE: TemplateReading = { read: 'note', reason: 'a note' };
const mark = (text: string): TemplateReading => ({ read: 'literal', text: ` (${text})` });

/** Templates and their aliases, in lower case and separated by commas. */
const TABLE: readonly (readonly [string, TemplateReading])[] = [
  [
    'unbulleted list, ubl, ublist, ubt, unbullet, vunblist, flatlist items, hlist, horizontal list, bulleted list, blist, unordered list, ordered list, collapsible list, hidden list',
    { read: 'list' },
  ],
  ['plainlist, plain list, flatlist, flat list, tree list, startplainlist', { read: 'block' }],
  [
    'small, smaller, smalldiv, big, large, larger, nowrap, nobr, nobreak, j, nowraplinks, nobold, noitalic, nbold, center, left, right, align, sc, smallcaps, abbr, abbrlink, abbreviation, tooltip, hover title, sic, not a typo, notatypo, linktext, ill, interlanguage link, nihongo, nihongo foot, formatnum, number, nts, val, strong, em, bold, b, i, italic, ins, visible anchor, vanchor, quote, bquote, blockquote, cquote, quotation, opinion',
    FIRST,
  ],
  ['lang, font color, fontcolor, color, colored text, font, background color', SECOND],
  ['convert, cvt', { read: 'text', arguments: ['1', '2'], between: ' ' }],
  ['circa, c., ca, ca.', { read: 'text', arguments: ['1', '2'], before: 'c. ', between: ' – c. ' }],
  ['as of', { read: 'text', arguments: ['1', '2', '3'], before: 'as of ', between: '-' }],
  ['frac, sfrac, fraction', { read: 'text', arguments: ['1', '2', '3'], between: '⁄' }],
  ['hms, sms, uss, hmas, hmcs, hmnzs', { read: 'text', arguments: ['1'] }],
  ['ship', { read: 'text', arguments: ['1', '2'], between: ' ' }],
  ['sclass, sclass-, sclass2, sclass2-', { read: 'text', arguments: ['1', '2'], between: '-class ' }],
  ['oldstyledate, oldstyledatedy', { read: 'text', arguments: ['1', '2'], between: ' ' }],
  ['start date, start-date, end date, date, start date and age, start and end dates, dts', { read: 'days' }],
  ['flag, flagcountry, flagu, flag+link, flagg, flagc, flaglink, flag country', { read: 'flag', isCountry: true }],
  // What they show is the name of the forces, which only the wiki knows.
  ['army, navy, air force, marines, armed forces, military', { read: 'flag', isCountry: false }],
  ['flagicon, flag icon, flagdeco, flag deco, flagicon image, flag icon image, flagdeco image, flagathlete icon, navy icon', { read: 'icon' }],
  ['kia, killed in action, †, kia†', mark('KIA')],
  ['dow, died of wounds', mark('DOW')],
  ['executed', mark('executed')],
  ['assassinated', mark('assassinated')],
  ['wia, wounded in action', mark('WIA')],
  ['pow, prisoner of war, captured', mark('POW')],
  ['mia, missing in action', mark('MIA')],
  ['surrendered, surrender', mark('surrendered')],
  ['dagger', { read: 'literal', text: '†' }],
  ['ndash, –, en dash', { read: 'literal', text: '–' }],
  ['snd, spnd, spaced ndash, spaced en dash, snds', { read: 'literal', text: ' – ' }],
  ['mdash, —, spaced mdash', { read: 'literal', text: '—' }],
  ['nbsp, space, spaces, thinsp, zwsp, nnbsp, pad, hair space', { read: 'literal', text: ' ' }],
  ["', apostrophe", { read: 'literal', text: "'" }],
  ['=', { read: 'literal', text: '=' }],
  ['!', { read: 'literal', text: '|' }],
  ['·, •, dot, bullet, middot, *', { read: 'literal', text: '; ' }],
  ['bce', { read: 'literal', text: ' BCE' }],
  ['br, break, breakbefore, -, crlf, paragraph break, pb, clear, clear left, clear right', { read: 'break' }],
  ['multiple image, wide image, image frame, quote box', { read: 'note', reason: 'a box beside the text' }],
  ['efn, efn-ua, efn-la, efn-lr, refn, notetag, note, cref2, cref, ref label, note label, reflabel, footnote', NOTE],
  // `{{#tag:ref|…}}`
  ['#tag', { ...NOTE, isReference: true }],
  [
    'sfn, sfnm, sfnmp, harvnm, harvm, harvs, harvcolp, sfnp, snf, harv, harvnb, harvtxt, harvcol, harvcolnb, harvp, harvid, sfnref, r, rp, ref, isbn, issn, oclc, doi, citation, cite, wikicite, london gazette, webarchive, dead link, page needed, odnbsub, full citation needed, page number, pages needed, jstor, google books',
    CITATION,
  ],
  [
    'citation needed, cn, fact, clarify, when, who, where?, where, which, dubious, disputed inline, unreliable source, verification failed, verify source, failed verification, better source, better source needed, self-published inline, weasel inline, by whom, according to whom, update inline, additional citation needed, citation needed span, nonspecific, vague, primary source inline, contradict-inline, specify, importance inline, attribution needed, self-published source',
    { read: 'nothing' },
  ],
  [
    'endplainlist, end plainlist, endflatlist, end, coord, coordinates, anchor, anchors, main, main article, see also, see, further, further information, for, details, about, other uses, other uses2, distinguish, redirect, hatnote, short description, featured article, good article, engvarb, reflist, refbegin, refend, notelist, notelist-ua, notes, authority control, portal, portal bar, portal-inline, commons, commons category, commons category-inline, commonscat, wikisource, wikisource portal, wikisource-inline, sister project links, subject bar, library resources box, toc limit, toc left, toc right, tocleft, tocright, toc, default sort, defaultsort, displaytitle, italic title, lead too short, refimprove, refimprove section, more footnotes, more citations needed, no footnotes, unreferenced, unreferenced section, multiple issues, cleanup, pov, expand section, ru icon, el icon, en icon, de icon, fr icon, in lang, increase, decrease, steady, age in years, months, weeks and days, age in years, age in days, duration, currentyear, internet archive film clip, good article link, dynamic list, copyedit, clearleft, wikipedia books, ouro, legend, legend-line, external media, sidebar, world war ii, world war i, napoleonic wars, inflation, inflation-fn, inflation-year, notability, current, current war',
    { read: 'nothing' },
  ],
];

/** Templates by how their names begin. */
const FAMILIES: readonly (readonly [RegExp, TemplateReading])[] = [
  [/^lang-[a-z-]{2,12}$/, FIRST],
  [/^cite[ -]/, CITATION],
  [/^infobox/, { read: 'note', reason: 'another infobox' }],
  [
    /^(?:campaignbox|use (?:dmy|mdy|ymd|british|american|australian|canadian|irish|indian|oxford)|pp(?:-|$)|ipa|respell|navbox|cnote|engvar|portal|wikisource|commons|age in|toc)/,
    { read: 'nothing' },
  ],
];

const BY_NAME = lookupTable(Object.fromEntries(TABLE.flatMap(([names, reading]) => names.split(/,\s*/).map((name) => [name, reading]))));

/** What to read of a template, by its name; undefined for one that is not known. */
export function readingOf(name: string): TemplateReading | undefined {
  return BY_NAME[name] ?? FAMILIES.find(([pattern]) => pattern.test(name))?.[1];
}

/** Templates whose name is a word of their text: `{{HMS|Larkmoor}}`. */
export const NAME_PREFIX: ReadonlySet<string> = new Set(['hms', 'sms', 'uss', 'hmas', 'hmcs', 'hmnzs']);

/** Infoboxes of events, by their names. */
const INFOBOXES =
  /^(?:infobox[ _-]?(?:military (?:conflict|battle|operation|attack|engagement)|battle|war|siege|conflict|civil (?:conflict|war)|civilian attack|terrorist attack|attack|massacre|bombing|shooting|airstrike|riot|rebellion|battles?)|warbox|battlebox)$/;

export function isEventInfobox(name: string): boolean {
  return INFOBOXES.test(name);
}

/** Cells of the infoboxes of attacks and civil conflicts, as that of a military conflict names them. `heading` is what the cell counts. */
const CELLS: Readonly<Record<string, { key: string; heading?: string }>> = lookupTable({
  title: { key: 'conflict' },
  name: { key: 'conflict' },
  battle_name: { key: 'conflict' },
  part_of: { key: 'partof' },
  side: { key: 'combatant' },
  leadfigures: { key: 'commander' },
  howmany: { key: 'strength' },
  losses: { key: 'casualties' },
  fatalities: { key: 'casualties', heading: 'Killed: ' },
  injuries: { key: 'casualties', heading: 'Injured: ' },
  injured: { key: 'casualties', heading: 'Injured: ' },
  arrests: { key: 'casualties', heading: 'Arrested: ' },
  detentions: { key: 'casualties', heading: 'Detained: ' },
});

const NUMBERED = /^(?:combatant|commander|strength|casualties|side|leadfigures|howmany|losses)\d+[a-e]$/i;

/** The key of a cell as the plain layout spells it: `map_type` is `Map Type`, `combatant1a` is `Combatant1`. */
export function cellKey(written: string): { key: string; heading?: string } {
  const name = written.trim();
  // `combatant1a` continues `combatant1`.
  const [, base = name, number = ''] = /^(.*?)(\d*)$/.exec(NUMBERED.test(name) ? name.replace(/[a-z]$/i, '') : name) ?? [];
  const { key, heading } = CELLS[base.toLowerCase()] ?? { key: base };
  const spelled = `${key}${number}`.replace(/(^|[_ ]+)(\p{Ll})/gu, (_, space: string, letter: string) => (space === '' ? '' : ' ') + letter.toUpperCase());
  return { key: spelled, ...(heading === undefined ? {} : { heading }) };
}

/** What a cell is read as, by its key. */
export function cellKindOf(key: string): TextKind {
  if (/^combatant/i.test(key)) return 'names';
  // A flag alone is a party, and no person.
  if (/^commander/i.test(key)) return 'people';
  return /^(?:strength|casualties)/i.test(key) ? 'figures' : 'cell';
}
