/**
 * A document in pieces that a language model reads at once: whole sections, as many as fit; a longer one is divided
 * between sentences. Takes a document and what the rules read of it; returns chunks of numbered units. Cells and
 * sentences of which the gate would accept nothing, those about other events and of lists of works, are left out.
 */
import { unitsOf, type Document, type Reading, type Unit } from '../read/index.js';

export interface Chunk {
  /** The title, and the cells that say when, and between whom: each on a line. */
  readonly head: readonly string[];
  readonly units: readonly Unit[];
  /** How many figures the rules read in these units: a measure of what an answer must have at least. */
  readonly figures: number;
}

/** The most characters of a chunk: about 1,000 tokens, so that prompt, chunk and answer are within a context of 8,192. */
const LONGEST = 4_000;

/** Divides a document into chunks, in the order of the text. A single unit is never divided. */
export function chunksOf(document: Document, { setting, proposals: { figures } }: Reading): Chunk[] {
  if (!setting) return [];
  const { segments, sentences } = setting;
  const isRead = ({ kind, start, end }: Unit) =>
    kind === 'cell'
      ? segments.some((one) => one.start < end && start < one.end)
      : (kind === 'sentence' || kind === 'headline') && sentences.some(({ sentence }) => sentence[0]!.start < end && start < sentence.at(-1)!.end);
  const units = unitsOf(document).filter(isRead);
  const groups: Unit[][] = [];
  for (const section of bySection(units))
    for (const part of divided(section)) {
      const last = groups.at(-1);
      if (last && lengthOf(last) + lengthOf(part) <= LONGEST) last.push(...part);
      else groups.push([...part]);
    }
  const head = headOf(document);
  return groups.map((group) => chunkOf(head, group, (unit) => figures.filter(({ figure: { start } }) => unit.start <= start && start < unit.end).length));
}

/** Divides a chunk into two of about the same length; one alone where it has a single unit. */
export function halves(chunk: Chunk, figuresIn: (unit: Unit) => number): readonly Chunk[] {
  const { head, units } = chunk;
  if (units.length < 2) return [chunk];
  const half = lengthOf(units) / 2;
  let [at, length] = [0, 0];
  while (at < units.length - 1 && (at === 0 || length + units[at]!.text.length / 2 < half)) {
    length += units[at]!.text.length;
    at += 1;
  }
  return [units.slice(0, at), units.slice(at)].map((part) => chunkOf(head, part, figuresIn));
}

/** The units of a chunk as a model is shown them: each on a line, with its number, under the name of its section. */
export function chunkText({ head, units }: Chunk): string {
  const lines = [...head];
  let section: string | undefined;
  for (const unit of units) {
    if (unit.section !== section) lines.push('', `## ${oneLine(unit.section)}`);
    section = unit.section;
    lines.push(`${unit.id}: ${oneLine(unit.text)}`);
  }
  return lines.join('\n');
}

/** Cells without which a cell of casualties does not say whose they are. */
const CONTEXT_CELLS = /^(?:date|combatant\d*[a-z]?)$/i;
const LONGEST_CONTEXT = 300;

function headOf({ title, infobox }: Document): string[] {
  const cells = infobox.filter(({ key }) => CONTEXT_CELLS.test(key)).map(({ key, value }) => `${key}: ${oneLine(value).slice(0, LONGEST_CONTEXT)}`);
  return [`Title: ${oneLine(title)}`, ...cells];
}

function chunkOf(head: readonly string[], units: readonly Unit[], figuresIn: (unit: Unit) => number): Chunk {
  return { head, units, figures: units.reduce((sum, unit) => sum + figuresIn(unit), 0) };
}

function bySection(units: readonly Unit[]): Unit[][] {
  const sections: Unit[][] = [];
  const key = ({ kind, section }: Unit) => (kind === 'cell' ? 'Infobox' : section);
  for (const unit of units) {
    const last = sections.at(-1);
    if (last && key(last[0]!) === key(unit)) last.push(unit);
    else sections.push([unit]);
  }
  return sections;
}

/** Divides the units of a section where they are longer than a chunk. */
function divided(units: readonly Unit[]): Unit[][] {
  const parts: Unit[][] = [];
  for (const unit of units) {
    const last = parts.at(-1);
    if (last && lengthOf(last) + unit.text.length <= LONGEST) last.push(unit);
    else parts.push([unit]);
  }
  return parts;
}

function lengthOf(units: readonly Unit[]): number {
  return units.reduce((sum, { text }) => sum + text.length, 0);
}

/** White space is folded by the gate, too. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
