/**
 * The gate: holds what a reader of any kind proposes to the text. Takes a proposal and the setting of its document;
 * returns a verdict: the figure that stands there, exactly or after folding, or why none is accepted. A proposal points
 * at words; number, dates and parties come from the same code as those of the rules. Pure, and the same for every reader.
 */
import { parseDate, type Party } from '../entry/index.js';
import type { Metric } from '../vocabulary/index.js';
import { dateMentions } from './dates.js';
import type { EntityIndex } from './entity-index.js';
import { dateFigures } from './figure-dates.js';
import { attributionAt, claimantIn } from './figures/attribution/attributions.js';
import type { Claimant } from './figures/attribution/source.js';
import { sourceAt } from './figures/attribution/sources.js';
import type { SegmentSetting } from './figures/cell-figures.js';
import { numberedMentions, withUnquantifiedItems } from './figures/cell-mentions.js';
import { partyOfFigure, presenceMetric, type Figure } from './figures/figure.js';
import { outcomeWordsIn } from './figures/lexicon/outcome-words.js';
import { withLossWords } from './figures/loss-letters.js';
import type { Mention } from './figures/mentions/mention.js';
import { mentionsOf } from './figures/mentions/quantified.js';
import { isHypothetical } from './figures/outcomes/clause.js';
import { outcomeOf } from './figures/outcomes/rules.js';
import { partyAt } from './figures/party/lookup.js';
import { denialIn } from './figures/sentence-figures.js';
import { nameIn, namesHarmed } from './implied.js';
import type { Span } from './layout/document.js';
import type { Proposal } from './proposal.js';
import type { SentenceSetting } from './prose.js';
import { findQuotation } from './quotation.js';
import type { Setting } from './setting.js';
import { tokenRunsOf, tokensOf, type Sentence } from './tokens.js';
import type { Unit } from './units.js';

/** Why a proposal is refused. */
export const REFUSALS = {
  'no-unit': 'the document has no such unit',
  absent: 'the quote does not stand in the unit',
  twice: 'the quote stands in the unit more than once',
  'no-figure': 'the grammar of numbers reads no figure in the quote',
  'several-figures': 'the quote has more than one figure',
  'other-figure': 'with the words around it the number is another',
  'other-outcome': 'the text states another outcome, or none',
  'other-event': 'the text there is about another event, or of a section that is not read',
  'not-asserted': 'the text denies it, or says that it may happen',
  'other-party': 'the text says that somebody else is counted',
  'claimant-absent':
    'the words of the claimant stand neither in the sentence, nor in the one before, the heading or the cell; a claimant told later is not taken',
  'party-absent': 'the words of a party do not stand in the document',
  'date-absent': 'the words of the date do not stand in the document',
} as const;
export type Refusal = keyof typeof REFUSALS;

/**
 * A figure that passed the gate, or the reason for refusing it. `implied`: no number stands there, and the one person or
 * thing that the words tell of is counted as one; `name` is where the person is named.
 */
export type Verdict =
  | { readonly verdict: 'exact' | 'folded' | 'implied'; readonly figure: Figure; readonly section: string; readonly about?: string; readonly name?: Span }
  | { readonly verdict: 'refused'; readonly reason: Refusal };

/** Where a quote stands: its words as tokens, and what holds there. */
interface Context {
  readonly tokens: Sentence;
  readonly sentence?: SentenceSetting;
  readonly segment?: SegmentSetting;
}

/** Holds a proposal to the text. `units` are those of the document of the setting, by id. */
export function gate(proposal: Proposal, setting: Setting, units: ReadonlyMap<string, Unit>): Verdict {
  const unit = units.get(proposal.unit);
  if (!unit) return refused('no-unit');
  const quotation = findQuotation(unit.text, proposal.quote);
  if (quotation === 'absent' || quotation === 'twice') return refused(quotation);
  const span = { start: unit.start + quotation.start, end: unit.start + quotation.end };
  const context = contextOf(unit, span, setting);
  if (!context) return refused('other-event');
  const mention = mentionIn(context, span, setting);
  if (typeof mention === 'string') return refused(mention);
  const figure = figureOf(proposal, { unit, span, context, mention, setting });
  if (typeof figure === 'string') return refused(figure);
  const about = isPart(figure) && figure.covers === undefined ? setting.dayEpisodes.get(unit.section) : undefined;
  const name = nameIn(context.tokens, mention);
  return {
    verdict: mention.unquantified ? 'implied' : quotation.match,
    figure,
    section: unit.section,
    ...(about === undefined ? {} : { about }),
    ...(name === undefined ? {} : { name }),
  };
}

function refused(reason: Refusal): Verdict {
  return { verdict: 'refused', reason };
}

/** Finds the sentence, or the piece of a cell, that a quote stands in; undefined where the rules read nothing. */
function contextOf(unit: Unit, { start, end }: Span, { sentences, segments }: Setting): Context | undefined {
  if (unit.kind !== 'cell') {
    const sentence = sentences.find(({ sentence: tokens }) => tokens[0]!.start <= start && end <= tokens.at(-1)!.end);
    return sentence && { tokens: sentence.sentence, sentence };
  }
  const segment = segments.find((one) => one.start < end && start < one.end);
  const tokens = tokenRunsOf(unit)
    .map(withLossWords)
    .find((run) => run[0]!.start <= start && end <= run.at(-1)!.end);
  return segment && tokens && { tokens, segment };
}

/** Finds the one mention whose number is in the quote, and which the quote alone gives too; without a number, the one person or thing it tells of. */
function mentionIn(context: Context, span: Span, { entities, document }: Setting): Mention | Refusal {
  const { tokens } = context;
  const all = mentionsAt(tokens, context, entities);
  const isQuoted = ({ from, numberFrom, to, unquantified }: Mention) =>
    unquantified
      ? span.start < tokens[to - 1]!.end && tokens[from]!.start < span.end
      : span.start <= tokens[numberFrom]!.start && tokens[numberFrom]!.end <= span.end;
  const within = all.filter(isQuoted);
  const [mention, ...more] = within.filter(({ unquantified }) => !unquantified);
  if (!mention) {
    const isCut = all.some(({ numberFrom, to, unquantified }) => !unquantified && tokens[numberFrom]!.start < span.start && span.start < tokens[to - 1]!.end);
    return isCut ? 'other-figure' : impliedIn(within, context, span, { entities, document });
  }
  // "90 people, including 18 guards": the figure is that of all.
  if (more.some(({ from }) => tokens[from - 1]?.lower !== 'including')) return 'several-figures';
  // "at least 40", of which the quote may have "40": the evidence is widened, and must give the same alone.
  const quote = tokens.filter(({ start, end }) => Math.min(span.start, tokens[mention.quoteFrom]!.start) <= start && end <= span.end);
  const alone = mentionsAt(quote, context, entities).filter(({ unquantified }) => !unquantified);
  return alone.some(({ count }) => count.low === mention.count.low && count.high === mention.count.high && count.modifier === mention.count.modifier)
    ? mention
    : 'other-figure';
}

function mentionsAt(tokens: Sentence, { segment }: Context, entities: EntityIndex): Mention[] {
  if (!segment) return mentionsOf(tokens, entities, true);
  return withUnquantifiedItems(tokens, numberedMentions(tokens, segment.kind, entities), segment.kind, entities);
}

/** Finds the one person or thing that a quote without a number tells of. */
function impliedIn(
  within: readonly Mention[],
  { tokens }: Context,
  span: Span,
  { entities, document }: Pick<Setting, 'entities' | 'document'>,
): Mention | Refusal {
  const found = within.length > 0 ? within : namesHarmed(tokens, span, { entities, text: document.source.text });
  const [mention, second, ...more] = found;
  if (!mention) return 'no-figure';
  // "the commander of the guard, Colonel Quill, was killed": one person, described and named.
  const isApposition = second && more.length === 0 && tokens[second.from - 1]?.text === ',' && tokens[second.to]?.text === ',';
  return second && !isApposition ? 'several-figures' : mention;
}

interface Reading {
  unit: Unit;
  span: Span;
  context: Context;
  mention: Mention;
  setting: Setting;
}

/** Builds the figure of a mention with what the proposal says of it, each part held to the text. */
function figureOf(proposal: Proposal, reading: Reading): Figure | Refusal {
  const { unit, span, context, mention, setting } = reading;
  const { entities, document } = setting;
  const metric = outcomeIn(metricsOf(proposal), reading);
  if (typeof metric === 'string') return metric;
  const claimant = claimantOf(proposal, reading);
  if (claimant === 'claimant-absent') return claimant;
  for (const words of [proposal.of, proposal.by]) if (words !== undefined && findQuotation(document.source.text, words) === 'absent') return 'party-absent';
  if (proposal.when !== undefined && findQuotation(document.source.text, proposal.when) === 'absent') return 'date-absent';
  const stated = partyNamed(proposal.of, setting);
  const read = partyOfFigure(mention, undefined, entities);
  if (stated && read && entities.sideOfParty(stated) !== entities.sideOfParty(read)) return 'other-party';
  const { population } = mention;
  const party = population === 'civilians' || population === 'children' ? undefined : (stated ?? read ?? context.segment?.given.party);
  const by = partyNamed(proposal.by, setting);
  const { tokens } = context;
  const from = Math.min(span.start, tokens[mention.quoteFrom]!.start);
  const figure: Figure = {
    start: from,
    end: Math.max(span.end, tokens[mention.numberFrom]!.end),
    count: mention.count,
    metric,
    population,
    rule: 'proposal',
    accumulation: proposal.accumulation ?? context.segment?.given.accumulation ?? context.sentence?.defaultAccumulation(from) ?? 'total',
    ...(party === undefined ? {} : { party }),
    ...(by === undefined ? {} : { by }),
    ...(mention.item === undefined ? {} : { item: mention.item }),
    ...(claimant.claimant === undefined ? {} : { claimant: claimant.claimant }),
  };
  const covers = proposal.when === undefined ? undefined : dateOf(proposal.when, reading);
  return covers === undefined ? dated(figure, context, unit) : { ...figure, covers };
}

function metricsOf({ outcome }: Proposal): readonly Metric[] {
  return outcome === 'casualties' ? ['killed', 'injured'] : [outcome];
}

/**
 * Returns the outcome where the grammar reads it there, or a word of it stands in the sentence or cell, or in a heading above,
 * and nothing speaks against it. What the grammar
 * reads goes before what was proposed: "captured or missing" is both.
 */
function outcomeIn(metric: readonly Metric[], reading: Reading): readonly Metric[] | Refusal {
  const { unit, span, context, mention, setting } = reading;
  const { tokens, sentence } = context;
  const isThing = mention.kind === 'thing';
  if (isThing ? !metric.some((one) => THING_METRICS.has(one)) : metric.includes('equipment') && mention.kind === 'people') return 'other-outcome';
  const rule = outcomeOf(tokens, [mention], setting.entities, unit.kind === 'cell');
  const stated = [rule?.metric ?? [], rule?.followUp?.metric ?? []].find((one) => one.some((each) => metric.includes(each)));
  if (rule && !stated) return 'other-outcome';
  const words = metric.flatMap((one) => outcomeWordsIn(tokens, one));
  const quoted = tokens.filter(({ start, end }) => span.start <= start && end <= span.end);
  const statesOther = LOSSES.some((one) => !metric.includes(one) && outcomeWordsIn(quoted, one).length > 0);
  if (statesOther && !stated && metric.every((one) => outcomeWordsIn(quoted, one).length === 0)) return 'other-outcome';
  // "suffered no casualties" states a figure of none.
  const isDoubted = mention.count.high !== 0 && words.length > 0 && words.every((at) => isHypothetical(tokens, at));
  if (sentence && (denialIn(tokens)(mention.from) || isDoubted)) return 'not-asserted';
  if (!stated && words.length === 0 && !isAnnounced(metric, reading)) return 'other-outcome';
  return stated ?? metric;
}
const THING_METRICS: ReadonlySet<Metric> = new Set<Metric>(['equipment', 'strength', 'captured']);
/** Outcomes whose words in a quote speak against another outcome. */
const LOSSES: readonly Metric[] = ['killed', 'injured', 'captured', 'surrendered', 'missing', 'released'];

/** Checks whether the key or a heading of a cell, the heading of a list or that of the section announces the outcome: "Strength1", "Losses:". */
function isAnnounced(metric: readonly Metric[], { unit: { kind, section, listHeading }, context: { segment }, mention }: Reading): boolean {
  if (segment?.given.metric !== undefined) return metric.includes(segment.given.metric);
  if (segment?.kind.counts === 'presence') return metric.includes(presenceMetric(mention));
  if (segment?.kind.counts === 'losses' && mention.kind === 'thing') return metric.includes('equipment');
  const headings = [listHeading, kind === 'cell' ? section.replace(/^Infobox\//, '').replace(/\d+$/, '') : section].flatMap((text = '') =>
    tokenRunsOf({ text: text.toLowerCase(), start: 0, end: text.length }),
  );
  return headings.some((heading) => metric.some((one) => outcomeWordsIn(heading, one).length > 0));
}

/** Resolves the words of the claimant as the rules do; without words, the attribution that the rules find there. */
function claimantOf({ claimantQuote }: Proposal, { unit, context, mention, setting }: Reading): { claimant?: Claimant } | 'claimant-absent' {
  const { sentence, segment, tokens } = context;
  const found = sentence ? attributionAt(sentence.allAttributions, mention.from)?.claimant : segment?.given.claimant;
  if (claimantQuote === undefined) return found === undefined ? {} : { claimant: found };
  const places = sentence ? [sentence.text, sentence.textBefore, unit.section] : [unit.text];
  if (places.every((text) => findQuotation(text, claimantQuote) === 'absent')) return 'claimant-absent';
  const words = tokensOf({ text: claimantQuote, start: 0, end: claimantQuote.length });
  const own = sentence?.allAttributions.find(({ sourceFrom }) => tokens[sourceFrom]?.lower === words[0]?.lower);
  const claimant = own?.claimant ?? claimantIn(claimantQuote, setting.entities) ?? sourceAt(words, 0, setting.entities, {})?.claimant;
  return { claimant: claimant ?? (/\p{Lu}/u.test(claimantQuote) ? setting.entities.ensureSource(claimantQuote, false) : 'unnamed') };
}

/** Resolves the words of a party to the first name or side word in them. */
function partyNamed(words: string | undefined, { entities }: Setting): Party | undefined {
  if (words === undefined) return undefined;
  const tokens = tokensOf({ text: words, start: 0, end: words.length });
  return tokens.map((_, at) => partyAt(tokens, at, entities)).find((party) => party !== undefined);
}

/** Reads the words of a date, in the year of the event where they have none. */
function dateOf(when: string, { context }: Reading): string | undefined {
  const [mention, second] = dateMentions(when, context.sentence?.context.event);
  return mention && !second && parseDate(mention.edtf) !== undefined ? mention.edtf : undefined;
}

/** Dates a figure by the sentence or the headings of the cell it stands in. */
function dated(figure: Figure, { sentence, segment }: Context, { kind }: Unit): Figure {
  if (sentence) return dateFigures([figure], sentence, { previous: undefined, runningTotal: undefined }).figures[0] ?? figure;
  return kind === 'cell' && segment?.given.covers !== undefined ? { ...figure, covers: segment.given.covers } : figure;
}

function isPart({ accumulation }: Figure): boolean {
  return accumulation !== 'total' && accumulation !== 'cumulative';
}
