/** Fates that exclude each other: alive after death, two dates of death, or two named sources without dates. */
import { lastSegment, PREFIXES } from '../../terms/index.js';
import { localName } from '../graph-nodes.js';
import type { Model } from '../model.js';
import { groupBy } from '../../group-by.js';
import type { Finding, FindingRule } from '../rule.js';
import { daysInWords } from '../wording.js';

interface Fate {
  iri: string;
  person: string;
  event: string;
  /** Set only where it is not known which edition of a document is the last: then each is examined separately. */
  edition?: string | undefined;
  fate: string;
  from?: string | undefined;
  to?: string | undefined;
  claimants: readonly string[];
}

/** Fates that are impossible after death. */
const FATES_OF_THE_LIVING = new Set(['surrendered', 'escaped', 'released', 'captured']);

export const fates: FindingRule = (rows, model, rule) => {
  const current = rows.filter((row) => !model.accounts.get(row.get('account')?.value ?? '')?.outdated);
  const all = current.map((row): Fate => {
    const account = row.get('account')?.value ?? '';
    const iri = row.get('claim')?.value ?? '';
    const get = (property: string) => model.values(iri, PREFIXES.vr + property)[0];
    return {
      iri,
      person: row.get('person')?.value ?? '',
      event: model.accounts.get(account)?.event ?? '',
      ...(model.accounts.get(account)?.standing === 'undecided' ? { edition: model.entryId(account) } : {}),
      fate: localName(row.get('fate')?.value ?? ''),
      // A date that is inherited is the event's, not the fate's.
      ...(localName(get('coversBasis') ?? '') === 'stated' ? { from: get('coversFrom'), to: get('coversTo') } : {}),
      claimants: model.values(iri, `${PREFIXES.vr}claimant`),
    };
  });
  return [...groupBy(all, ({ person, event, edition = '' }) => `${person} ${event} ${edition}`)].flatMap(([, fatesOfPerson]) => {
    const sorted = [...fatesOfPerson].sort((one, other) => (one.iri < other.iri ? -1 : 1));
    return sorted.flatMap((one, index) =>
      sorted
        .slice(index + 1)
        .filter((other) => exclude(one, other) || exclude(other, one))
        .map((other): Finding => ({
          rule: rule.name,
          key: [...(one.edition === undefined ? [] : [one.edition]), lastSegment(one.person), lastSegment(one.iri), lastSegment(other.iri)],
          event: one.event,
          severity: rule.severity,
          concerns: [one.iri, other.iri],
          message: rule.formatMessage('message', { person: model.name(one.person), one: fateInWords(one, model), other: fateInWords(other, model) }),
          assumes: rule.assumes,
        })),
    );
  });
};

function exclude(dead: Fate, other: Fate): boolean {
  if (dead.fate !== 'killed') return false;
  if (other.fate === 'killed') return isBefore(dead, other);
  if (!FATES_OF_THE_LIVING.has(other.fate)) return false;
  if (isBefore(dead, other)) return true;
  const undated = [dead, other].every(({ from, to }) => from === undefined && to === undefined);
  return undated && dead.claimants.length > 0 && other.claimants.length > 0 && dead.claimants.join() !== other.claimants.join();
}

/** Whether one is entirely before the other; false where a date is unknown. */
function isBefore(one: Fate, other: Fate): boolean {
  return one.to !== undefined && other.from !== undefined && one.to < other.from;
}

function fateInWords({ fate, from, to, claimants }: Fate, model: Model): string {
  const when = from === undefined && to === undefined ? '' : ` (${daysInWords(from, to)})`;
  return `${claimants.length > 0 ? `${claimants.map((iri) => model.name(iri)).join(' and ')}: ` : ''}${fate}${when}`;
}
