/**
 * Reads the commanders from the cells `Commander…`; returns people with side, rank, role and fate. A rank starts a new
 * person and is not part of the name; a title after a comma or in brackets is a role; "unknown" is no person.
 */
import type { Fate } from '../../vocabulary/index.js';
import type { Document, Cell, Span } from '../layout/document.js';
import { cellsNamed, cellNumber } from './cells.js';
import { namesIn, type ListedName } from './name-lists.js';

export interface CommanderName extends Span {
  readonly side: number;
  readonly name: string;
  readonly rank?: string;
  readonly role?: string;
  readonly fate?: Fate;
  /** The source of the fate, in the words of the cell: "per Ostmere". */
  readonly fateSource?: string;
  readonly section: string;
}

/** Reads the commanders of each side. */
export function commanders(document: Document, isName?: (name: string) => boolean): CommanderName[] {
  return cellsNamed(document, 'commander').flatMap((cell) => commandersInCell(cell, isName));
}

function commandersInCell(cell: Cell, isName?: (name: string) => boolean): CommanderName[] {
  const found: CommanderName[] = [];
  for (const name of namesIn(cell, isName, 'people')) {
    // "Edmund Quill, Harbour Master of Larkmoor, …"
    const last = found.at(-1);
    if (last && !isMarked(name, cell) && isTitle(name.name) && !UNNAMED_PERSON.test(name.name)) {
      const role = [name.name, ...name.notes.map((note) => `(${note})`)].join(' ');
      found[found.length - 1] = { ...last, end: name.end, ...(last.role === undefined ? { role } : {}) };
      continue;
    }
    if (COMMAND_PERIOD.test(name.name)) continue;
    for (const one of splitAtRanks(name, cell)) {
      const person = parseCommander(one, cell);
      if (person) found.push(person);
    }
  }
  return found;
}

/** Whether the layout marks an item as a name: then it is no title of the one before. */
function isMarked({ start, end }: Span, { names = [] }: Cell): boolean {
  return names.some((name) => start <= name.start && name.start < end);
}

const RANKS =
  '(?:(?:1st|2nd|first|second|lieutenant|lt\\.?|major|maj\\.?|brigadier|brig\\.?|colonel|col\\.?|staff|rear|vice|chief) )*(?:field marshal|marshal|general|gen\\.?|colonel|col\\.?|lieutenant|lt\\.?|lieut\\.?|major|maj\\.?|captain|capt\\.?|cpt\\.?|brigadier|brig\\.?|commodore|cdre\\.?|admiral|adm\\.?|sergeant|sgt\\.?|corporal|cpl\\.?|cmdr\\.?)';
const RANK = new RegExp(`(?<=\\S )${RANKS} (?=\\p{Lu})`, 'giu');

/** Splits a run of people before each rank: "Gen. Havel Brask Col. Edmund Quill". */
function splitAtRanks(run: ListedName, cell: Cell): ListedName[] {
  const starts = [0, ...Array.from(run.name.matchAll(RANK), ({ index }) => index)].filter((at, index) => index === 0 || !isRankSequence(run.name.slice(0, at)));
  if (starts.length === 1) return [run];
  const written = cell.value.slice(run.start - cell.start, run.end - cell.start);
  let from = 0;
  return starts.map((begin, index) => {
    const next = starts[index + 1];
    const name = run.name.slice(begin, next).trim();
    const at = written.indexOf(name, from);
    if (at !== -1) from = at + name.length;
    const isLast = next === undefined;
    return {
      ...run,
      name,
      ...(isLast ? {} : { notes: [] }),
      start: at === -1 ? run.start : run.start + at,
      end: at === -1 || isLast ? run.end : run.start + from,
    };
  });
}
/** Whether a text consists of ranks only: "1st Lt." and "Gen. Commander" before a name belong to one person. */
function isRankSequence(text: string): boolean {
  return text
    .trim()
    .split(' ')
    .every((word) => RANK_WORD.test(word));
}
/** Matches one word of a rank: "1st" and "Lt.", "Gen." and "Commander". */
const WORD_OF_RANK = `${RANKS}|1st|2nd|first|second|staff|rear|vice|chief|field|commander`;
const RANK_WORD = new RegExp(`^(?:${WORD_OF_RANK}|sheikh|prince|king|emir|president|minister)$`, 'iu');

const FATE_WORDS: readonly (readonly [RegExp, Fate])[] = [
  [/^(?:KIA|DOW|†|killed(?: in action)?|died of (?:his |her )?wounds|executed|assassinated|dead)\b|^†/iu, 'killed'],
  [/^(?:WIA|wounded(?: in action)?|injured)\b/iu, 'injured'],
  [/^(?:POW|captured|taken prisoner|arrested|prisoner of war)\b/iu, 'captured'],
  [/^(?:MIA|missing(?: in action)?)\b/iu, 'missing'],
  [/^(?:surrendered)\b/iu, 'surrendered'],
];
/** Fate marks that may follow a name without a bracket, even without a space. */
const FATE_MARKS = / ?(?:(KIA|WIA|POW|MIA|DOW|†)|\b(killed|surrendered|captured)) ?$/u;
/** A period of command, which is no role. */
const COMMAND_PERIOD = /^(?:(?:until|since|from|after|before|to|till)(?![\p{L}\p{N}])|(?:c\. ?)?\d{4}\b|\d{1,2} \p{Lu}\p{L}+ \d{4})/iu;

/** Parses one person: "Col. Edmund Quill (POW per Ostmerish claim)". Undefined for "Unknown" and the like. */
function parseCommander({ name, notes, start, end }: ListedName, cell: Cell): CommanderName | undefined {
  let bare = name;
  let fateMarks: string[] = [];
  for (let mark = FATE_MARKS.exec(bare); mark && mark.index > 0; mark = FATE_MARKS.exec(bare)) {
    fateMarks = [mark[1] ?? mark[2] ?? '', ...fateMarks];
    bare = bare.slice(0, mark.index);
  }
  const [rank, unranked] = splitRank(withoutUnknownMarker(bare));
  bare = unranked;
  if (bare === '') return undefined;
  const fates = [...fateMarks, ...notes].flatMap((note) =>
    FATE_WORDS.flatMap(([words, fate]) => (words.test(note) ? [{ fate, source: SOURCE_PHRASE.exec(note)?.[0] }] : [])),
  );
  const role = notes.find((note) => !FATE_WORDS.some(([words]) => words.test(note)) && !COMMAND_PERIOD.test(note) && /\p{L}{2}/u.test(note));
  const [first] = fates;
  return {
    side: cellNumber(cell),
    name: bare,
    start,
    end,
    section: `Infobox/${cell.key}`,
    ...(rank === '' ? {} : { rank }),
    ...(role === undefined ? {} : { role: role.replace(/\s+/g, ' ') }),
    ...(first === undefined ? {} : { fate: first.fate }),
    ...(first?.source === undefined ? {} : { fateSource: first.source }),
  };
}
const SOURCE_PHRASE = /\b(?:as per|per|according to)\s.{2,80}$/i;

/** Splits off the rank before a name. A rank before a single word ("Capt. Quill") stays part of the name. */
function splitRank(name: string): [rank: string, name: string] {
  const words = name.split(' ');
  const first = words.findIndex((word) => !RANK_BEFORE_NAME.test(word));
  return first <= 0 || words.length - first < 2 ? ['', name] : [words.slice(0, first).join(' '), words.slice(first).join(' ')];
}
const RANK_BEFORE_NAME = new RegExp(`^(?:${WORD_OF_RANK})$`, 'iu');

const UNNAMED_PERSON = /^(?:unknown|unnamed|unidentified|various|several|others?)\b/i;

/** Removes "Unknown" before a name; returns an empty name for "Unknown", "Unnamed Brigadier" and "Unidentified commander of the Front". */
function withoutUnknownMarker(name: string): string {
  const rest = /^(?:unknown|unnamed|unidentified|various|several|other) (.*)$/iu.exec(name)?.[1];
  if (rest === undefined) return /^(?:unknown|unnamed|unidentified|various|several|none|others?|and others)$/i.test(name) ? '' : name;
  const words = rest.split(' ');
  const isPerson = words.length > 1 && words.every((word) => /^["“‘'(]?\p{Lu}/u.test(word) || /^(?:al|el|bin|ibn|abu|de|van|von)\b/.test(word));
  return isPerson && !isTitle(rest) ? rest : '';
}

const TITLES =
  'president|minister|premier|chief|head|leader|emir|commander|commander-in-chief|governor|secretary|secretary-general|director|chairman|chairwoman|mayor|spokesman|spokesperson|deputy|adviser|advisor|founder|caliph|planner|officer|master|official|supervisor';
const TITLE_PATTERN = new RegExp(`(?:^|[ -])(?:${TITLES})(?:$| (?:of|for|in|to|at)\\b|,)`, 'iu');
const HAS_RANK = new RegExp(`^${RANKS} `, 'iu');

/** Whether an item of the list is a title and not a name: "Minister of Ports", "Reed Watch commander". */
function isTitle(item: string): boolean {
  return TITLE_PATTERN.test(item) && !HAS_RANK.test(item);
}
