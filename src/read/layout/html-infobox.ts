/**
 * The infobox of an event on a saved page of a wiki → cells of the plain layout: a table with a heading for each group of
 * cells ("Belligerents"), of which each column is a side, and rows of a label and a value ("Date"). The text of a cell is that
 * which the wikitext of the page would give (`wikitext-items.ts`).
 */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { attribute, BLOCKS, DEEPEST, elementsIn, isCell, isHidden, isNavigation, NO_TEXT, plain, type Element } from './html-elements.js';
import { ItemWriter, type TextKind } from './wikitext-items.js';
import { cellKindOf } from './wikitext-templates.js';

/** A cell as the plain layout writes it: `- Key: value`. */
export interface InfoboxCell {
  key: string;
  value: string;
}

/** Headings over columns, and the key of their cells. */
const GROUPS: readonly (readonly [RegExp, string])[] = [
  [/^(?:main )?(?:belligerents?|combatants?|parties(?: to .*|involved.*)?)$/, 'Combatant'],
  [/^(?:commanders?|lead figures?|commanders? and leaders?|commanders? and .*leaders?|leaders?)$/, 'Commander'],
  [/^(?:units involved|units)$/, 'Units'],
  [/^(?:strength|number)$/, 'Strength'],
  [/^(?:casualties|losses|casualties and losses|casualties, losses.*)$/, 'Casualties'],
];

/** Labels of rows, and the key of their cell. `heading` is what it counts. */
const LABELS: readonly (readonly [RegExp, { key: string; heading?: string }])[] = [
  [/^dates?(?:\(s\))?$/, { key: 'Date' }],
  [/^locations?$|^place$/, { key: 'Place' }],
  [/^results?$|^resulted in$/, { key: 'Result' }],
  [/^status$/, { key: 'Status' }],
  [/^territorial ?changes$/, { key: 'Territory' }],
  [/^part of$/, { key: 'Partof' }],
  [/^(?:deaths?|death\(s\)|fatalities|killed)$/, { key: 'Casualties', heading: 'Killed: ' }],
  [/^(?:injur(?:ed|ies|y)|injury\(ies\)|wounded)$/, { key: 'Casualties', heading: 'Injured: ' }],
  [/^(?:arrested|arrests)$/, { key: 'Casualties', heading: 'Arrested: ' }],
  [/^(?:detained|detentions)$/, { key: 'Casualties', heading: 'Detained: ' }],
];

/** Keys without which a table is no infobox of an event. */
const OF_AN_EVENT = /^(?:Combatant|Casualties)\d*$/;
const LONGEST_KEY = 60;

/** The cells of a table that is the infobox of an event, in the order of the page; undefined for another table. */
export function infoboxIn(table: Element): readonly InfoboxCell[] | undefined {
  if (!/(?:^|\s)infobox(?:\s|$)/i.test(attribute(table, 'class') ?? '')) return undefined;
  const rows = new RowReader();
  for (const row of elementsIn(table)) if (row.tagName === 'tr' && !isHidden(row) && !hasRows(row)) rows.read(row.childNodes.filter(isCell));
  return rows.cells.some(({ key }) => OF_AN_EVENT.test(key)) ? rows.cells : undefined;
}

/** Whether the rows are those of a table within a row. */
function hasRows(row: Element): boolean {
  for (const { tagName } of elementsIn(row)) if (tagName === 'tr') return true;
  return false;
}

class RowReader {
  readonly cells: InfoboxCell[] = [];
  /** The key of the columns that follow. */
  #group: string | undefined;
  /** How many sides there are. */
  #sides = 0;
  #isFirst = true;

  read(row: readonly Element[]): void {
    const [first, second] = row;
    if (!first) return;
    const isTitle = this.#isFirst;
    this.#isFirst = false;
    if (row.length === 1 && first.tagName === 'th') return this.#heading(first, isTitle);
    if (row.length === 2 && second && first.tagName === 'th') return this.#labelled(plain(first), second);
    if (this.#group !== undefined) return this.#columns(row, this.#group);
    const [, whole] = /^part of\s+(\S.*)$/i.exec(row.length === 1 ? plain(first) : '') ?? [];
    if (whole !== undefined) this.#add('Partof', whole);
    else if (isTitle && row.length === 1) this.#add('Conflict', plain(first));
  }

  #heading(cell: Element, isTitle: boolean): void {
    const label = labelOf(plain(cell));
    this.#group = GROUPS.find(([pattern]) => pattern.test(label.toLowerCase()))?.[1] ?? (isTitle ? undefined : label);
    if (isTitle && this.#group === undefined) this.#add('Conflict', plain(cell));
  }

  #labelled(written: string, value: Element): void {
    this.#group = undefined;
    const label = labelOf(written);
    const group = GROUPS.find(([pattern]) => pattern.test(label.toLowerCase()))?.[1];
    const { key, heading = '' } = LABELS.find(([pattern]) => pattern.test(label.toLowerCase()))?.[1] ?? { key: group ?? label };
    const text = textOf(value, cellKindOf(key));
    if (text !== '') this.#add(key, `${heading}${text}`);
  }

  /** A column for each side; a single column below several is of all. */
  #columns(row: readonly Element[], group: string): void {
    if (row.length > 1) this.#sides = Math.max(this.#sides, row.length);
    row.forEach((cell, index) => {
      const number = row.length === 1 && this.#sides > 1 ? this.#sides + 1 : index + 1;
      this.#add(`${group}${number}`, textOf(cell, cellKindOf(group)));
    });
  }

  /** A second row of a group continues its cells. */
  #add(written: string, value: string): void {
    const key = written.replace(/:/g, '').slice(0, LONGEST_KEY).trim();
    const before = /^(?:Combatant|Commander|Strength|Casualties|Units)\d+$/.test(key) ? this.cells.find((cell) => cell.key === key) : undefined;
    if (value === '' || key === '') return;
    if (before) before.value += ` * ${value}`;
    else this.cells.push({ key, value });
  }
}

function labelOf(text: string): string {
  return text.replace(/[\s:]+/g, ' ').trim();
}

/** Alternative texts and titles of marks of a fate, and the mark. */
const FATES: readonly (readonly [RegExp, string])[] = [
  [/^killed in action$/i, 'KIA'],
  [/^wounded in action$/i, 'WIA'],
  [/^(?:prisoners? of war|captured)$/i, 'POW'],
  [/^missing in action$/i, 'MIA'],
  [/^died of wounds$/i, 'DOW'],
  [/^executed$/i, 'executed'],
  [/^assassinated$/i, 'assassinated'],
  [/^surrendered$/i, 'surrendered'],
];

/** Where the pieces of a cell are: the text of the page is written anew, so they have no positions. */
const NOWHERE = { start: 0, end: 0 };

/** The text of a cell on one line. */
function textOf(cell: Element, kind: TextKind): string {
  const writer = new CellWriter(kind);
  writer.read(cell, 0);
  return writer.text();
}

class CellWriter {
  readonly #items = new ItemWriter();

  constructor(readonly kind: TextKind) {
    this.#items.begin(kind, 0);
  }

  text(): string {
    this.#items.endItem();
    return this.#items.out
      .slice(0)
      .replace(/\s+/g, ' ')
      .replace(/[\s,]+\)/g, ')')
      .replace(/ (?=[,;])/g, '')
      .replace(/\( /g, '(')
      .trim();
  }

  read(element: Element, depth: number): void {
    for (const node of element.childNodes) {
      if (node.nodeName === '#text') this.#items.copy((node as Tree.TextNode).value.replace(/\s+/g, ' '), 0);
      else if ('tagName' in node && depth < DEEPEST) this.#element(node, depth + 1);
    }
  }

  #element(element: Element, depth: number): void {
    const { tagName } = element;
    if (tagName === 'img') return this.#image(element);
    if (NO_TEXT.has(tagName) || isHidden(element) || isNavigation(element) || tagName === 's' || tagName === 'del') return;
    if (tagName === 'hr') return this.#items.rule(NOWHERE);
    if (tagName === 'br') return this.#items.lineBreak(NOWHERE);
    const fate = this.kind === 'people' ? fateOf(attribute(element, 'title')) : undefined;
    if (fate !== undefined) return this.#fate(fate);
    if (tagName === 'a' && this.#items.hasNames) return this.#link(element, depth);
    if (this.#isListOfParts(element)) return this.#parts(element, depth);
    if (BLOCKS.has(tagName)) this.#items.lineBreak(NOWHERE);
    const isBold = tagName === 'b' || tagName === 'strong' || tagName === 'dt' || tagName === 'th';
    const before = this.#items.isBold;
    if (isBold) this.#items.isBold = true;
    this.read(element, depth);
    this.#items.isBold = before;
    if (BLOCKS.has(tagName)) this.#items.lineBreak(NOWHERE);
  }

  /** Whether an element is a list below an item that has one number: what it counts are parts of that number. */
  #isListOfParts({ tagName, parentNode }: Element): boolean {
    const isBelow = (tagName === 'ul' || tagName === 'ol') && parentNode?.nodeName === 'li' && this.kind === 'figures';
    return isBelow && !this.#items.itemText.includes('(') && this.#items.itemText.match(/\d[\d.,]*/g)?.length === 1;
  }

  /** Writes a list of parts as a bracket after their whole, which is how the plain layout has parts. */
  #parts(element: Element, depth: number): void {
    this.#items.copy(' (', 0);
    this.read(element, depth);
    this.#items.copy(')', 0);
    this.#items.lineBreak(NOWHERE);
  }

  /** A flag is the name of a party, a white one a fate. */
  #image(element: Element): void {
    const shown = (attribute(element, 'alt') ?? '').trim();
    const fate = this.kind === 'people' ? fateOf(shown) : undefined;
    if (fate !== undefined) this.#fate(fate);
    else if (this.kind === 'names' || this.kind === 'figures') {
      if (this.kind === 'names' && this.#items.hasText) this.#items.lineBreak(NOWHERE);
      this.#items.flag(/^\p{Lu}[^.]{2,60}$/u.test(shown) && isFlag(element) ? { name: shown, title: undefined, ...NOWHERE } : undefined);
    }
  }

  /** In brackets, unless the page has them. */
  #fate(mark: string): void {
    const isOpen = this.#items.out
      .slice(Math.max(0, this.#items.length - 3))
      .trimEnd()
      .endsWith('(');
    this.#items.copy(isOpen ? mark : ` (${mark})`, 0);
  }

  /** The text of a link is one name: what follows a comma in it is no other. */
  #link(element: Element, depth: number): void {
    const [, name, rest] = /^([^,()]{2,100}), ([^()]{2,100})$/.exec(plain(element)) ?? [];
    if (name === undefined) this.read(element, depth);
    else this.#items.copy(`${name} (${rest})`, 0);
  }
}

function fateOf(title: string | undefined): string | undefined {
  return title === undefined ? undefined : FATES.find(([pattern]) => pattern.test(title.trim()))?.[1];
}

/** Whether an image is in an element of flags. */
function isFlag(image: Element): boolean {
  let node: Tree.ParentNode | null = image.parentNode;
  for (let up = 0; up < 4 && node && 'tagName' in node; up += 1) {
    if (/(?:^|\s)flagicon(?:\s|$)/.test(attribute(node, 'class') ?? '')) return true;
    node = node.parentNode;
  }
  return false;
}
