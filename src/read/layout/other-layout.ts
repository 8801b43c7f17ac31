/**
 * Recognises lines that are layout and no running text: a second infobox, cells outside of one, markup, tables, lists of
 * references, navigation. They are named in a warning and never read as sentences of the event. Takes the lines of a
 * document; `plain.ts` has the layout that is read.
 */

/** What a line looks like. */
export type OtherLayout = keyof typeof OTHER_LAYOUTS;

/** Each kind, with what it is called and what to do about it. */
export const OTHER_LAYOUTS = {
  infobox: ['a second infobox', 'put each event into a document of its own'],
  event: ['text about the event of a second infobox', 'put each event into a document of its own'],
  article: ['a second article', 'put each article into a file of its own'],
  cell: ['cells outside the infobox', 'put them under the line "Infobox" after the title, as "- Key: value"'],
  continuation: ['parts of cells on lines of their own', 'write each cell on one line: "- Key: value"'],
  heading: ['headings in another notation', 'write them as ==Heading=='],
  markup: ['wikitext or HTML', 'save the article as plain text'],
  table: ['a table', 'write what it says as sentences, or claims into the drafted entry'],
  references: ['a list of references', 'put it under ==References=='],
  navigation: ['navigation or categories', 'leave it out'],
} as const satisfies Record<string, readonly [name: string, fix: string]>;

/** Keys that only an infobox has. */
const NUMBERED_KEY = /^(?:combatants?|commanders?|strength|casualties|units?)\s?\d{1,2}$/i;
/** Keys that running text may open a line with, too: two lines in a row are cells. */
const INFOBOX_KEY =
  /^(?:conflict|date|place|location|result|status|territory|part ?of|combatants?|belligerents?|commanders?(?: and leaders)?|strength|casualties(?: and losses)?|units?(?: involved)?|image|caption|coordinates|map|campaignbox|notes|type|target|deaths|fatalities|injuries|injured|perpetrators?|victims|weapons?)\s?\d{0,2}$/i;
const CELL = /^\s*(?:[-*•–|·]\s*)?([\p{L}][\p{L}\d _]{0,39}?)\s*[:=](?!\/\/)/u;

/** The key of a line that has the form of a cell, in any notation. */
function keyOf(line: string): string | undefined {
  return CELL.exec(line)?.[1];
}

/** Whether a line is a cell of an infobox in any notation: "- Casualties2: 9 killed", "| date = 4 March 2031". `near`: the lines before and after it. */
export function isCell(line: string, near: readonly (string | undefined)[]): boolean {
  const key = keyOf(line);
  if (key === undefined) return false;
  const isKnown = (other: string | undefined) => other !== undefined && (NUMBERED_KEY.test(other) || INFOBOX_KEY.test(other));
  return NUMBERED_KEY.test(key) || (INFOBOX_KEY.test(key) && near.some((other) => other !== undefined && isKnown(keyOf(other))));
}

/** Whether a line has the form of a cell at all, whatever its key. */
export function hasCellForm(line: string): boolean {
  return /^\s*[-*•–|·]\s/.test(line) && keyOf(line) !== undefined;
}

/** Whether a line opens an infobox: "Infobox", "Infobox military conflict", "{{Infobox". */
export function opensInfobox(line: string): boolean {
  return /^(?:\{\{\s*)?infobox\b[^.!?]{0,60}$/i.test(line);
}

/** Lines that by themselves are layout. The first row that matches counts. */
const LINES: readonly (readonly [OtherLayout, RegExp])[] = [
  ['article', /^=(?!=)[^=].*[^=]=(?!=)$/],
  ['heading', /^={2,}|^#{1,6} \S/],
  [
    'markup',
    /^(?:\{\{|\}\}|\{\||\|\}|\|[-+]|!!? |\[\[(?:File|Image|Category)\s?:|<!--|<\/?(?:table|tbody|tr|td|th|div|span|ul|ol|li|p|br|ref|references|gallery|nowiki|h[1-6]|html|head|body|img|a|center|small)\b[^>]*>)/i,
  ],
  ['references', /^(?:\^|↑|\[\d{1,3}\]|\[\^\d{1,3}\]:?)\s/],
  ['navigation', /^v\s*[·•|/]?\s*t\s*[·•|/]?\s*e$|^(?:categor(?:y|ies)|hidden categories|authority control)\s?:/i],
  ['navigation', /^(?:[^·•|]{1,60}[·•]){3,}[^·•|]{1,60}$/],
  ['table', /^\|.*\||^[^|]{1,80}(?:\s\|\s[^|]{0,80}){2,}$|^[^\t]*(?:\t+[^\t]*){2,}$|^[+|][-=+| ]{3,}$|^[-=_*~–—]{3,}$/],
];

/** What a line by itself looks like, if it is layout. */
export function otherLayoutOf(line: string): OtherLayout | undefined {
  return LINES.find(([, pattern]) => pattern.test(line))?.[0];
}
