/** Names that look like one actor or place, and one name for two: hints for the person who finishes the entry. */
import type { Model } from '../model.js';
import { tailOf } from '../model.js';
import { groupBy } from '../group-by.js';
import type { Finding, Judge } from '../rule.js';

export const names: Judge = (rows, model, rule) =>
  [...groupBy(rows, (row) => `${row.get('event')?.value} ${row.get('kind')?.value}`).values()].flatMap((here) => {
    const event = model.events.get(here[0]?.get('event')?.value ?? '');
    const kind = here[0]?.get('kind')?.value ?? '';
    if (event === undefined || event.outdated) return [];
    const nodes = [...groupBy(here, (row) => row.get('node')?.value ?? '')].map(([node, named]) => ({
      node,
      names: [...new Set(named.map((row) => row.get('name')?.value ?? ''))].sort(),
    }));
    return nodes.flatMap((one, index) =>
      nodes.slice(index + 1).flatMap((other): Finding[] => {
        const words = lookAlike(one.names, other.names);
        if (words === undefined || isKin(one.node, other.node, model)) return [];
        return [
          {
            rule: rule.name,
            key: [model.entryId(event.iri), kind, idOf(one.node), idOf(other.node)],
            happening: event.happening,
            severity: rule.severity,
            concerns: [one.node, other.node],
            message: rule.say(words[0] === words[1] ? 'shared' : 'message', { one: words[0], other: words[1], kind }),
            assumes: rule.assumes,
          },
        ];
      }),
    );
  });

function lookAlike(some: readonly string[], others: readonly string[]): [string, string] | undefined {
  for (const one of some) for (const other of others) if (isAlike(one, other)) return [one, other];
  return undefined;
}

/** Two spellings of one name, as far as spelling can say: the same once folded, and long enough to mean something. */
function isAlike(one: string, other: string): boolean {
  const [first, second] = [folded(one), folded(other)];
  return first === second && first.length >= 4;
}

/** Without case, accents, articles, marks, and with what transliterations of one name differ in. */
function folded(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’'‘`ʿʾ]/g, '')
    .replace(/\b(?:of|and)\b/g, ' ')
    .replace(/\b(?:the|al|el|ash|as|ad|an|ar|at|az)[- ](?=\w)/g, '')
    .split(/[^a-z0-9]+/)
    .sort()
    .join('')
    .replace(/ou/g, 'u')
    .replace(/ee/g, 'i')
    .replace(/q/g, 'k')
    .replace(/([a-z])\1/g, '$1')
    .replace(/(?<=[a-z])a?h$/, 'a');
}

/** What the graph itself tells apart or joins: a unit of the other, a place within it. */
function isKin(one: string, other: string, model: Model): boolean {
  const parents = (node: string) =>
    ['http://www.w3.org/ns/org#subOrganizationOf', 'http://www.opengis.net/ont/geosparql#sfWithin'].flatMap((property) => model.values(node, property));
  return parents(one).includes(other) || parents(other).includes(one);
}

function idOf(node: string): string {
  return tailOf(node);
}
