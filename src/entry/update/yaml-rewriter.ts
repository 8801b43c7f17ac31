/**
 * Changes a YAML file in place: values at paths come in, the same text with only these values changed goes out. Comments,
 * order, quotes and blank lines are kept. The changes are also applied to plain data, so that the caller can compare both.
 */
import { Document, isAlias, isCollection, isMap, isNode, isScalar, isSeq, visit, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { blockText, type Path } from '../yaml.js';

interface Edit {
  from: number;
  to: number;
  text: string;
  /** The indentation of whole lines: at one position, deeper lines come first. */
  indent?: number;
}

export class YamlRewriter {
  readonly #edits: Edit[] = [];
  /** Flow collections that got a member: the next member needs a comma. */
  readonly #filled = new Set<Node>();
  readonly #eol: string;
  /** The data of the new text. */
  readonly data: Record<string, unknown>;

  constructor(
    readonly text: string,
    readonly yaml: Document.Parsed,
  ) {
    this.#eol = text.includes('\r\n') ? '\r\n' : '\n';
    this.data = yaml.toJS() as Record<string, unknown>;
  }

  /** Whether a value is used at several places by an alias, so that it cannot be changed at one of them. */
  static sharesValues(yaml: Document.Parsed): boolean {
    let found = false;
    visit(yaml, {
      Alias: () => {
        found = true;
        return visit.BREAK;
      },
    });
    return found;
  }

  /** Replaces the scalar or list at a path with a plain value. */
  set(path: Path, value: unknown): void {
    const node = this.#at(path);
    if (!node?.range) throw new Error(`there is no value at ${path.join('/')}`);
    const [from, to] = node.range;
    // A block scalar ends with its line, and may have a comment in its header.
    const block = isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
    const comment = block && node.comment ? ` #${node.comment}` : '';
    const end = block && this.text[to - 1] === '\n' ? this.#eol : '';
    // A value right after a colon needs a space.
    const space = /[\s[{,]/.test(this.text[from - 1] ?? ' ') ? '' : ' ';
    this.#edits.push({ from, to, text: space + flowText(value) + comment + end });
    setIn(this.data, path, value);
  }

  /** Adds a field to the map at a path, after the last of the fields that precede it in `order`. */
  add(path: Path, key: string, value: unknown, order: readonly string[]): void {
    const map = this.#at(path);
    if (!isMap(map)) throw new Error(`there is no map at ${path.join('/')}`);
    const rank = (pair: Pair) => order.indexOf(keyOf(pair));
    const before = [...map.items].sort((one, other) => rank(one) - rank(other)).filter((pair) => rank(pair) < order.indexOf(key));
    this.#insert(map, before.at(-1) ?? map.items.at(-1), { [key]: value });
    setIn(this.data, [...path, key], value);
  }

  /** Removes a field from the map at a path; what is a comment stays. Returns false where that is not possible: it is the first of a list item. */
  remove(path: Path): boolean {
    const parent = path.slice(0, -1);
    const map = this.#at(parent);
    const pair = this.#pair(path);
    if (!isMap(map) || !pair) return false;
    const from = (pair.key as Node).range?.[0] ?? 0;
    const data = valueAt(this.data, parent) as Record<PropertyKey, unknown>;
    const key = path.at(-1) ?? '';
    if (this.#inFlow(parent)) {
      delete data[key];
      const [start, end] = map.range ?? [0, 0];
      this.#edits.push({ from: start, to: end, text: flowText(data) });
      return true;
    }
    if (this.text.slice(this.text.lastIndexOf('\n', from - 1) + 1, from).trim() !== '') return false;
    delete data[key];
    this.#removeLines(from, isNode(pair.value) ? endOf(pair.value) : from);
    return true;
  }

  /** Appends items to the list at a path; creates the list where there is none, in the `order` of its map's fields. */
  append(path: Path, items: readonly unknown[], order: readonly string[]): void {
    if (items.length === 0) return;
    const parent = path.slice(0, -1);
    const list = this.#at(path);
    if (!isSeq(list)) return this.add(parent, String(path.at(-1)), [...items], order);
    const length = list.items.length;
    items.forEach((item, index) => setIn(this.data, [...path, length + index], item));
    const [from = 0, end = 0] = list.range ?? [];
    if (list.flow) {
      const empty = length === 0 && /^\[\s*\]$/.test(this.text.slice(from, end));
      if (empty && !this.#inFlow(parent)) {
        const indent = this.#columnOf(this.#pair(path)) + 2;
        const start = this.text.slice(0, from).trimEnd().length;
        this.#edits.push({ from: start, to: end, text: this.#eol + this.#lines(items, indent) });
        return;
      }
      this.#insertInFlow(list, items.map(flowText).join(', '));
      return;
    }
    this.#insertLines(endOf(list), items, this.#column(from));
  }

  /** Removes items of the list at a path; with the last one the list goes too. Comments between and within them stay. */
  removeItems(path: Path, indices: readonly number[]): void {
    const list = this.#at(path);
    if (!isSeq(list) || indices.length === 0) return;
    const gone = new Set(indices);
    const kept = list.items.filter((_, index) => !gone.has(index));
    const pair = this.#pair(path);
    const data = valueAt(this.data, path.slice(0, -1)) as Record<PropertyKey, unknown>;
    const key = path.at(-1) ?? '';
    if (kept.length === 0) delete data[key];
    else data[key] = (data[key] as unknown[]).filter((_, index) => !gone.has(index));
    if (list.flow || this.#inFlow(path)) {
      // A list on one line is written again.
      const [from, to] = list.range ?? [0, 0];
      if (kept.length > 0) this.#edits.push({ from, to, text: flowText(data[key]) });
      else this.#removeLines((pair?.key as Node | undefined)?.range?.[0] ?? from, to);
      return;
    }
    if (kept.length === 0) this.#removeLines((pair?.key as Node | undefined)?.range?.[0] ?? 0, endOf(list));
    else for (const index of gone) this.#removeLines((list.items[index] as Node).range?.[0] ?? 0, endOf(list.items[index] as Node));
  }

  /** Removes the lines from one offset to another; what is a comment stays. */
  #removeLines(start: number, end: number): void {
    const from = this.text.lastIndexOf('\n', start - 1) + 1;
    const next = this.text[end - 1] === '\n' ? end - 1 : this.text.indexOf('\n', end);
    const to = next === -1 ? this.text.length : next + 1;
    const comments = this.text
      .slice(from, to)
      .split(/(?<=\n)/)
      .flatMap((line) => (/^\s*#/.test(line) ? [line] : (/^(\s*)[^'"]*?\s(#.*\n?)$/.exec(line)?.slice(1, 3).join('') ?? [])));
    this.#edits.push({ from, to, text: comments.join('') });
  }

  /** The new text. */
  toString(): string {
    const edits = this.#edits
      .map((edit, index) => ({ ...edit, index }))
      .sort((one, other) => one.from - other.from || one.to - other.to || (other.indent ?? 0) - (one.indent ?? 0) || one.index - other.index);
    let text = '';
    let at = 0;
    for (const edit of edits) {
      text += this.text.slice(at, edit.from) + edit.text;
      at = edit.to;
    }
    return text + this.text.slice(at);
  }

  get changed(): boolean {
    return this.#edits.length > 0;
  }

  #insert(map: YAMLMap, after: Pair | undefined, field: Record<string, unknown>): void {
    if (map.flow || !after) {
      const [[key, value] = ['', undefined]] = Object.entries(field);
      this.#insertInFlow(map, `${flowText(key)}: ${flowText(value)}`);
      return;
    }
    const first = map.items[0] as Pair<Node>;
    const end = isNode(after.value) ? endOf(after.value) : endOf(after.key as Node);
    this.#insertLines(end, field, this.#column(first.key.range?.[0] ?? 0));
  }

  /** Inserts right after the last member of a flow collection, before a comma or a comment. */
  #insertInFlow(collection: YAMLMap | YAMLSeq, member: string): void {
    const last: unknown = collection.items.at(-1);
    const node = isNode(last) ? last : (last as Pair | undefined)?.value;
    const from = isNode(node) ? endOf(node) : (collection.range?.[0] ?? 0) + 1;
    const space = /\s/.test(this.text[from] ?? '') ? '' : ' ';
    this.#edits.push({ from, to: from, text: (last === undefined && !this.#filled.has(collection) ? ' ' : ', ') + member + space });
    this.#filled.add(collection);
  }

  /** Inserts whole lines below the line in which a value ends. */
  #insertLines(end: number, value: unknown, indent: number): void {
    const lines = this.#lines(value, indent);
    if (this.text[end - 1] === '\n') {
      this.#edits.push({ from: end, to: end, text: lines + this.#eol, indent });
      return;
    }
    const next = this.text.indexOf('\n', end);
    const from = next === -1 ? this.text.length : this.text[next - 1] === '\r' ? next - 1 : next;
    this.#edits.push({ from, to: from, text: this.#eol + lines, indent });
  }

  #lines(value: unknown, indent: number): string {
    const margin = ' '.repeat(indent);
    return blockText(value)
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => (line === '' ? line : margin + line))
      .join(this.#eol);
  }

  #at(path: Path): Node | undefined {
    let node: unknown = this.yaml.contents;
    for (const step of path) {
      if (isMap(node)) node = node.items.find((pair) => keyOf(pair) === String(step))?.value;
      else if (isSeq(node) && typeof step === 'number') node = node.items[step];
      else return undefined;
    }
    return isNode(node) ? node : undefined;
  }

  #pair(path: Path): Pair | undefined {
    const map = this.#at(path.slice(0, -1));
    return isMap(map) ? map.items.find((pair) => keyOf(pair) === String(path.at(-1))) : undefined;
  }

  #inFlow(path: Path): boolean {
    return [...path, ''].some((_, length) => {
      const node = this.#at(path.slice(0, length));
      return isCollection(node) && node.flow === true;
    });
  }

  #columnOf(pair: Pair | undefined): number {
    return this.#column((pair?.key as Node | undefined)?.range?.[0] ?? 0);
  }

  #column(offset: number): number {
    const start = this.text.lastIndexOf('\n', offset - 1) + 1;
    return this.text.slice(start, offset).replace('\uFEFF', '').length;
  }
}

function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : String(key);
}

/** Returns the end of a value, without the comments after it. */
function endOf(node: Node): number {
  const own = node.range?.[1] ?? 0;
  if (isAlias(node) || isScalar(node) || !isCollection(node) || node.flow) return own;
  const last: unknown = node.items.at(-1);
  const inner = isNode(last) ? last : (last as Pair | undefined)?.value;
  if (isNode(inner)) return endOf(inner);
  return isNode((last as Pair | undefined)?.key) ? endOf((last as Pair<Node>).key) : own;
}

/** Letters, digits, punctuation, symbols and spaces: no other white space. */
const PLAIN = /^[ \p{L}\p{M}\p{N}\p{P}\p{S}]*$/u;

/** Writes a value on one line, valid in a flow collection and after a colon. */
function flowText(value: unknown): string {
  const document = new Document([value], { aliasDuplicateObjects: false });
  visit(document, {
    Collection(_, node) {
      node.flow = true;
    },
    Scalar(_, node) {
      if (typeof node.value === 'string' && !PLAIN.test(node.value)) node.type = 'QUOTE_DOUBLE';
    },
  });
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: true, doubleQuotedMinMultiLineLength: Infinity });
  return /^\[ *(.*?) *\]\n$/s.exec(text)?.[1] ?? text;
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((level, step) => (level as Record<PropertyKey, unknown> | undefined)?.[step], data);
}

function setIn(data: unknown, path: Path, value: unknown): void {
  let level = data as Record<PropertyKey, unknown>;
  for (const step of path.slice(0, -1)) level = level[step] as Record<PropertyKey, unknown>;
  // A copy without undefined values, as it will be parsed.
  level[path.at(-1) ?? ''] = JSON.parse(JSON.stringify(value));
}
