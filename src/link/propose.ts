/**
 * From candidates to a proposal, or to none: a subject and the items that may be it come in, one decision goes out, which a
 * person makes. A sitelink is exact. A name alone is never enough: it needs the kind of thing and a context that is not in
 * the name, and nothing against it; where several agree equally, nothing is proposed.
 */
import type { LinkedKind } from '../vocabulary/index.js';
import { compareItem, type Compared, type Reason } from './compare-item.js';
import type { Decision } from './decision.js';
import type { Item } from './item.js';
import type { Subject } from './subject.js';

/** What was found for a subject. */
export interface Found {
  subject: Subject;
  items: readonly Item[];
  /** What is known of the search: other candidates that were not looked at, pages that are redirects, items that are gone. */
  notes?: readonly Reason[];
  /** The items that pages lead to by way of a redirect: shown whatever their name, for a person to decide. */
  led?: ReadonlySet<string>;
  /** Why nothing could be asked. */
  failure?: string;
}

/** The context that each kind of thing needs beside its name. Places have battles again and again: an event needs its time. */
const CONTEXT: Readonly<Record<LinkedKind, readonly (readonly Reason['kind'][])[]>> = {
  event: [['date']],
  actor: [['country'], ['parent'], ['participant']],
  place: [['coordinates'], ['place'], ['country']],
  person: [['date'], ['parent'], ['participant']],
};

/** How many candidates are shown. */
const MOST = 5;

/** Compares a subject with the items found for it. The best proposal has an object; one that abstains has none, and says why. */
export function propose({ subject, items, notes = [], led, failure }: Found, namesOf: (id: string) => readonly string[]): Decision {
  const compared = items
    .map((item) => compareItem(subject, item, namesOf))
    .sort((one, other) => other.score - one.score || Number(one.item.id.slice(1)) - Number(other.item.id.slice(1)));
  const { chosen, why } = failure === undefined ? choose(subject, compared) : { chosen: undefined, why: failure };
  const others = compared.filter((one) => one !== chosen && (led?.has(one.item.id) === true || isWorthShowing(one))).slice(0, MOST);
  return {
    subject: subject.subject,
    decision: 'undecided',
    ...(chosen === undefined
      ? {}
      : {
          object: chosen.item.id,
          label: chosen.item.label,
          score: chosen.score,
          ...(chosen.item.revision === undefined ? {} : { revision: chosen.item.revision }),
        }),
    name: subject.name,
    type: subject.kind,
    why,
    evidence: [...(chosen?.reasons ?? []), ...notes].map(shownReason),
    ...(others.length === 0 ? {} : { candidates: others.map(candidate) }),
  };
}

function isWorthShowing({ name, reasons }: Compared): boolean {
  if (name !== 'words') return true;
  if (reasons.some(({ kind, against }) => kind === 'type' && against)) return false;
  return reasons.some(({ kind, against, weak }) => !against && !weak && !['words', 'type'].includes(kind));
}

function candidate({ item, score, reasons }: Compared) {
  return {
    object: item.id,
    name: item.label,
    ...(item.description === undefined ? {} : { description: item.description }),
    score,
    evidence: reasons.map(shownReason),
  };
}

function shownReason({ kind, text, against }: Reason) {
  return { kind, text, ...(against ? { against: true } : {}) };
}

/** The one that is proposed, or why none is. */
function choose(subject: Subject, compared: readonly Compared[]): { chosen?: Compared; why: string } {
  const linked = compared.filter(({ reasons }) => reasons.some(({ kind, against }) => kind === 'sitelink' && !against));
  const real = linked.filter(({ reasons }) => !reasons.some(({ kind, against }) => kind === 'type' && against));
  if (real.length === 1 && real[0] !== undefined) return { chosen: real[0], why: 'a page leads to it' };
  if (real.length > 1) return { why: `abstained: pages lead to different items: ${idsOf(real)}` };
  if (linked.length > 0) return { why: `abstained: the page leads to an item of another kind: ${idsOf(linked)}` };
  if (compared.length === 0) return { why: 'nothing found' };

  const named = compared.filter(({ name }) => name !== 'words');
  if (named.length === 0) return { why: 'abstained: no item has the name' };
  const possible = named.filter(({ reasons }) => !reasons.some(({ against }) => against));
  if (possible.length === 0) return { why: `abstained: something speaks against each item of the name: ${idsOf(named)}` };
  const supported = possible.filter((one) => isSupported(subject.kind, one));
  if (supported.length === 0) return { why: `abstained: a name alone is not enough, and ${lacking(subject, possible)}` };
  // The very name counts more than one without what tells it apart.
  const exact = supported.filter(({ name }) => name === 'exact');
  const [first, second] = exact.length > 0 ? exact : supported;
  if (first === undefined || second !== undefined) return { why: `abstained: several items agree: ${idsOf(supported)}` };
  return { chosen: first, why: 'the name, the kind and the context agree; nothing speaks against it' };
}

function isSupported(kind: LinkedKind, { reasons }: Compared): boolean {
  const found = new Set(reasons.filter(({ against, weak }) => !against && !weak).map((reason) => reason.kind));
  return found.has('type') && CONTEXT[kind].some((kinds) => kinds.every((one) => found.has(one)));
}

function lacking({ kind }: Subject, possible: readonly Compared[]): string {
  const needed = CONTEXT[kind].map((kinds) => kinds.join(' and ')).join(' or ');
  const isTyped = possible.some(({ reasons }) => reasons.some((reason) => reason.kind === 'type'));
  return `${isTyped ? '' : 'the kind of the item is not known, and '}its ${needed} is not known to agree: ${idsOf(possible)}`;
}

function idsOf(compared: readonly Compared[]): string {
  const ids = compared.slice(0, MOST).map(({ item }) => item.id);
  return `${ids.join(', ')}${compared.length > MOST ? ` and ${compared.length - MOST} more` : ''}`;
}
