/**
 * Reads the figures of an infobox cell. Cells have a grammar of their own: headings ("Per SOHR:", "Dead:"), rules ("----"),
 * flags, brackets after figures, figures without verbs ("159 killed,, 120 injured"), and words in place of figures
 * ("Unknown"). `cell-segments.ts` splits a cell; `cell-scope.ts` tracks what headings and flags give to the figures.
 */
import type { DateSpan, Party } from '../../entry/index.js';
import { isMonth } from '../dates.js';
import type { Metric, Population } from '../../vocabulary/index.js';
import type { Cell, Span } from '../layout/document.js';
import type { EntityIndex } from '../entity-index.js';
import { tokenRunsOf, type Sentence } from '../tokens.js';
import { claimantIn } from './attribution/attributions.js';
import { numberedMentions, withUnquantifiedItems } from './cell-mentions.js';
import { unitAfter } from './people-of-a-unit.js';
import { CellScope, restrictsToPart, type CellKind } from './cell-scope.js';
import { segmentsOf, type CellSegment } from './cell-segments.js';
import { withLossWords } from './loss-letters.js';
import { unreadNumerals } from './mentions/numbers.js';
import { mentionsOf } from './mentions/quantified.js';
import { isNotEquipment, type Mention } from './mentions/mention.js';
import { withPartsOfItems } from './nested-items.js';
import { numberSpan, partyOfFigure, presenceMetric, figureSpan, type Figure } from './figure.js';
import { coordinationsOf, outcomeOf } from './outcomes/rules.js';
import { outcomeFields, outcomeAt } from './outcomes/clause.js';
import type { Coordination } from './outcomes/outcome.js';
import { STATES_OF_THINGS } from './lexicon/cells.js';
import { VAGUE_LOSS_WORDS } from './lexicon/numerals.js';
import { phraseLengthAt } from './lexicon/lookup.js';
import { ADVERBS, OUTCOME_FORMS } from './lexicon/outcome-verbs.js';
import { SOURCE_PREPOSITIONS } from './lexicon/speech.js';

export type { CellKind } from './cell-scope.js';

/**
 * Reads the figures of a cell. `within` is the time of the event, which gives the year of dates without one. `numbers`
 * receives every number that could count something, read or not; `unread` every numeral of a notation that is not known;
 * `settings` what the headings and flags of the cell give to each piece of its text.
 */
export function cellFigures(
  cell: Cell,
  kind: CellKind,
  entities: EntityIndex,
  within: DateSpan | undefined,
  numbers: Span[] = [],
  unread: Span[] = [],
  settings: SegmentSetting[] = [],
): Figure[] {
  const reading = new CellReader(kind, entities, within, numbers, unread, settings);
  for (const segment of segmentsOf(cell)) reading.readSegment(segment);
  return withPartsOfItems(cell, reading.figures);
}

/** A piece of a cell, with what the key, the headings and the flags of the cell give to a figure in it. */
export interface SegmentSetting extends Span {
  readonly kind: CellKind;
  readonly given: Partial<Pick<Figure, 'claimant' | 'party' | 'covers' | 'accumulation'>> & CellScope['defaults'];
}

/** Reads one cell, segment by segment. */
class CellReader {
  readonly figures: Figure[] = [];
  readonly #scope: CellScope;
  /** The first figure that a bracket may apply to: since the last bracket, heading or line. */
  #lineStart = 0;
  /** The end of the last figure; the next one starts a new line if only white space is between. */
  #lastFigureEnd = -1;

  constructor(
    readonly kind: CellKind,
    readonly entities: EntityIndex,
    within: DateSpan | undefined,
    readonly numbers: Span[],
    readonly unread: Span[],
    readonly settings: SegmentSetting[],
  ) {
    this.#scope = new CellScope(kind, entities, within);
  }

  readSegment(segment: CellSegment): void {
    switch (segment.kind) {
      case 'rule':
        this.#scope.reset();
        this.#lineStart = this.figures.length;
        break;
      case 'heading':
        this.#scope.readHeading(segment.text);
        this.#lineStart = this.figures.length;
        break;
      case 'flag':
        this.#scope.readFlag(segment.text);
        this.#lineStart = this.figures.length;
        break;
      case 'bracket':
        this.#readBracket(segment);
        break;
      case 'text':
        this.#readText(segment);
        break;
    }
  }

  /** Reads a bracket, which applies to the figures of its line: their claimant, their time, or their parts. */
  #readBracket({ text, start }: CellSegment): void {
    // "Ridge Battalion (12 killed, 4 wounded)": with no figure before it, a bracket has the figures itself.
    if (this.figures.length === this.#lineStart && this.#hasOutcomes({ kind: 'bracket', text, start })) {
      this.#readText({ kind: 'text', text, start });
      this.#lineStart = this.figures.length;
      this.#lastFigureEnd = -1;
      return;
    }
    this.#addOutcomesToTotal({ kind: 'bracket', text, start });
    const whole = this.figures.at(-1);
    const time = this.#scope.timeIn(text);
    let claimant: string | string[] | undefined;
    for (const part of text.split(/[;,]/)) {
      if (/\d/.test(part)) continue;
      claimant ??= claimantIn(part, this.entities);
    }
    claimant ??= time === undefined ? claimantIn(text, this.entities) : undefined;
    // Parts refer to their whole as it is changed.
    const revised = new Map<Figure, Figure>();
    for (let index = this.#bracketScopeStart(); index < this.figures.length; index += 1) {
      const { partOf, ...figure } = this.figures[index]!;
      const of = partOf && (revised.get(partOf) ?? partOf);
      const changed = {
        ...figure,
        ...(of === undefined ? {} : { partOf: of }),
        ...(claimant === undefined ? {} : { claimant }),
        ...(restrictsToPart(text) ? { accumulation: 'increment' as const } : {}),
        ...time,
      };
      revised.set(this.figures[index]!, changed);
      this.figures[index] = changed;
    }
    const changed = this.figures.at(-1);
    if (changed) this.settings.push({ start, end: start + text.length, kind: this.kind, given: givenToParts(changed) });
    if (whole && changed && time === undefined) {
      this.#readParts({ kind: 'bracket', text, start }, changed);
      this.#readRemarkOnAll({ kind: 'bracket', text, start }, changed);
    }
    this.#lineStart = this.figures.length;
    this.#lastFigureEnd = -1;
  }

  /** Whether a bracket has a figure with an outcome: "(37K/214W)". */
  #hasOutcomes(segment: CellSegment): boolean {
    return this.#outcomesIn(segment).length > 0;
  }

  /** The figures of a bracket that have an outcome: the count and its metrics. */
  #outcomesIn(segment: CellSegment): { low: number; metric: readonly Metric[] }[] {
    return this.#tokenize(segment).flatMap((sentence) =>
      coordinationsOf(sentence, mentionsOf(sentence, this.entities, this.kind.side === undefined)).flatMap((group) => {
        const outcome = outcomeOf(sentence, group, this.entities, true);
        return outcome ? group.map(({ count }) => ({ low: count.low ?? 0, metric: outcome.metric })) : [];
      }),
    );
  }

  /** A total of losses counts the outcomes that the bracket after it lists: "264 total (37K/214W/13M)". */
  #addOutcomesToTotal(segment: CellSegment): void {
    const total = this.figures.at(-1);
    if (total?.rule !== 'bareNumber.lost-in-total') return;
    const metrics = this.#outcomesIn(segment).flatMap(({ low, metric }) => (low <= (total.count.high ?? Infinity) ? metric : []));
    if (metrics.length > 0) this.figures[this.figures.length - 1] = { ...total, metric: [...new Set(metrics)] };
  }

  /** Finds the first figure of the line that a bracket after it applies to: of two rival figures of the same, only the last. */
  #bracketScopeStart(): number {
    let from = this.figures.length;
    const oldest = Math.max(this.#lineStart, this.figures.length - LONGEST_LINE);
    while (from > oldest && !this.figures.slice(from).some((later) => countSameThing(this.figures[from - 1]!, later))) from -= 1;
    return from;
  }

  /** Reads a bracket about all people of a figure: a follow-up outcome, "71 captured (all executed)", or a modifier, "40 guards (estimated)". */
  #readRemarkOnAll(segment: CellSegment, whole: Figure): void {
    const [sentence] = this.#tokenize(segment);
    if (sentence === undefined || sentence.length > LONGEST_REMARK_ON_ALL) return;
    const { count } = whole;
    if (sentence.length === 1 && ESTIMATED.has(sentence[0]!.lower) && (count.modifier === 'exact' || count.modifier === 'range')) {
      this.figures[this.figures.length - 1] = { ...whole, count: { ...count, modifier: 'approximate' } };
      return;
    }
    if (sentence[0]?.lower !== 'all') return;
    let at = 1;
    while (ADVERBS.has(sentence[at]?.lower ?? '') || ['of', 'them', 'whom', 'were'].includes(sentence[at]?.lower ?? '')) at += 1;
    const next = outcomeAt(sentence, at, OUTCOME_FORMS.people, { passive: true, bare: false, infinitive: false });
    if (next?.to !== sentence.length || whole.metric.includes(next.row.metric) || whole.metric.includes('equipment')) return;
    const { manner: _, ...same } = whole;
    this.figures.push({ ...same, ...outcomeFields(next.row), end: sentence[next.to - 1]!.end, rule: 'inTurn.all-executed' });
  }

  /** Reads parts of the figure before: "(250 executed)", "(8 civilians; SOHR)". */
  #readParts(segment: CellSegment, whole: Figure): void {
    for (const sentence of this.#tokenize(segment)) this.#readPartsIn(sentence, whole);
  }

  #readPartsIn(sentence: Sentence, whole: Figure): void {
    for (const group of coordinationsOf(sentence, this.#mentionsIn(sentence))) {
      const outcome = outcomeOf(sentence, group, this.entities, true);
      group.forEach((phrase, index) => {
        const state = this.kind.counts === 'presence' && phrase.kind === 'bare' && STATES_OF_THINGS.has(sentence[phrase.to]?.lower ?? '');
        if (phrase.kind === 'bare' && !outcome && !state) return;
        const rule = outcome ? 'breakdown.with-outcome' : 'breakdown.who';
        const captives = this.kind.counts === 'losses' && phrase.population === 'prisoners' && whole.metric.includes('killed');
        const figure = this.#buildFigure(sentence, group, index, { metric: outcome?.metric ?? (captives ? ['captured'] : whole.metric), rule });
        this.figures.push({
          ...figure,
          ...(state ? { end: sentence[phrase.to]!.end, ...(whole.item === undefined ? {} : { item: whole.item }) } : {}),
          ...(figure.party === undefined && whole.party ? { party: whole.party } : {}),
          ...inheritedFields(whole),
          rule,
          // What is more than the whole is no part of it.
          ...((figure.count.low ?? 0) > (whole.count.high ?? Infinity) ? {} : { partOf: whole }),
        });
      });
    }
  }

  #readText(segment: CellSegment): void {
    const firstFigure = this.figures.length;
    const { party } = this.#scope;
    const given = { ...this.#scope.defaults, ...this.#scope.fields(), ...(party === undefined ? {} : { party }) };
    this.settings.push({ start: segment.start, end: segment.start + segment.text.length, kind: this.kind, given });
    for (const sentence of this.#tokenize(segment)) this.#readTokens(sentence, segment);
    this.#readVagueLosses(segment, firstFigure);
    this.#scope.readTextBeforeHeading(segment.text);
  }

  #readTokens(sentence: Sentence, segment: CellSegment): void {
    const groups = coordinationsOf(sentence, this.#mentionsIn(sentence));
    groups.forEach((group, position) => {
      const outcome = outcomeOf(sentence, group, this.entities, true);
      group.forEach((phrase, index) => {
        if (isNotEquipment(phrase, outcome?.manner)) return;
        const counting = outcome ?? this.#defaultMetric(sentence, phrase, segment.open === true);
        if (!counting) return;
        const claimant = index === group.length - 1 ? this.#claimantAfter(sentence, Math.max(outcome?.to ?? 0, phrase.to), segment) : undefined;
        const part = sentence[phrase.from - 1]?.lower === 'including' ? this.figures.at(-1) : undefined;
        const figure = this.#withUnit(this.#buildFigure(sentence, group, index, counting), phrase, segment);
        const isCoordinated =
          position === 0
            ? this.#lastFigureEnd === -1 || /[,;&]|\band\b/.test(segment.text.slice(0, figure.start - segment.start))
            : hasSeparator(sentence, phrase.from);
        if (!isCoordinated && this.#lastFigureEnd !== -1) this.#lineStart = this.figures.length;
        if (this.#hasMetricSince(figure.metric, this.#lineStart)) this.#scope.endParty();
        const continuesCivilians = this.#continuesCivilians(phrase, figure.party);
        const party =
          figure.party ??
          (continuesCivilians || figure.population === 'civilians' || figure.population === 'children' || figure.population === 'unidentified'
            ? undefined
            : (this.#overallParty(sentence, phrase, outcome?.to) ?? this.#scope.party));
        this.figures.push({
          ...figure,
          ...(continuesCivilians ? { population: 'civilians' as const } : {}),
          ...(party === undefined ? {} : { party }),
          ...(claimant === undefined ? {} : { claimant }),
          ...(part === undefined ? {} : { partOf: part }),
        });
        this.#lastFigureEnd = figure.end;
      });
    });
  }

  /** Adds the unit that the words after people name: "400 soldiers of the Special Forces". A party that they name is read before. */
  #withUnit(figure: Figure, { kind }: Mention, { text, start }: CellSegment): Figure {
    const found = kind === 'people' && figure.party === undefined && figure.item === undefined ? unitAfter(text.slice(figure.end - start)) : undefined;
    return found === undefined ? figure : { ...figure, item: found.unit, end: figure.end + found.length };
  }

  /**
   * Whether a figure without a head noun counts civilians too: "6 civilians killed, 35 wounded". In the cell of a side it does
   * where the line is of civilians from its start; "200 killed, 6 civilians killed, 35 wounded" may return to the side.
   */
  #continuesCivilians({ kind, population }: Mention, party: Party | undefined): boolean {
    const hasNoHeadNoun = (kind === 'outcome' || kind === 'bare') && population === 'unstated' && party === undefined;
    const line = this.figures.slice(Math.max(this.#lineStart, this.figures.length - LONGEST_LINE));
    if (!hasNoHeadNoun || line.at(-1)?.population !== 'civilians') return false;
    return this.kind.side === undefined || line.every((figure) => figure.population === 'civilians');
  }

  /** Whether the line has a figure of the same outcome already: then a flag before it no longer applies. */
  #hasMetricSince(metric: readonly Metric[], from: number): boolean {
    return this.figures.slice(Math.max(from, this.figures.length - LONGEST_LINE)).some((figure) => figure.metric.join() === metric.join());
  }

  /** Resolves "38 killed overall" to all sides, in a cell without a side. */
  #overallParty(sentence: Sentence, phrase: Mention, to: number | undefined): Party | undefined {
    const next = Math.max(to ?? 0, phrase.to);
    const overall = sentence[next]?.lower === 'overall' || (sentence[next]?.lower === 'in' && sentence[next + 1]?.lower === 'total');
    if (!overall || this.kind.side !== undefined || this.entities.sideNumbers.length < 2) return undefined;
    return { kind: 'several', parties: this.entities.sideNumbers.map((number) => ({ kind: 'side', number })) };
  }

  /** Finds the claimant right after a figure: "400 according to the State Commission". */
  #claimantAfter(sentence: Sentence, at: number, segment: CellSegment): string | string[] | undefined {
    if (!SOURCE_PREPOSITIONS.some((words) => phraseLengthAt(sentence, at, words) > 0)) return undefined;
    let to = at;
    while (to < Math.min(sentence.length, at + 14) && !/^[,;.*()]$/.test(sentence[to]?.text ?? '')) to += 1;
    return claimantIn(segment.text.slice(sentence[at]!.start - segment.start, sentence[to - 1]!.end - segment.start), this.entities);
  }

  /** Reads items without a number: "Heavy", "Presumed light". `firstFigure` is the index of the first figure of the segment. */
  #readVagueLosses({ text, start }: CellSegment, firstFigure: number): void {
    if (this.kind.counts !== 'losses') return;
    const segmentFigures = this.figures.slice(firstFigure);
    // A long segment is no list of such words.
    if (text.length > 1_000) return;
    for (const { 0: item, index } of text.matchAll(/[^,;*]+/g)) {
      const [, space = '', hedge = '', vagueWord = ''] = LOSS_ITEM.exec(item) ?? [];
      const word = VAGUE_LOSS_WORDS.get(vagueWord.toLowerCase());
      const from = start + index + space.length;
      const to = from + hedge.length + vagueWord.length;
      if (word !== undefined && !segmentFigures.some((figure) => figure.start < to && from < figure.end)) this.#addVagueLoss(word, { start: from, end: to });
    }
  }

  #addVagueLoss(word: string, { start, end }: Span): void {
    this.figures.push({
      population: 'unstated',
      accumulation: 'total',
      rule: 'word.item',
      start,
      end,
      count: { modifier: 'vague', word },
      metric: ['killed', 'injured'],
      ...(this.#scope.party ? { party: this.#scope.party } : {}),
      ...this.#scope.fields(),
    });
    this.#lastFigureEnd = end;
  }

  /** Determines what a number without an outcome counts. */
  #defaultMetric(sentence: Sentence, phrase: Mention, isOpen: boolean): Counting | undefined {
    const { counts } = this.kind;
    if (this.#scope.defaults.metric !== undefined)
      return phrase.kind === 'thing'
        ? undefined
        : { metric: [this.#scope.defaults.metric], rule: phrase.kind === 'bare' ? 'bareNumber.under-heading' : 'presence.under-heading' };
    if (counts === 'results') return undefined;
    const isBareItem = phrase.kind === 'bare' && endsItem(sentence, phrase.to) && !(isOpen && phrase.to === sentence.length);
    if (counts === 'presence') {
      if (phrase.kind === 'people') return { metric: [presenceMetric(phrase)], rule: 'presence.people' };
      if (phrase.kind === 'thing') return { metric: ['strength'], rule: 'presence.things' };
      if (phrase.kind === 'unit') return { metric: ['strength'], rule: 'presence.units' };
      if (isBareItem) return { metric: ['strength'], rule: 'bareNumber.strength' };
      return isTotal(sentence, phrase.to) ? { metric: ['strength'], rule: 'bareNumber.strength-in-total' } : undefined;
    }
    if (phrase.kind === 'thing') return { metric: ['equipment'], rule: 'presence.things-lost' };
    if (phrase.kind === 'people' && startsItem(sentence, phrase.from) && endsItem(sentence, phrase.to) && this.kind.side !== undefined)
      return phrase.population === 'prisoners'
        ? { metric: ['captured'], rule: 'presence.prisoners' }
        : { metric: ['killed', 'injured'], rule: 'presence.people-lost' };
    if (phrase.kind === 'bare' && startsItem(sentence, phrase.from) && sentence[phrase.to]?.lower === 'total' && endsItem(sentence, phrase.to + 1))
      return { metric: ['killed', 'injured'], rule: 'bareNumber.lost-in-total' };
    return isBareItem && startsItem(sentence, phrase.from) ? { metric: ['killed', 'injured'], rule: 'bareNumber.lost' } : undefined;
  }

  #buildFigure(sentence: Sentence, group: Coordination, index: number, { metric, rule }: Counting): Figure {
    const phrase = group[index]!;
    const outcome = outcomeOf(sentence, group, this.entities, true);
    const statedPopulation = phrase.population === 'unstated' ? (this.#scope.defaults.population ?? 'unstated') : phrase.population;
    const population = this.#areCivilians(phrase, statedPopulation, metric) ? 'civilians' : statedPopulation;
    const party = population === 'civilians' ? undefined : partyOfFigure(phrase, outcome, this.entities);
    return {
      ...figureSpan(sentence, group, index, outcome),
      count: phrase.count,
      // "30,000+ civilians fled": displaced, not escaped.
      metric: metric[0] === 'escaped' && population === 'civilians' ? ['displaced'] : metric,
      population,
      rule,
      ...(phrase.rule === undefined ? {} : { mention: phrase.rule }),
      accumulation: 'total',
      ...(party === undefined ? {} : { party }),
      ...((phrase.item ?? this.#scope.defaults.item) === undefined ? {} : { item: phrase.item ?? this.#scope.defaults.item }),
      ...(outcome?.manner === undefined ? {} : { manner: outcome.manner }),
      ...(outcome?.by === undefined ? {} : { by: outcome.by }),
      ...this.#scope.fields(),
    };
  }

  /** Whether people are civilians, in a cell without a side: "15,000 Ostmerians displaced", "11 residents killed, 1 nurse injured". */
  #areCivilians({ kind }: Mention, statedPopulation: Population, metric: readonly Metric[]): boolean {
    if (this.kind.side !== undefined || kind !== 'people') return false;
    if (statedPopulation === 'staff') return this.figures.some(({ population }) => population === 'civilians');
    return statedPopulation === 'unstated' && metric.includes('displaced');
  }

  #tokenize({ text, start }: CellSegment): Sentence[] {
    return tokenRunsOf({ text, start, end: start + text.length }).map(withLossWords);
  }

  #mentionsIn(sentence: Sentence): Mention[] {
    const mentions = numberedMentions(sentence, this.kind, this.entities);
    this.numbers.push(...mentions.map((phrase) => numberSpan(sentence, phrase)));
    this.unread.push(...unreadNumerals(sentence, mentions).map(({ start, end }) => ({ start, end })));
    return withUnquantifiedItems(sentence, mentions, this.kind, this.entities);
  }
}

/** The outcome that a number counts, and the rule that determines it. */
type Counting = Pick<Figure, 'metric' | 'rule'>;

const LOSS_ITEM =
  /^(\s*)((?:(?:probably|presumably|presumed|reportedly|likely|very|extremely|relatively) ){0,3})(\p{L}{2,20})(?: (?:losses|casualties))?[\s.]*$/iu;

/** Whether two figures count the same outcome of the same people or things. */
function countSameThing(one: Figure, other: Figure): boolean {
  return (
    one.metric.some((metric) => other.metric.includes(metric)) &&
    one.population === other.population &&
    one.item === other.item &&
    one.partOf === other.partOf &&
    JSON.stringify(one.party) === JSON.stringify(other.party)
  );
}

/** How many figures of a line are compared at most. */
const LONGEST_LINE = 100;

/** The maximum number of tokens of a bracket about all people of a figure. */
const LONGEST_REMARK_ON_ALL = 8;
const ESTIMATED: ReadonlySet<string> = new Set(['estimated', 'estimate', 'est', 'est.', 'approximate', 'approx', 'approx.', 'approximately']);

/** The fields that a part inherits from its whole: claimant, time and accumulation. */
function inheritedFields({ claimant, covers, accumulation }: Figure): Partial<Figure> {
  return { accumulation, ...(claimant === undefined ? {} : { claimant }), ...(covers === undefined ? {} : { covers }) };
}

/** What a figure gives to the parts in the bracket after it. */
function givenToParts(whole: Figure): SegmentSetting['given'] {
  const { party, claimant, covers, accumulation, metric } = whole;
  const [only, ...more] = metric;
  return {
    accumulation,
    ...(party === undefined ? {} : { party }),
    ...(claimant === undefined ? {} : { claimant }),
    ...(covers === undefined ? {} : { covers }),
    ...(only === undefined || more.length > 0 ? {} : { metric: only }),
  };
}

/** Whether a comma or "and" is right before a phrase, so that it continues the line. */
function hasSeparator(sentence: Sentence, at: number): boolean {
  return at === 0 || /^[,;&]$/.test(sentence[at - 1]?.text ?? '') || ['and', 'including', 'plus'].includes(sentence[at - 1]?.lower ?? '');
}

function endsItem(sentence: Sentence, at: number): boolean {
  const next = sentence[at];
  return next === undefined || /^[,;.*()]$/.test(next.text);
}

function startsItem(sentence: Sentence, at: number): boolean {
  return at === 0 || endsItem(sentence, at - 1);
}

function isTotal(sentence: Sentence, at: number): boolean {
  return ['total', 'overall', 'in', 'initially', 'originally'].includes(sentence[at]?.lower ?? '') || isByDate(sentence, at);
}

/** "600 aircraft, 1,600 by mid-September". */
function isByDate(sentence: Sentence, at: number): boolean {
  const when = sentence[at]?.lower === 'by' ? (sentence[at + 1]?.lower ?? '') : '';
  return /^(?:(?:mid|early|late)-?\p{L}*|the|\d{1,4})$/u.test(when) || isMonth(when);
}
