/**
 * Writes rows of a table as N-Quads. The first row that has a part of some shape (its event, a claim) is mapped with
 * placeholders, and what the part adds to the graph is kept as a template of text that later rows fill: there is one mapper,
 * and most rows do not run it.
 */
import type { Quad } from '@rdfjs/types';
import type { Registry } from '../entry/index.js';
import { codeQuads, RowMapper, shortLabel, type EntryPart, type RowMapperOptions, type RowToMap } from '../map/index.js';
import { FORMATS, QuadTemplate, tripleKey, type LineKind } from '../rdf/index.js';
import { rdf, rdfs } from '../terms/index.js';

/** The lines of a row: its own, and those that other rows may have too. */
export interface RowLines {
  own: string;
  /** Lines that other rows may have too; those of one node are one text. */
  shared: readonly string[];
  /** Shared lines that all rows with a part of some shape have, a text for each part. */
  constant: readonly string[];
}

/** How many triples of the rows' own nodes were written: in all, by class, by property and by graph. */
export interface RowCounts {
  triples: number;
  classes: Map<string, number>;
  properties: Map<string, number>;
  graphs: Map<string, number>;
}

/** More shapes than that are forgotten, those first that were not used for long; what is forgotten is made again. */
const MOST_SHAPES = 1_000;
/** More descriptions of actors and places than that are forgotten. */
const MOST_DESCRIPTIONS = 5_000;

/** A part of some shape. */
interface Shape {
  template: QuadTemplate;
  constant: string;
  own: RowCounts;
  /** The counts of the lines that another part of the row may have, one by one. */
  near: readonly RowCounts[];
  rows: number;
}

export class RowWriter {
  readonly #mapper: RowMapper;
  readonly #shapes = new Map<string, Shape>();
  readonly #descriptions = new Map<string, string>();
  readonly #nquads = FORMATS.nq.open({ base: '' });
  #counts = noCounts();
  /** The actors of the registry that rows name. */
  readonly used = new Set<string>();

  readonly #sharedEvents: boolean;

  /** `sharedEvents`: several rows may be about one event. */
  constructor({ sharedEvents = false, ...options }: RowMapperOptions & { sharedEvents?: boolean | undefined }) {
    this.#mapper = new RowMapper(options);
    this.#sharedEvents = sharedEvents;
  }

  /** The registry with the actors and places of the rows. */
  get registry(): Registry {
    return this.#mapper.registry;
  }

  /** The quads of a row: those of its own nodes, and those that other rows may have too. */
  quads(row: RowToMap): { own: Quad[]; shared: Quad[] } {
    this.#mapper.know(row);
    for (const node of this.#mapper.nodesOf(row.entry)) this.used.add(node.value);
    const quads = [...this.#mapper.map(row.entry).quads, ...this.#described(row)];
    const isOwn = this.#ownership(row.entry);
    return { own: quads.filter(isOwn), shared: quads.filter((quad) => !isOwn(quad)) };
  }

  /** The lines of a row. */
  lines(row: RowToMap): RowLines {
    this.#mapper.know(row);
    for (const node of this.#mapper.nodesOf(row.entry)) this.used.add(node.value);
    const descriptions = this.#descriptionLines(row);
    return this.#filled(row, descriptions) ?? this.#mapped(row, descriptions);
  }

  /** Fills the templates of the parts; undefined where one has none. */
  #filled(row: RowToMap, descriptions: readonly string[]): RowLines | undefined {
    const parts = this.#mapper.parts(row.entry);
    if (parts === undefined) return undefined;
    const shapes: Shape[] = [];
    const filled = [];
    for (const part of parts) {
      const shape = this.#shapeOf(part);
      const lines = shape.template.fill(part.values);
      if (lines === undefined) return undefined;
      shapes.push(shape);
      filled.push(lines);
    }
    const lines = { own: '', shared: [] as string[], constant: [] as string[] };
    const near = new Set<string>();
    for (const [index, part] of filled.entries()) {
      const shape = shapes[index] as Shape;
      shape.rows += 1;
      lines.own += part.own;
      for (const [at, line] of part.near.entries()) {
        if (near.has(line)) addCounts(this.#counts, shape.near[at] as RowCounts, -1);
        else {
          lines.own += line;
          near.add(line);
        }
      }
      lines.shared.push(...part.shared);
      lines.constant.push(shape.constant);
    }
    lines.shared.push(...descriptions);
    return lines;
  }

  /** Returns the counts of the lines of the rows since they were last taken. */
  takeCounts(): RowCounts {
    for (const shape of this.#shapes.values()) this.#tally(shape);
    const counts = this.#counts;
    this.#counts = noCounts();
    return counts;
  }

  /** Maps a row without a template. */
  #mapped(row: RowToMap, descriptions: readonly string[]): RowLines {
    const isOwn = this.#ownership(row.entry);
    const { quads } = this.#mapper.map(row.entry);
    const own = quads.filter(isOwn);
    addCounts(this.#counts, countsOf(own));
    return { own: this.#text(own), shared: [...quads.filter((quad) => !isOwn(quad)).map((quad) => this.#text([quad])), ...descriptions], constant: [] };
  }

  #shapeOf(part: EntryPart & { shape: string }): Shape {
    const key = `${part.kind}\n${part.shape}`;
    const known = this.#shapes.get(key);
    const shape = known ?? this.#makeShape(part);
    if (known !== undefined) this.#shapes.delete(key);
    else if (this.#shapes.size >= MOST_SHAPES) this.#forgetOldest();
    this.#shapes.set(key, shape);
    return shape;
  }

  #forgetOldest(): void {
    const [oldest = ''] = this.#shapes.keys();
    const forgotten = this.#shapes.get(oldest);
    if (forgotten !== undefined) this.#tally(forgotten);
    this.#shapes.delete(oldest);
  }

  #makeShape(part: EntryPart): Shape {
    const { quads, before, tokens, entry } = this.#mapper.template(part);
    const [isOwn, isKey] = [this.#ownership(entry), this.#isKey(entry)];
    const others = new Set(before.map(tripleKey));
    // The key of a claim may be that of another claim, too.
    const added = quads.filter((quad) => !others.has(tripleKey(quad)) || isKey(quad));
    const codes = part.kind === 'event' ? [] : codeQuads(added, this.#mapper.ids.base);
    const kindOf = (quad: Quad): LineKind => (isOwn(quad) ? (isKey(quad) ? 'near' : 'own') : 'shared');
    const placeholder = new RegExp(tokens.join('|'));
    const isConstant = (quad: Quad) => !isOwn(quad) && !placeholder.test(tripleKey(quad));
    const ofKind = (kind: LineKind) => added.filter((quad) => kindOf(quad) === kind);
    return {
      template: new QuadTemplate(
        added.filter((quad) => !isConstant(quad)),
        { tokens, kindOf, shortened: { property: rdfs.label.value, shorten: shortLabel } },
      ),
      constant: this.#text([...added.filter(isConstant), ...codes]),
      own: countsOf([...ofKind('own'), ...ofKind('near')]),
      near: ofKind('near').map((quad) => countsOf([quad])),
      rows: 0,
    };
  }

  /** Whether a quad is about a node that one row alone describes. */
  #ownership({ id, event }: RowToMap['entry']): (quad: Quad) => boolean {
    const { ids } = this.#mapper;
    const nodes = [ids.account(id).value, ids.claim(id, 'x').value.slice(0, -2)];
    if (!this.#sharedEvents) nodes.push(ids.event(event.id).value, ids.key(event.id, ['x']).value.slice(0, -2));
    return ({ subject: { value } }) => nodes.some((node) => value.startsWith(node) && (value.length === node.length || /[/#]/.test(value.charAt(node.length))));
  }

  /** Whether a quad is about the comparison key of a claim of the row. */
  #isKey({ event }: RowToMap['entry']): (quad: Quad) => boolean {
    const start = this.#mapper.ids.key(event.id, ['x']).value.slice(0, -1);
    return ({ subject: { value } }) => value.startsWith(start);
  }

  #described({ actors, places }: RowToMap): Quad[] {
    return [...actors.map((actor) => this.#mapper.describe('actors', actor)), ...places.map((place) => this.#mapper.describe('places', place))].flatMap(
      ({ quads }) => quads,
    );
  }

  #descriptionLines({ actors, places }: RowToMap): string[] {
    const lines: string[] = [];
    for (const actor of actors) this.#describe('actors', actor, `${actor.id}\n${JSON.stringify(actor)}`, lines);
    for (const place of places) this.#describe('places', place, place.id, lines);
    return lines;
  }

  #describe(list: 'actors' | 'places', item: RowToMap['actors'][number] | RowToMap['places'][number], key: string, lines: string[]): void {
    let known = this.#descriptions.get(key);
    if (known === undefined) {
      known = this.#text(this.#mapper.describe(list, item).quads);
      if (this.#descriptions.size >= MOST_DESCRIPTIONS) this.#descriptions.clear();
      this.#descriptions.set(key, known);
    }
    if (known !== '') lines.push(known);
  }

  #text(quads: readonly Quad[]): string {
    return this.#nquads.block({ title: '', quads }) as string;
  }

  #tally(shape: Shape): void {
    addCounts(this.#counts, shape.own, shape.rows);
    shape.rows = 0;
  }
}

function noCounts(): RowCounts {
  return { triples: 0, classes: new Map(), properties: new Map(), graphs: new Map() };
}

function countsOf(quads: readonly Quad[]): RowCounts {
  const counts = { ...noCounts(), triples: quads.length };
  for (const { predicate, object, graph } of quads) {
    counts.graphs.set(graph.value, (counts.graphs.get(graph.value) ?? 0) + 1);
    counts.properties.set(predicate.value, (counts.properties.get(predicate.value) ?? 0) + 1);
    if (predicate.equals(rdf.type)) counts.classes.set(object.value, (counts.classes.get(object.value) ?? 0) + 1);
  }
  return counts;
}

/** Adds counts to others, several times. */
function addCounts(to: RowCounts, { triples, classes, properties, graphs }: RowCounts, times = 1): void {
  if (times === 0) return;
  to.triples += triples * times;
  for (const [key, count] of classes) to.classes.set(key, (to.classes.get(key) ?? 0) + count * times);
  for (const [key, count] of properties) to.properties.set(key, (to.properties.get(key) ?? 0) + count * times);
  for (const [key, count] of graphs) to.graphs.set(key, (to.graphs.get(key) ?? 0) + count * times);
}
