/** An actor on two sides of one event, with its dates where the document gives them. */
import { lastSegment, PREFIXES } from '../../terms/index.js';
import type { Model } from '../model.js';
import type { Finding, FindingRule } from '../rule.js';
import { dateInWords } from '../wording.js';

export const bothSides: FindingRule = (rows, model, rule) =>
  rows.flatMap((row): Finding[] => {
    const [iri, actor, one, other] = ['account', 'actor', 'one', 'other'].map((name) => row.get(name)?.value ?? '') as [string, string, string, string];
    const account = model.accounts.get(iri);
    // A text with such characters is left-over table markup, not a name.
    if (account === undefined || account.outdated || /[=<>{}|]/.test(model.name(actor)) || model.hasNamesake(actor)) return [];
    const [first, second] = [timeOnSide(one, actor, model), timeOnSide(other, actor, model)];
    const apart = isBefore(first.to, second.from) || isBefore(second.to, first.from);
    return [
      {
        rule: rule.name,
        key: [model.entryId(iri), lastSegment(actor), `${lastSegment(one)}_${lastSegment(other)}`],
        event: account.event,
        severity: apart ? 'informative' : rule.severity,
        concerns: [actor, one, other],
        message: rule.formatMessage(apart ? 'changed' : 'message', {
          actor: model.name(actor),
          event: model.name(account.event),
          one: `${sideMembers(one, actor, model)}${first.words}`,
          other: `${sideMembers(other, actor, model)}${second.words}`,
        }),
        assumes: rule.assumes,
      },
    ];
  });

/** The other parties of a side, which identify it in the message. */
function sideMembers(side: string, actor: string, model: Model): string {
  const others = model.values(side, `${PREFIXES.vr}party`).filter((party) => party !== actor);
  const named = others.slice(0, 3).map((party) => model.name(party));
  return named.length === 0 ? `side ${lastSegment(side)}` : `${named.join(', ')}${others.length > 3 ? ' and others' : ''}`;
}

interface Time {
  from?: string | undefined;
  to?: string | undefined;
  words: string;
}

function timeOnSide(side: string, actor: string, model: Model): Time {
  const participation = model.values(side, `${PREFIXES.vr}participation`).find((node) => model.values(node, `${PREFIXES.vr}participant`).includes(actor));
  const get = (property: string) => (participation === undefined ? undefined : model.values(participation, PREFIXES.vr + property)[0]);
  const [from, to] = [get('from'), get('to')];
  return {
    from,
    to,
    words:
      from === undefined && to === undefined
        ? ''
        : ` (${[...(from === undefined ? [] : [`from ${dateInWords(from)}`]), ...(to === undefined ? [] : [`to ${dateInWords(to)}`])].join(' ')})`,
  };
}

/** EDTF dates of one precision sort as texts; others have no order here. */
function isBefore(to: string | undefined, from: string | undefined): boolean {
  return to !== undefined && from !== undefined && /^[\d-]+$/.test(to + from) && to.length === from.length && to <= from;
}
