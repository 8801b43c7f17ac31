/** Parses lists of names in infobox cells, and removes residue of markup: image widths and file names, flags, bullets. */
import type { Cell, Span } from '../layout/document.js';
import { countryOf, FLAG, otherNameOf } from './flags.js';

export interface ListedName extends Span {
  /** The name, cleaned. */
  readonly name: string;
  /** The content of the first bracket after it. */
  readonly note?: string;
  /** The contents of all brackets after it. */
  readonly notes: readonly string[];
  /** It is listed after "Supported by". */
  readonly supporter: boolean;
}

/** The kind of names in a list: a flag alone is a party but no person, and only a person may have the same name twice ("Quill Quill"). */
export type NameKind = 'parties' | 'people' | 'places';

/** Markup of images: "[[Image:Flag.svg|15px]]". */
const IMAGE_LINK = /\[\[(?:File|Image):[^\]]{0,200}\]\]/gi;
const RESIDUE = /\b\d{1,4}(?:x\d{1,4})?px\b|[\p{Regional_Indicator}\uFE0F\u200D]|\p{Extended_Pictographic}|^\s*\*+/giu;
/** Attributes of a table in place of a name: "style=margin-bottom:0.5em". */
const MARKUP = /^\s*[a-z-]{3,20}\s?=/;
const UNDEFINED = /\bundefined\b/g;
/** Headings of groups whose members the layout lost. */
const EMPTY_GROUP = /\b(?:Foreign fighters|Arms suppliers|Diplomatic support)\b(?=\s*(?:$|Foreign fighters|Arms suppliers|Diplomatic support))/g;
/** Cross-references: "See order of battle", "For details, see …". */
const CROSS_REFERENCE = /^\s*(?:[Ss]ee\s|For \p{Ll})/u;
const SUPPORT =
  /^\s*(?:(?:[\p{L}-]{2,20} )?support(?:ed)? (?:by|from)|with support from|supplied by|backed by|aided by|(?:[\p{L}-]{2,20} )?support(?= ?:)|support(?:ed)?)\s*:?\s*/iu;
/** "Naval support:" is one heading. */
const KIND_OF_SUPPORT =
  /^\s*(?:naval|air|aerial|artillery|logistic(?:al)?|military|political|diplomatic|financial|material|ground|combat|arms|foreign|external|limited)\s*$/i;
const PLACEHOLDER =
  /^(?:full list|see full list|and others|others|full order of battle|unknown|none|list|nos?\.?|various|several|both sides|btgs?|human rights?)$/i;
/** "including many of the Optimates": who a party consists of is no other party. */
const REMARK = /^(?:including|among them|as well as|consisting of|composed of|led by|commanded by|under|along with|with)\s/i;
/** Longer items are text, not names. */
const MAX_NAME_LENGTH = 200;

/**
 * Parses the names of a cell. Where separators were lost ("Jaysh al-Islam
 * Free Syrian Army"), a run is split if every part is a name by `isName` and the whole is not.
 */
export function namesIn(
  { value, start, names: marked = [] }: Pick<Cell, 'value' | 'start' | 'names'>,
  isName: (name: string) => boolean = () => false,
  kind: NameKind = 'parties',
): ListedName[] {
  const names: ListedName[] = [];
  let supporter = false;
  const clean = withoutFileNames(value.replace(IMAGE_LINK, blank).replace(UNDEFINED, blank).replace(EMPTY_GROUP, blank));
  const inName = (at: number) => marked.some((name) => name.start <= start + at && start + at < name.end);
  for (const part of splitList(clean, inName)) {
    let { text } = part;
    if (SUPPORT.test(text)) supporter = true;
    text = text.replace(SUPPORT, blank);
    if (/^\s*-{3,}\s*$/.test(text)) {
      supporter = false;
      continue;
    }
    // Headings are not names: "Allied militias: A".
    text = text.replace(/^[^:()]{2,40}:\s/, blank);
    if (/:$/.test(text.trimEnd()) || MARKUP.test(text) || CROSS_REFERENCE.test(text)) continue;
    const country = kind === 'parties' ? flagCountryIn(text) : undefined;
    text = text.replace(RESIDUE, blank);
    const notes = Array.from(text.matchAll(BRACKET), ([, note = '']) => note.trim()).filter((note) => note !== '');
    const name = cleanName(text, kind);
    const end = start + part.start + text.trimEnd().length;
    const last = names.at(-1);
    // "(Sham Legion commander)" after a comma belongs to the name before it.
    if (name === '' && notes.length > 0 && last) {
      names[names.length - 1] = { ...last, end, note: last.note ?? notes[0] ?? '', notes: [...last.notes, ...notes] };
      continue;
    }
    const nameStart = start + part.start + text.length - text.trimStart().length;
    const annotations = { supporter, notes, ...(notes[0] === undefined ? {} : { note: notes[0] }) };
    if (country?.alone)
      names.push({ name: country.name, ...annotations, start: start + part.start + country.at, end: start + part.start + country.at + FLAG_LENGTH });
    if (
      name === '' ||
      name.length > MAX_NAME_LENGTH ||
      !/\p{L}{2}/u.test(name) ||
      PLACEHOLDER.test(name) ||
      (kind === 'parties' && (REMARK.test(name) || KIND_OF_SUPPORT.test(name)))
    )
      continue;
    // What is marked as one name is no run of several.
    const isOne = marked.some((one) => value.slice(one.start - start, one.end - start).trim() === name);
    const runNames = isOne
      ? [name]
      : country?.name !== undefined && isPrefix(country.name, name)
        ? [country.name, ...splitRun(name.slice(country.name.length + 1), isName)]
        : splitRun(name, isName);
    let from = 0;
    runNames.forEach((one, index) => {
      const at = runNames.length === 1 ? -1 : text.indexOf(one, from);
      if (at !== -1) from = at + one.length;
      const isLast = index === runNames.length - 1;
      names.push({
        name: one,
        ...(isLast ? annotations : { supporter, notes: [] }),
        start: at === -1 ? nameStart : start + part.start + at,
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

/** Finds the country whose flag precedes a name. `alone`: no name follows, so the flag itself is the mention. */
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

/** Whether a country is a name of its own before another: "Ostmere Westmere Guard" after the flag of Ostmere; not in "Ostmere Armed Forces". */
function isPrefix(country: string, name: string): boolean {
  return name.startsWith(`${country} `) && /^\p{Lu}/u.test(name.slice(country.length + 1)) && !FORCE_WORDS.test(name.slice(country.length + 1));
}
const FORCE_WORDS =
  /^(?:armed|army|air|navy|naval|marines?|special|national|coast|border|government|defen[cs]e|military|police|land|ground|royal|state|republican|federal)\b/i;

/**
 * Blanks the names of image files, which end in their extension; the list continues after each. A file is named after what
 * it shows ("Flag of the League.svg Harbour League") and often starts like the name after it.
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

/** Finds the index in an item at which the name of a file starts. */
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

/** Removes brackets, bullets, invisible characters and a repetition by its image from a name. */
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
/** Bidirectional controls, soft hyphens and zero-width spaces; not the zero-width joiners, which some scripts need. */
const INVISIBLE_CHARACTERS = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/** Removes the repetition of up to six words: "Harbour League Harbour League". */
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

/** Splits a run without separators into names, greedily by the longest; returns the run itself if a part is no name. */
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
 * Splits a list at commas, semicolons, rules and bullets, unless they are inside brackets or numbers, or a comma inside a name; a capital after a
 * bracket starts a new part too.
 */
export function splitList(value: string, inName: (at: number) => boolean = () => false): { text: string; start: number }[] {
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
    else if (sign === ',' && !inName(at) && !(/\d/.test(value[at - 1] ?? '') && /^\d{3}(?!\d)/.test(value.slice(at + 1, at + 5)))) cut(at, at + 1);
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
    } else if (
      sign === 'S' &&
      value[at - 1] === ' ' &&
      /^Suppl?(?:ied|ort|orted)(?: by|:)/.test(value.slice(at, at + 14)) &&
      !KIND_OF_SUPPORT.test(value.slice(from, at))
    ) {
      cut(at, at);
    } else if (sign === '*') {
      cut(at, at);
      while (value[at + 1] === '*') at += 1;
    }
  }
  cut(value.length, value.length);
  return parts;
}
