/**
 * Writes rows of a table as N-Quads. The first row of a shape is mapped with placeholders, and its quads are kept as a
 * template of text that the other rows of the shape fill: there is one mapper, and most rows do not run it.
 */
import type { Quad } from '@rdfjs/types';
import type { Registry } from '../entry/index.js';
import { RowMapper, shortLabel, type RowMapperOptions, type RowToMap } from '../map/index.js';
import { FORMATS, QuadTemplate, tripleKey } from '../rdf/index.js';
import { rdf, rdfs } from '../terms/index.js';

/** The lines of a row: its own, and those that other rows may have too. */
export interface RowLines {
  own: string;
  shared: readonly string[];
  /** Shared lines that all rows of its shape have: the same array each time. */
  constant: readonly string[];
}

/** How many triples of the rows' own nodes were written: in all, by class and by property. */
export interface RowCounts {
  triples: number;
  classes: Map<string, number>;
  properties: Map<string, number>;
}

/** More shapes than that are forgotten; what is forgotten is made again. */
const MOST_SHAPES = 400;
/** More descriptions of actors and places than that are forgotten. */
const MOST_DESCRIPTIONS = 20_000;

interface Shape {
  template: QuadTemplate | undefined;
  constant: readonly string[];
  own: readonly Quad[];
  rows: number;
}

export class RowWriter {
  readonly #mapper: RowMapper;
  readonly #shapes = new Map<string, Shape>();
  readonly #descriptions = new Map<string, string[]>();
  readonly #nquads = FORMATS.nq.open({ base: '' });
  readonly counts: RowCounts = { triples: 0, classes: new Map(), properties: new Map() };
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
    const descriptions = [...row.actors, ...row.places].length === 0 ? [] : this.#descriptionLines(row);
    const variables = this.#mapper.variables(row.entry);
    const shape = variables && this.#shapeOf(variables.shape, row);
    const filled = shape?.template?.fill(variables?.values ?? []);
    if (shape === undefined || filled === undefined) return this.#mapped(row, descriptions);
    shape.rows += 1;
    return { own: filled.own, shared: [...filled.shared, ...descriptions], constant: shape.constant };
  }

  /** Completes {@link counts}; to be called after the last row. */
  finish(): void {
    for (const shape of this.#shapes.values()) this.#tally(shape);
    this.#shapes.clear();
  }

  /** Maps a row without a template. */
  #mapped(row: RowToMap, descriptions: readonly string[]): RowLines {
    const isOwn = this.#ownership(row.entry);
    const { quads } = this.#mapper.map(row.entry);
    const own = quads.filter(isOwn);
    this.#tally({ own, rows: 1 });
    return { own: this.#text(own), shared: [...quads.filter((quad) => !isOwn(quad)).map((quad) => this.#text([quad])), ...descriptions], constant: [] };
  }

  #shapeOf(key: string, { entry }: RowToMap): Shape {
    const known = this.#shapes.get(key);
    if (known !== undefined) return known;
    const { quads, tokens, entry: placed } = this.#mapper.template(entry);
    const isOwn = this.#ownership(placed);
    const isConstant = (quad: Quad) => !isOwn(quad) && !tokens.some((token) => tripleKey(quad).includes(token));
    const shape: Shape = {
      template: new QuadTemplate(
        quads.filter((quad) => !isConstant(quad)),
        { tokens, isOwn, shortened: { property: rdfs.label.value, shorten: shortLabel } },
      ),
      constant: quads.filter(isConstant).map((quad) => this.#text([quad])),
      own: quads.filter(isOwn),
      rows: 0,
    };
    if (this.#shapes.size >= MOST_SHAPES) {
      const [oldest = ''] = this.#shapes.keys();
      const forgotten = this.#shapes.get(oldest);
      if (forgotten !== undefined) this.#tally(forgotten);
      this.#shapes.delete(oldest);
    }
    this.#shapes.set(key, shape);
    return shape;
  }

  /** Whether a quad is about a node that one row alone describes. */
  #ownership({ id, event }: RowToMap['entry']): (quad: Quad) => boolean {
    const { ids } = this.#mapper;
    const nodes = [ids.account(id).value, ids.claim(id, 'x').value.slice(0, -2)];
    if (!this.#sharedEvents) nodes.push(ids.event(event.id).value, ids.key(event.id, ['x']).value.slice(0, -2));
    return ({ subject: { value } }) => nodes.some((node) => value.startsWith(node) && (value.length === node.length || /[/#]/.test(value.charAt(node.length))));
  }

  #described({ actors, places }: RowToMap): Quad[] {
    return [...actors.map((actor) => this.#mapper.describe('actors', actor)), ...places.map((place) => this.#mapper.describe('places', place))].flatMap(
      ({ quads }) => quads,
    );
  }

  #descriptionLines({ actors, places }: RowToMap): string[] {
    const lines: string[] = [];
    for (const [list, items] of [
      ['actors', actors],
      ['places', places],
    ] as const) {
      for (const item of items) {
        const key = list === 'actors' ? `${item.id}\n${JSON.stringify(item)}` : item.id;
        let known = this.#descriptions.get(key);
        if (known === undefined) {
          known = this.#mapper.describe(list, item).quads.map((quad) => this.#text([quad]));
          if (this.#descriptions.size >= MOST_DESCRIPTIONS) this.#descriptions.clear();
          this.#descriptions.set(key, known);
        }
        lines.push(...known);
      }
    }
    return lines;
  }

  #text(quads: readonly Quad[]): string {
    return this.#nquads.block({ title: '', quads }) as string;
  }

  #tally({ own, rows }: Pick<Shape, 'own' | 'rows'>): void {
    const { classes, properties } = this.counts;
    this.counts.triples += own.length * rows;
    for (const { predicate, object } of rows === 0 ? [] : own) {
      properties.set(predicate.value, (properties.get(predicate.value) ?? 0) + rows);
      if (predicate.equals(rdf.type)) classes.set(object.value, (classes.get(object.value) ?? 0) + rows);
    }
  }
}
