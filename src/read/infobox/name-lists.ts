/** Lists of names as infoboxes have them, freed of what the layout left behind: image widths and file names, flags, bullets. */
import type { Span } from '../layout/document.js';
import { countryOf, FLAG, otherNameOf } from './flags.js';

export interface ListedName extends Span {
  /** The name, cleaned. */
  readonly name: string;
  /** What stands in the first bracket behind it. */
  readonly note?: string;
  /** All that stands in brackets behind it. */
  readonly notes: readonly string[];
  /** "Supported by" stands before it. */
  readonly supporter: boolean;
}

/** Whose names a list has: a flag alone is a party, no person; a person may be called twice the same. */
export type NameKind = 'parties' | 'people' | 'places';

/** Links to images whose markup was left: "[[Image:Flag.svg|15px]]". */
const IMAGE_LINK = /\[\[(?:File|Image):[^\]]{0,200}\]\]/gi;
const RESIDUE = /\b\d{1,4}(?:x\d{1,4})?px\b|[\p{Regional_Indicator}\uFE0F\u200D]|\p{Extended_Pictographic}|^\s*\*+/giu;
/** Attributes of a table that stand where a name should: "style=margin-bottom:0.5em". */
const MARKUP = /^\s*[a-z-]{3,20}\s?=/;
const UNDEFINED = /\bundefined\b/g;
/** Headings of groups whose members the layout lost: they name nobody. */
const EMPTY_GROUP = /\b(?:Foreign fighters|Arms suppliers|Diplomatic support)\b(?=\s*(?:$|Foreign fighters|Arms suppliers|Diplomatic support))/g;
/** "See order of battle", "For details, see …" send readers elsewhere. */
const CROSS_REFERENCE = /^\s*(?:[Ss]ee\s|For \p{Ll})/u;
const SUPPORT =
  /^\s*(?:(?:[\p{L}-]{2,20} )?support(?:ed)? (?:by|from)|with support from|supplied by|backed by|aided by|(?:[\p{L}-]{2,20} )?support(?= ?:)|support(?:ed)?)\s*:?\s*/iu;
const PLACEHOLDER = /^(?:full list|see full list|and others|others|full order of battle|unknown|none|list)$/i;
/** What is longer is no name but a text. */
const MAX_NAME_LENGTH = 200;

/**
 * The names of a value; `start` is its index in the document. Where separators were lost ("Jaysh al-Islam Free Syrian
 * Army"), a run is taken apart if every part is a name by `isName` and the whole is none.
 */
export function namesIn(value: string, start: number, isName: (name: string) => boolean = () => false, kind: NameKind = 'parties'): ListedName[] {
  const names: ListedName[] = [];
  let supporter = false;
  const clean = withoutFileNames(value.replace(IMAGE_LINK, blank).replace(UNDEFINED, blank).replace(EMPTY_GROUP, blank));
  for (const part of splitList(clean)) {
    let { text } = part;
    if (SUPPORT.test(text)) supporter = true;
    text = text.replace(SUPPORT, blank);
    if (/^\s*-{3,}\s*$/.test(text)) {
      supporter = false;
      continue;
    }
    // Headings of lists are not names: "Allied militias: A".
    text = text.replace(/^[^:()]{2,40}:\s/, blank);
    if (/:$/.test(text.trimEnd()) || MARKUP.test(text) || CROSS_REFERENCE.test(text)) continue;
    const country = kind === 'parties' ? flagCountryIn(text) : undefined;
    text = text.replace(RESIDUE, blank);
    const notes = Array.from(text.matchAll(BRACKET), ([, note = '']) => note.trim()).filter((note) => note !== '');
    const name = cleanName(text, kind);
    const end = start + part.start + text.trimEnd().length;
    const last = names.at(-1);
    // "(Sham Legion commander)" behind a comma speaks of the name before it.
    if (name === '' && notes.length > 0 && last) {
      names[names.length - 1] = { ...last, end, note: last.note ?? notes[0] ?? '', notes: [...last.notes, ...notes] };
      continue;
    }
    const lead = start + part.start + text.length - text.trimStart().length;
    const more = { supporter, notes, ...(notes[0] === undefined ? {} : { note: notes[0] }) };
    if (country?.alone) names.push({ name: country.name, ...more, start: start + part.start + country.at, end: start + part.start + country.at + FLAG_LENGTH });
    if (name === '' || name.length > MAX_NAME_LENGTH || !/\p{L}{2}/u.test(name) || PLACEHOLDER.test(name)) continue;
    const each =
      country?.name !== undefined && isPrefix(country.name, name)
        ? [country.name, ...splitRun(name.slice(country.name.length + 1), isName)]
        : splitRun(name, isName);
    let from = 0;
    each.forEach((one, index) => {
      const at = each.length === 1 ? -1 : text.indexOf(one, from);
      if (at !== -1) from = at + one.length;
      const isLast = index === each.length - 1;
      names.push({
        name: one,
        ...(isLast ? more : { supporter, notes: [] }),
        start: at === -1 ? lead : start + part.start + at,
        end: at === -1 || isLast ? end : start + part.start + from,
      });
    });
  }
  return names;
}

const BRACKET = /\(([^()]*)\)/g;
/** A flag is two characters of two code units each. */
const FLAG_LENGTH = 4;
const blank = (match: string): string => ' '.repeat(match.length);

/** The country whose flag stands before a name. `alone`: no name follows, so the flag is all that names it. */
function flagCountryIn(text: string): { name: string; at: number; alone: boolean } | undefined {
  const [flag] = FLAG.exec(text.slice(0, 80)) ?? [];
  if (flag === undefined) return undefined;
  const at = text.indexOf(flag);
  const country = countryOf(flag);
  if (country === undefined || text.slice(0, at).trim() !== '') return undefined;
  const after = text
    .slice(at + flag.length)
    .replace(RESIDUE, blank)
    .trim();
  const names = [country, otherNameOf(country)].filter((name) => name !== undefined);
  return { name: names.find((name) => after.startsWith(name)) ?? names.at(-1) ?? country, at, alone: !/\p{L}/u.test(after.replace(BRACKET, '')) };
}

/**
 * "Ostmere Westmere Guard" behind the flag of Ostmere: the country, then another name. "Ostmere Armed Forces" is one.
 */
function isPrefix(country: string, name: string): boolean {
  return name.startsWith(`${country} `) && /^\p{Lu}/u.test(name.slice(country.length + 1)) && !FORCE_WORDS.test(name.slice(country.length + 1));
}
const FORCE_WORDS =
  /^(?:armed|army|air|navy|naval|marines?|special|national|coast|border|government|defen[cs]e|military|police|land|ground|royal|state|republican|federal)\b/i;

/**
 * The names of image files, which end in their kind; a list goes on behind each. A file is called after what it shows
 * ("Flag of the League.svg Harbour League"), and mostly begins as the name behind it.
 */
function withoutFileNames(value: string): string {
  let clean = '';
  let from = 0;
  for (const match of value.matchAll(/\.(?:svg|png|jpe?g|gif)(?![\p{L}\d])/giu)) {
    const end = match.index + match[0].length;
    const before = value.slice(Math.max(from, match.index - LONGEST_FILE), match.index);
    const item = before.slice(before.search(/[^,;*()]*$/));
    const next = /^\s{0,9}(\S{1,60})/.exec(value.slice(end, end + 70))?.[1] ?? '';
    const begin = match.index - item.length + fileNameIn(item, next);
    clean += `${value.slice(from, begin)};${blank(value.slice(begin + 1, end))}`;
    from = end;
  }
  return clean + value.slice(from);
}
const LONGEST_FILE = 120;

/** Where in an item the name of a file begins. */
function fileNameIn(item: string, next: string): number {
  const words = Array.from(item.matchAll(/\S+/g), (match) => ({ text: match[0], at: match.index }));
  const of = words.findLastIndex(({ text }, index) => IMAGE_SUBJECTS.test(text) && words[index + 1]?.text.toLowerCase() === 'of');
  if (of !== -1) return words[of > 0 && IMAGE_QUALIFIERS.test(words[of - 1]?.text ?? '') ? of - 1 : of]?.at ?? 0;
  const same = words.find(({ text }) => next !== '' && text.slice(0, 4).toLowerCase() === next.slice(0, 4).toLowerCase());
  if (same) return same.at;
  return (words.some(({ text }) => text.split(/[-_]/).some((part) => IMAGE_SUBJECTS.test(part))) ? words[0] : words.at(-1))?.at ?? 0;
}
const IMAGE_SUBJECTS = /^(?:flag|logo|emblem|symbol|insignia|ssi|calligraphy|patch|seal|roundel|badge|banner|coat|arms)$/i;
const IMAGE_QUALIFIERS = /^(?:great|lesser|small|old|new|current|official|sleeve|shoulder|infobox)$/i;

/** A name without brackets, bullets, what turns the direction of writing, and what its image repeated. */
function cleanName(text: string, kind: NameKind): string {
  const bare = text
    .replace(/\([^()]*\)/g, ' ')
    .replace(/[()[\]]/g, ' ')
    .replace(INVISIBLE_CHARACTERS, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/^[-–•·:]\s*/, '');
  return kind === 'people' ? bare : withoutRepetition(bare.replace(/^(?:Emblem|Flag|Logo|Seal|Insignia|Coat of arms) of (?:the )?(?=\p{Lu})/u, ''));
}
/** Marks and controls of direction, soft hyphens and widthless spaces; not the joiners, which are letters to some scripts. */
const INVISIBLE_CHARACTERS = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/** "Harbour League Harbour League" as one: up to six words said twice. */
function withoutRepetition(name: string): string {
  const words = name.split(' ');
  const kept: string[] = [];
  for (let at = 0; at < words.length;) {
    const length = [6, 5, 4, 3, 2, 1].find(
      (many) => at + 2 * many <= words.length && words.slice(at, at + many).every((word, index) => word === words[at + many + index]),
    );
    kept.push(...words.slice(at, at + (length ?? 1)));
    at += length === undefined ? 1 : 2 * length;
  }
  return kept.join(' ');
}

/** The names that a run without separators is made of: the longest first, each a name; else the run itself. */
function splitRun(run: string, isName: (name: string) => boolean): string[] {
  const words = run.split(' ');
  if (words.length < 3 || words.length > 30 || isName(run)) return [run];
  const parts: string[] = [];
  for (let from = 0; from < words.length;) {
    let to = words.length;
    while (to > from && !(isName(words.slice(from, to).join(' ')) && !(from === 0 && to === words.length))) to -= 1;
    if (to === from) return [run];
    parts.push(words.slice(from, to).join(' '));
    from = to;
  }
  return parts;
}

/**
 * The parts of a list between commas, semicolons, rules and bullets, none of them inside brackets or numbers; behind a
 * bracket a capital begins a new part.
 */
export function splitList(value: string): { text: string; start: number }[] {
  const parts: { text: string; start: number }[] = [];
  let depth = 0;
  let from = 0;
  const cut = (to: number, next: number) => {
    if (value.slice(from, to).trim() !== '') parts.push({ text: value.slice(from, to), start: from });
    from = next;
  };
  for (let at = 0; at < value.length; at += 1) {
    const sign = value[at];
    if (sign === '(') depth += 1;
    else if (sign === ')') {
      depth = Math.max(0, depth - 1);
      if (depth === 0 && /^\s{1,9}["“‘']?\p{Lu}/u.test(value.slice(at + 1, at + 14))) cut(at + 1, at + 1);
    } else if (depth > 0) continue;
    else if (sign === ',' && !(/\d/.test(value[at - 1] ?? '') && /^\d{3}(?!\d)/.test(value.slice(at + 1, at + 5)))) cut(at, at + 1);
    else if (sign === ';') cut(at, at + 1);
    else if (sign === '-' && value.startsWith('---', at)) {
      let end = at;
      while (value[end] === '-') end += 1;
      cut(at, at);
      cut(end, end);
      at = end - 1;
    } else if (sign === '\ud83c' && /^[\u{1F1E6}-\u{1F1FF}]{2}/u.test(value.slice(at, at + 4))) {
      cut(at, at);
      at += 3;
    } else if (sign === 'S' && value[at - 1] === ' ' && /^Suppl?(?:ied|ort|orted)(?: by|:)/.test(value.slice(at, at + 14))) {
      cut(at, at);
    } else if (sign === '*') {
      cut(at, at);
      while (value[at + 1] === '*') at += 1;
    }
  }
  cut(value.length, value.length);
  return parts;
}
