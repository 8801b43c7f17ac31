/** Finds where in a YAML text the value at a path is. A parsed document and a path come in; an offset goes out. */
import { isMap, isNode, isScalar, isSeq, type Document, type Node } from 'yaml';

/** Returns the offset of the value at a path, or of its key for an unknown field, else of the nearest enclosing value. */
export function offsetOf(yaml: Document.Parsed, path: readonly PropertyKey[], atKey: boolean): number {
  let node: Node | null = yaml.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const [depth, step] of path.entries()) {
    let next: unknown;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) break;
      const key = pair.key as Node;
      offset = key.range?.[0] ?? offset;
      next = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      next = node.items[step];
    }
    if (!isNode(next) || (atKey && depth === path.length - 1)) break;
    node = next;
    // A collection begins below its key; the key is the better place.
    if (!(isMap(node) || isSeq(node)) || typeof step === 'number') offset = node.range?.[0] ?? offset;
  }
  return offset;
}
