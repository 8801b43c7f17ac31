/**
 * Adds proposals of another reader to what the rules read, or a reader after them: each goes through the gate; what was read
 * before is one figure of both readers; where they differ the figure read before is kept, and the verdict says so.
 */
import { formatParty } from '../../entry/index.js';
import type { Difference, ProposalLedger } from '../coverage.js';
import { cutQuote } from '../cut-quotes.js';
import type { Figure } from '../figures/figure.js';
import { gate, REFUSALS, type Refusal, type Verdict } from '../gate.js';
import type { Span } from '../layout/document.js';
import type { Proposal } from '../proposal.js';
import type { DifferenceReason, FigureProposal, ProposalResult, Reader, ReaderName, Reading } from '../reader.js';
import { unitsOf } from '../units.js';
import { rules } from './rules.js';

/**
 * Makes a reader that adds the proposals of somebody to what the rules read, or to what the reader `onto` reads, which may be
 * such a one itself. `isAlone`: the figures are those of the proposals alone, and the event, its sides and people are read by the rules.
 */
export function withProposals(
  proposals: readonly Proposal[],
  by: ReaderName,
  { isAlone = false, onto = rules }: { isAlone?: boolean; onto?: Reader } = {},
): Reader {
  return {
    id: isAlone ? by.id : `${onto.id}+${by.id}`,
    version: isAlone ? by.version : `${onto.version}+${by.version}`,
    accepts: (document) => onto.accepts(document),
    read(document, context) {
      return addProposals(onto.read(document, context), proposals, { by, isAlone });
    },
  };
}

/** Who read a figure: the rules, where it does not say otherwise. */
const BY_RULES: readonly ReaderName[] = [{ id: rules.id, version: rules.version }];

function addProposals(reading: Reading, proposals: readonly Proposal[], { by, isAlone }: { by: ReaderName; isAlone: boolean }): Reading {
  const { setting } = reading;
  if (!setting) return reading;
  const units = new Map(unitsOf(setting.document).map((unit) => [unit.id, unit]));
  const own = isAlone ? [] : reading.proposals.figures;
  const agreed = new Set<number>();
  // With the figures as they stand in the text, before names are cut from them.
  const added: { readonly whole: Figure; readonly proposal: FigureProposal }[] = [];
  const differences: Difference[] = [];
  const differs = (
    mine: FigureProposal,
    theirs: Figure,
    { proposal, reason, section }: { proposal: Proposal; reason: DifferenceReason; section: string },
  ): ProposalResult => {
    const { source } = setting.document;
    const { start, end } = mine.figure;
    const [stands, proposed] = [mine.figure, theirs].map((figure) => valueIn(figure, reason)) as [string, string];
    const reader = firstReader(mine);
    differences.push({ section, line: source.placeOf(start).line, quote: source.text.slice(start, end), field: reason, reader, stands, proposed });
    return { proposal, verdict: 'differs', reason, earlier: reader };
  };
  const results = proposals.map((proposal): ProposalResult => {
    const verdict = gate(proposal, setting, units);
    if (verdict.verdict === 'refused') return { proposal, verdict: 'refused', reason: verdict.reason };
    const { figure, section, about, name } = verdict;
    const same = own.findIndex((one) => isSameNumber(one.figure, figure) && sharesOutcome(one.figure, figure));
    if (same !== -1) {
      const difference = differenceOf(own[same]!.figure, figure, proposal);
      if (difference) return differs(own[same]!, figure, { proposal, reason: difference, section });
      if (agreed.has(same)) return { proposal, verdict: 'repeated' };
      agreed.add(same);
      return { proposal, verdict: 'agreed', earlier: firstReader(own[same]!) };
    }
    const other = own.find((one) => isSameNumber(one.figure, figure) && !mayCoexist(one.figure, figure));
    if (other) return differs(other, figure, { proposal, reason: 'metric', section });
    if (added.some(({ whole }) => isSameNumber(whole, figure) && sharesOutcome(whole, figure))) return { proposal, verdict: 'repeated' };
    const shown = shownFigure(figure, { name, isImplied: verdict.verdict === 'implied' }, reading);
    added.push({ whole: figure, proposal: { figure: shown, section, readers: [by], ...(about === undefined ? {} : { about }) } });
    return { proposal, verdict: verdict.verdict };
  });
  const kept = own.map((one, index): FigureProposal => (agreed.has(index) ? { ...one, readers: [...(one.readers ?? BY_RULES), by] } : one));
  const figures = [...kept, ...added.map((one) => one.proposal)].sort(
    (one, other) => one.figure.start - other.figure.start || one.figure.end - other.figure.end,
  );
  const all = [...(reading.results ?? []), ...results];
  const ledger = proposalLedger(all, [...(reading.coverage.proposals?.differences ?? []), ...differences]);
  return {
    ...reading,
    results: all,
    proposals: { ...reading.proposals, figures, actors: setting.entities.localActors },
    coverage: { ...(reading.coverageOf?.(figures) ?? reading.coverage), proposals: ledger },
  };
}

function firstReader({ readers = BY_RULES }: FigureProposal): string {
  return readers[0]?.id ?? rules.id;
}

/** The value of a figure in the field in which readers differ, as entries write it. */
function valueIn({ metric, claimant, party }: Figure, field: DifferenceReason): string {
  if (field === 'metric') return metric.join(' or ');
  if (field === 'claimant') return claimant === undefined ? 'the document itself' : [claimant].flat().join(' and ');
  return party === undefined ? 'not stated' : String(formatParty(party));
}

function proposalLedger(results: readonly ProposalResult[], differences: Difference[]): ProposalLedger {
  const count = (keys: readonly string[]) => Object.fromEntries([...new Set(keys)].map((key) => [key, keys.filter((one) => one === key).length]));
  const refused = results.flatMap(({ verdict, reason }) => (verdict === 'refused' ? (reason ?? []) : []));
  return { verdicts: count(results.map(({ verdict }) => verdict)), refused: count(refused), differences };
}

/** The reading with one figure alone, which passed the gate, or with none: what `add` puts into an entry. */
export function withFigure(reading: Reading, passed: Extract<Verdict, { figure: unknown }> | undefined): Reading {
  if (!passed) return { ...reading, proposals: { ...reading.proposals, figures: [] } };
  const { figure, section, about, name, verdict } = passed;
  const shown = shownFigure(figure, { name, isImplied: verdict === 'implied' }, reading);
  const one: FigureProposal = { figure: shown, section, ...(about === undefined ? {} : { about }) };
  return { ...reading, proposals: { ...reading.proposals, figures: [one], actors: reading.setting?.entities.localActors ?? reading.proposals.actors } };
}

/** A figure as claims show it: without the name of a person harmed, and marked where no number stands. */
function shownFigure(figure: Figure, { name, isImplied }: { name: Span | undefined; isImplied: boolean }, { setting }: Reading): Figure {
  const shown = name === undefined || !setting ? figure : cutQuote(figure, [name], setting.document.source.text);
  return isImplied ? { ...shown, inferred: [...(shown.inferred ?? []), 'count' as const] } : shown;
}

function isSameNumber(one: Figure, other: Figure): boolean {
  return one.start < other.end && other.start < one.end && one.count.low === other.count.low && one.count.high === other.count.high;
}

function sharesOutcome(one: Figure, other: Figure): boolean {
  return one.metric.some((metric) => other.metric.includes(metric));
}

/** Two outcomes of the same people: "were captured and later executed". */
function mayCoexist(one: Figure, other: Figure): boolean {
  return one.start !== other.start || one.end !== other.end;
}

/** The field in which the figure of the rules and that of a proposal differ; what a proposal leaves open does not. */
function differenceOf(own: Figure, proposed: Figure, { claimantQuote, of }: Proposal): DifferenceReason | undefined {
  if (own.metric.join() !== proposed.metric.join()) return 'metric';
  if (claimantQuote !== undefined && String(own.claimant) !== String(proposed.claimant)) return 'claimant';
  if (of !== undefined && proposed.party !== undefined && JSON.stringify(own.party) !== JSON.stringify(proposed.party)) return 'party';
  return undefined;
}

/** Says why a proposal was refused, or not taken; undefined where it was taken. */
export function whyNot({ verdict, reason, earlier }: ProposalResult): string | undefined {
  if (verdict === 'refused') return REFUSALS[reason as Refusal];
  if (verdict !== 'differs') return undefined;
  return `${readerInWords(earlier)} read another ${reason === 'metric' ? 'outcome' : (reason ?? 'value')} there, which is kept`;
}

/** Names a reader in a sentence. */
export function readerInWords(id = rules.id): string {
  return id === rules.id ? 'the rules' : id === 'model' ? 'the model' : `the reader ${id}`;
}

/** Says in words what became of a proposal. */
export function resultLine(result: ProposalResult): string {
  const { proposal, verdict, reason } = result;
  const { unit, quote, outcome } = proposal;
  const why = whyNot(result);
  return `${unit}: ${verdict}${verdict === 'refused' ? ` (${reason ?? ''})` : ''}: ${JSON.stringify(quote)}, ${outcome}${why === undefined ? '' : `: ${why}`}`;
}
