/** Names that look like one actor or place, and one name for two: hints for the editor of the entry. */
import { lastSegment } from '../../terms/index.js';
import type { Model } from '../model.js';
import { groupBy } from '../../group-by.js';
import type { Finding, FindingRule } from '../rule.js';

export const names: FindingRule = (rows, model, rule) =>
  [...groupBy(rows, (row) => `${row.get('account')?.value} ${row.get('kind')?.value}`).values()].flatMap((accountRows) => {
    const account = model.accounts.get(accountRows[0]?.get('account')?.value ?? '');
    const kind = accountRows[0]?.get('kind')?.value ?? '';
    if (account === undefined || account.outdated) return [];
    const nodes = [...groupBy(accountRows, (row) => row.get('node')?.value ?? '')].map(([node, named]) => ({
      node,
      names: [...new Set(named.map((row) => row.get('name')?.value ?? ''))].sort(),
    }));
    return nodes.flatMap((one, index) =>
      nodes.slice(index + 1).flatMap((other): Finding[] => {
        const alike = findAlike(one.names, other.names);
        if (alike === undefined || isRelated(one.node, other.node, model) || (model.isShared(one.node) && model.isShared(other.node))) return [];
        return [
          {
            rule: rule.name,
            key: [model.entryId(account.iri), kind, idOf(one.node), idOf(other.node)],
            event: account.event,
            severity: rule.severity,
            concerns: [one.node, other.node],
            message: rule.formatMessage(alike[0] === alike[1] ? 'shared' : 'message', { one: alike[0], other: alike[1], kind }),
            assumes: rule.assumes,
          },
        ];
      }),
    );
  });

function findAlike(some: readonly string[], others: readonly string[]): [string, string] | undefined {
  for (const one of some) for (const other of others) if (isAlike(one, other)) return [one, other];
  return undefined;
}

/** Whether two names are spellings of one name: equal after folding, and long enough to be significant. */
export function isAlike(one: string, other: string): boolean {
  const [first, second] = [foldName(one), foldName(other)];
  return first === second && first.length >= 4;
}

/** Folds a name: no case, accents, articles or punctuation, and one form for common variants of transliteration. */
function foldName(name: string): string {
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

/** Whether the graph relates two nodes: one is a unit of the other, or a place within it. */
function isRelated(one: string, other: string, model: Model): boolean {
  const parents = (node: string) =>
    ['http://www.w3.org/ns/org#subOrganizationOf', 'http://www.opengis.net/ont/geosparql#sfWithin'].flatMap((property) => model.values(node, property));
  return parents(one).includes(other) || parents(other).includes(one);
}

function idOf(node: string): string {
  return lastSegment(node);
}
