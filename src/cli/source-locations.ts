/**
 * The file, line and column of the entry that a graph node was made from, so that a problem found in the graph can be
 * fixed in the entry. Only the paths of entries are kept; an entry is read again when it has a problem to show.
 */
import { join } from 'node:path';
import { originKey, parseEntry, type Registry, type RegistryList } from '../entry/index.js';
import { entryPathFinder, type FindPath } from '../map/index.js';
import type { Problem } from '../problem.js';
import { identifiers } from '../terms/index.js';
import { readBytes } from '../io/files.js';

/** Finds the line of a path in a file. */
type FindLine = ((node: string, property?: string) => Pick<Problem, 'place' | 'line'> | undefined) | undefined;

export class SourceLocations {
  readonly #ids;
  readonly #registry: Registry;
  readonly #base: string | undefined;
  readonly #folder: string | undefined;
  /** The file of each entry, by the IRI of its graph. */
  readonly #files = new Map<string, { path: string; isEntry: boolean }>();
  /** Nodes that several entries may describe (documents, events) → the graph of the first entry that does. */
  readonly #sharedNodes = new Map<string, string>();
  #lastRead: { path: string; find: FindLine } | undefined;

  /** `folder`: the folder of the registry; without it, nodes are not looked up in the registry. */
  constructor({ registry, base, folder }: { registry: Registry; base: string | undefined; folder?: string | undefined }) {
    this.#ids = identifiers(base);
    this.#registry = registry;
    this.#base = base;
    this.#folder = folder;
  }

  /** Records the file of an entry. `sharedNodes`: nodes whose IRI does not contain the entry's id. */
  register(entry: string, path: string, { isEntry = true, sharedNodes = [] }: { isEntry?: boolean; sharedNodes?: readonly string[] } = {}): void {
    const graph = this.#ids.graph.entry(entry).value;
    this.#files.set(graph, { path, isEntry });
    for (const node of sharedNodes) if (!this.#sharedNodes.has(node)) this.#sharedNodes.set(node, graph);
  }

  /** The same problems, with their locations where they can be found. */
  async locate(problems: readonly Problem[]): Promise<Problem[]> {
    const located = [];
    for (const found of problems) located.push(await this.#locate(found));
    return located;
  }

  async #locate(found: Problem): Promise<Problem> {
    if (found.focus === undefined || found.place?.line !== undefined) return found;
    const graph = this.#graphOf(found.focus);
    const file = graph === undefined ? undefined : this.#files.get(graph);
    if (file === undefined) return { ...found, ...this.#inRegistry(found.focus) };
    const place = file.isEntry ? (await this.#finder(file.path))?.(found.focus, found.path) : undefined;
    return { ...found, ...(place ?? { place: { file: file.path } }) };
  }

  /** The graph of the entry that a node belongs to, by its IRI. */
  #graphOf(node: string): string | undefined {
    const owner = node.split('#')[0] ?? node;
    const shared = this.#sharedNodes.get(owner);
    if (shared !== undefined) return shared;
    const [, entry] = /^(?:account|claim|graph\/entry|graph\/provenance\/entry|(?:actor|place|person)(?=\/[^/]+\/))\/([^/]+)/.exec(this.#rest(owner)) ?? [];
    return entry === undefined ? undefined : this.#ids.graph.entry(entry).value;
  }

  /** The registry file that describes a node, if one does. */
  #inRegistry(node: string): Pick<Problem, 'place'> {
    const [, kind, id = ''] = /^(actor|place|person|event)\/([^/#]+)(?:#.*)?$/.exec(this.#rest(node)) ?? [];
    const { actors, places, people, events } = this.#registry;
    const files = {
      actor: ['actors.yaml', actors],
      place: ['places.yaml', places],
      person: ['people.yaml', people],
      event: ['events.yaml', events],
    } as const;
    const [file, list] = kind === undefined ? [] : files[kind as keyof typeof files];
    const isOfPack = file !== undefined && this.#registry.origins?.has(originKey(file.replace('.yaml', '') as RegistryList, id)) === true;
    return file !== undefined && this.#folder !== undefined && !isOfPack && list?.has(id) ? { place: { file: join(this.#folder, file) } } : {};
  }

  #rest(node: string): string {
    return node.startsWith(this.#ids.base) ? node.slice(this.#ids.base.length) : '';
  }

  async #finder(path: string): Promise<FindLine> {
    if (this.#lastRead?.path !== path) this.#lastRead = { path, find: await this.#read(path) };
    return this.#lastRead.find;
  }

  async #read(path: string): Promise<FindLine> {
    const bytes = await readBytes(path);
    const read = bytes.value && parseEntry(new TextDecoder().decode(bytes.value));
    if (!read?.value) return undefined;
    const { data, placeOf } = read.value;
    const find: FindPath = entryPathFinder(data, { registry: this.#registry, base: this.#base });
    return (node, property) => {
      const at = find(node, property);
      if (at === undefined) return undefined;
      const { text, ...where } = placeOf(at);
      return { place: { file: path, ...where }, ...(text === undefined ? {} : { line: text }) };
    };
  }
}
