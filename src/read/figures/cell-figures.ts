/**
 * The figures of an infobox cell. Cells have a grammar of their own: headings ("Per SOHR:", "Dead:"), rules ("----"),
 * flags, brackets behind figures, figures without verbs ("159 killed,, 120 injured"), and words in place of figures
 * ("Unknown"). A cell comes in, its figures go out.
 */
import { interval, parseDate, type DateSpan, type Party } from '../../entry/index.js';
import type { Accumulation, Metric, Population } from '../../vocabulary/index.js';
import type { Cell, Span } from '../layout/document.js';
import type { EntityIndex } from '../entity-index.js';
import { dateMentions, daysOf } from '../dates.js';
import { countryOf, otherNameOf } from '../infobox/flags.js';
import { phaseNamed, type Phases } from '../phases.js';
import { tokenRunsOf, type Sentence } from '../tokens.js';
import { claimantIn } from './attribution/attributions.js';
import { mentionsOf } from './quantified-mentions.js';
import { isNotEquipment, type Mention } from './mention.js';
import { numberSpan, partyOfFigure, presenceMetric, figureSpan, type Figure } from './figure.js';
import { coordinationsOf, outcomeOf } from './outcomes/rules.js';
import { bareThingItem } from './unquantified-things.js';
import { outcomeFields, outcomeAt } from './outcomes/clause.js';
import type { Coordination } from './outcomes/outcome.js';
import { VAGUE_LOSS_WORDS } from './lexicon/numerals.js';
import { phraseLengthAt } from './lexicon/lookup.js';
import { ADVERBS, OUTCOME_FORMS } from './lexicon/outcome-verbs.js';
import { THING_NOUNS } from './lexicon/nouns.js';
import { CELL_HEADING_NOUNS, SOURCE_PREPOSITIONS } from './lexicon/speech.js';

/** What the key of a cell says of the figures in it. */
export interface CellKind {
  /** The side whose people are counted where no words say otherwise. */
  readonly side?: number;
  /** What a number without a word of outcome counts; in results it counts nothing. */
  readonly counts: 'losses' | 'presence' | 'results';
  /** The phases of the event that brackets may name. */
  readonly phases?: Phases;
}

/**
 * Reads the figures of a cell. `within`: the dates of the event, which lend a year to dates without one. `numbers`
 * takes up every number that could count something, read or not.
 */
export function cellFigures(cell: Cell, kind: CellKind, entities: EntityIndex, within: DateSpan | undefined, numbers: Span[] = []): Figure[] {
  const reading = new CellReader(kind, entities, within, numbers);
  for (const segment of segmentsOf(cell)) reading.readSegment(segment);
  return reading.figures;
}

interface CellSegment {
  kind: 'text' | 'heading' | 'bracket' | 'rule' | 'flag';
  text: string;
  /** UTF-16 index in the document. */
  start: number;
  /** A bracket and a dash follow: "370 (per A) – 386 (per B) killed" goes on. */
  open?: boolean;
}

const BRACKET = String.raw`\([^()]{0,400}(?:\([^()]{0,200}\)[^()]{0,200}){0,4}\)`;
/** Words that stand for a figure begin no name, so a heading behind one begins after it. */
const NOT_A_NAME = '(?!(?:Heavy|Unknown|Unspecified|None|Several|Many|Light)\\b)';
const SOURCE_MARKER = '\\b(?:Per|As per|According to)\\s';
/** Where an item begins. */
const ITEM_START = '(?<=(?:^|[,;*]|---)\\s{0,3})';
/** A name, which begins with a capital or an article such as "al-", and in which no "Per" begins a heading of its own; or a word alone. */
const HEADING_NAME = `(?:(?=\\p{Lu}|(?:al|el|an|as|ar|ash|at|ad|az|pro|anti)-)(?:(?!---|${SOURCE_MARKER})[^,;:()\\d*]){2,60}|\\p{Ll}{2,20})`;
const YEAR_HEADING = '(?<=(?:^|[,;*)\\s])\\s{0,3})(?:1\\d|20)\\d\\d(?:[–-]\\d{2,4})?';
const SEGMENT_PATTERN = new RegExp(
  [
    '(?<rule>-{3,})',
    '(?<flag>[\\u{1F1E6}-\\u{1F1FF}]{2})',
    `(?<heading>(?:${SOURCE_MARKER}[^,;:()\\d]{2,80}|${ITEM_START}${NOT_A_NAME}${HEADING_NAME}|(?<!\\p{L})${NOT_A_NAME}\\p{Lu}[^,;:()\\d]{0,40}\\b(?:claims?|estimates?)|${YEAR_HEADING})\\s{0,3}(?:${BRACKET})?\\s{0,3}:)`,
    `(?<bracket>${BRACKET})`,
  ].join('|'),
  'gu',
);

/** A cell in pieces, in order. */
function segmentsOf(cell: Cell): CellSegment[] {
  const segments: CellSegment[] = [];
  let at = 0;
  const text = (from: number, to: number) => {
    if (cell.value.slice(from, to).trim() !== '') segments.push({ kind: 'text', text: cell.value.slice(from, to), start: cell.start + from });
  };
  for (const match of cell.value.matchAll(SEGMENT_PATTERN)) {
    text(at, match.index);
    const [kind] = (['rule', 'flag', 'heading', 'bracket'] as const).filter((name) => match.groups?.[name] !== undefined);
    const trimmed = kind === 'bracket' ? 1 : 0;
    segments.push({ kind: kind ?? 'text', text: match[0].slice(trimmed, match[0].length - trimmed), start: cell.start + match.index + trimmed });
    at = match.index + match[0].length;
  }
  text(at, cell.value.length);
  return segments.map((segment, index) => {
    const [next, afterNext] = [segments[index + 1], segments[index + 2]];
    return next?.kind === 'bracket' && afterNext?.kind === 'text' && /^\s*[–—-]\s*\d/.test(afterNext.text) ? { ...segment, open: true } : segment;
  });
}

/** One cell being read, piece by piece. */
class CellReader {
  readonly figures: Figure[] = [];
  #claimant: string | string[] | undefined;
  #party: Party | undefined;
  /** What a heading such as "Dead:" says of the figures under it. */
  #headingDefaults: { metric?: Metric; population?: Population; item?: string } = {};
  /** What a heading's bracket says, or a heading of years: "Per Ukraine (first battle):", "2018:". */
  #headingTime: FigureTime | undefined;
  /** "Per Russia (Kharkiv only):" gives no totals of the event. */
  #isPartOfEvent = false;
  /** The first figure that a bracket speaks of: since the last bracket, heading or line. */
  #lineStart = 0;
  /** Where the last figure ended; nothing between but white space begins a new line. */
  #lastFigureEnd = -1;

  constructor(
    readonly kind: CellKind,
    readonly entities: EntityIndex,
    readonly within: DateSpan | undefined,
    readonly numbers: Span[],
  ) {
    this.#party = this.#sideParty();
  }

  readSegment(segment: CellSegment): void {
    switch (segment.kind) {
      case 'rule':
        this.#resetScope();
        break;
      case 'heading':
        this.#readHeading(segment.text);
        break;
      case 'flag':
        this.#party = this.#partyOfFlag(segment.text) ?? this.#sideParty();
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

  #sideParty(): Party | undefined {
    return this.kind.side === undefined ? undefined : { kind: 'side', number: this.kind.side };
  }

  #resetScope(): void {
    this.#claimant = undefined;
    this.#headingTime = undefined;
    this.#isPartOfEvent = false;
    this.#headingDefaults = {};
    this.#party = this.#sideParty();
    this.#lineStart = this.figures.length;
  }

  /** "Per SOHR:" names who says so; "Dead:" what is counted; "Al-Nusra Front:" who is counted. */
  #readHeading(text: string): void {
    this.#lineStart = this.figures.length;
    const aside = /\(([^)]*)\)/.exec(text)?.[1];
    const bare = text
      .replace(/\([^)]*\)/g, '')
      .replace(/\s*:\s*$/, '')
      .trim();
    this.#headingTime = aside === undefined ? undefined : this.#timeIn(aside);
    this.#isPartOfEvent = restrictsToPart(aside ?? '');
    if (/^\d/.test(bare)) {
      this.#headingTime = this.#timeIn(bare);
      return;
    }
    const words = bare.toLowerCase().split(/\s+/);
    if (words.every((word) => CELL_HEADING_NOUNS.has(word) || word === 'civilian')) {
      const metric = words.map((word) => HEADING_METRICS.get(word)).find((one) => one !== undefined);
      this.#headingDefaults = {
        ...(metric === undefined ? {} : { metric }),
        ...(words.some((word) => word.startsWith('civilian')) ? { population: 'civilians' as const } : {}),
      };
      return;
    }
    const known = this.entities.findActor(bare);
    const claimant = claimantIn(bare, this.entities);
    const isAttribution = /^(?:per|as per|according to)\s/i.test(bare) || /\b(?:claims?|estimates?|sources?|reports?)$/i.test(bare);
    if (!isAttribution && known !== undefined) {
      this.#party = this.entities.partyOfActor(known);
      return;
    }
    this.#headingDefaults = {};
    this.#party = this.#sideParty();
    if (claimant !== undefined) this.#claimant = claimant;
    else if (!isAttribution) this.#readGroupHeading(bare, words);
  }

  /** A heading that names neither who says so nor what happened: a body of people, or what is counted under it. */
  #readGroupHeading(bare: string, words: readonly string[]): void {
    const last = words.at(-1) ?? '';
    if (PHASE_HEADING_END.test(last)) return;
    if (THING_NOUNS.has(last)) this.#headingDefaults = { metric: this.kind.counts === 'losses' ? 'equipment' : 'strength', item: bare };
    else if (words.length > 1 && isProperName(bare)) this.#party = this.entities.partyOfActor(this.entities.ensureActor(bare));
    else if (words.length > 1) this.#headingDefaults = { item: bare };
  }

  /** The country whose flag stands before figures, where the document knows it. */
  #partyOfFlag(flag: string): Party | undefined {
    const name = countryOf(flag);
    const id = name === undefined ? undefined : (this.entities.findActor(name) ?? this.entities.findActor(otherNameOf(name) ?? name));
    return id === undefined ? undefined : this.entities.partyOfActor(id);
  }

  /** A bracket speaks of the figures of its line: who claims them, when they were, what they are made of. */
  #readBracket({ text, start }: CellSegment): void {
    const whole = this.figures.at(-1);
    const dates = this.#timeIn(text);
    let claimant: string | string[] | undefined;
    for (const part of text.split(/[;,]/)) {
      if (/\d/.test(part)) continue;
      claimant ??= claimantIn(part, this.entities);
    }
    claimant ??= dates === undefined ? claimantIn(text, this.entities) : undefined;
    // A part is of its whole as that stands now.
    const revised = new Map<Figure, Figure>();
    for (let index = this.#bracketScopeStart(); index < this.figures.length; index += 1) {
      const { partOf, ...figure } = this.figures[index]!;
      const of = partOf && (revised.get(partOf) ?? partOf);
      const changed = {
        ...figure,
        ...(of === undefined ? {} : { partOf: of }),
        ...(claimant === undefined ? {} : { claimant }),
        ...(restrictsToPart(text) ? { accumulation: 'increment' as const } : {}),
        ...dates,
      };
      revised.set(this.figures[index]!, changed);
      this.figures[index] = changed;
    }
    const changed = this.figures.at(-1);
    if (whole && changed && dates === undefined) {
      this.#readParts({ kind: 'bracket', text, start }, changed);
      this.#readRemarkOnAll({ kind: 'bracket', text, start }, changed);
    }
    this.#lineStart = this.figures.length;
    this.#lastFigureEnd = -1;
  }

  /** The first figure of the line that a bracket behind it speaks of: two figures of the same are rivals, and it speaks of the last. */
  #bracketScopeStart(): number {
    let from = this.figures.length;
    const oldest = Math.max(this.#lineStart, this.figures.length - LONGEST_LINE);
    while (from > oldest && !this.figures.slice(from).some((later) => countSameThing(this.figures[from - 1]!, later))) from -= 1;
    return from;
  }

  /** "71 captured (all executed)": what befell them next; "40 guards (estimated)": the number is no exact one. */
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

  /** "(250 executed)", "(8 civilians; SOHR)": parts of the figure before. */
  #readParts(segment: CellSegment, whole: Figure): void {
    for (const sentence of this.#tokenize(segment)) this.#readPartsIn(sentence, whole);
  }

  #readPartsIn(sentence: Sentence, whole: Figure): void {
    for (const group of coordinationsOf(sentence, this.#mentionsIn(sentence))) {
      const outcome = outcomeOf(sentence, group, this.entities, true);
      group.forEach((phrase, index) => {
        if (phrase.kind === 'bare' && !outcome) return;
        const rule = outcome ? 'breakdown.with-outcome' : 'breakdown.who';
        const figure = this.#buildFigure(sentence, group, index, { metric: outcome?.metric ?? whole.metric, rule });
        this.figures.push({
          ...figure,
          ...(figure.party === undefined && whole.party ? { party: whole.party } : {}),
          ...inheritedFields(whole),
          rule,
          partOf: whole,
        });
      });
    }
  }

  #readText(segment: CellSegment): void {
    const before = this.figures.length;
    for (const sentence of this.#tokenize(segment)) this.#readTokens(sentence, segment);
    this.#readVagueLosses(segment, before);
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
        const figure = this.#buildFigure(sentence, group, index, counting);
        const isCoordinated =
          position === 0
            ? this.#lastFigureEnd === -1 || /[,;&]|\band\b/.test(segment.text.slice(0, figure.start - segment.start))
            : hasSeparator(sentence, phrase.from);
        if (!isCoordinated && this.#lastFigureEnd !== -1) this.#lineStart = this.figures.length;
        if (this.#hasMetricSince(figure.metric, this.#lineStart)) this.#party = this.#party?.kind === 'actor' ? this.#sideParty() : this.#party;
        const party =
          figure.party ??
          (figure.population === 'civilians' || figure.population === 'children' || figure.population === 'unidentified'
            ? undefined
            : (this.#overallParty(sentence, phrase, outcome?.to) ?? this.#party));
        this.figures.push({
          ...figure,
          ...(this.#continuesCivilians(phrase, party) ? { population: 'civilians' as const } : {}),
          ...(party === undefined ? {} : { party }),
          ...(claimant === undefined ? {} : { claimant }),
          ...(part === undefined ? {} : { partOf: part }),
        });
        this.#lastFigureEnd = figure.end;
      });
    });
  }

  /** "6 civilians killed, 35 wounded": in a cell of no side the wounded are those who were counted before. */
  #continuesCivilians({ kind, population }: Mention, party: Party | undefined): boolean {
    const hasNoHeadNoun = (kind === 'outcome' || kind === 'bare') && population === 'unstated' && party === undefined;
    return hasNoHeadNoun && this.kind.side === undefined && this.figures.length > this.#lineStart && this.figures.at(-1)?.population === 'civilians';
  }

  /** Whether a metric was counted before in the line: then a flag no longer speaks of what follows. */
  #hasMetricSince(metric: readonly Metric[], from: number): boolean {
    return this.figures.slice(Math.max(from, this.figures.length - LONGEST_LINE)).some((figure) => figure.metric.join() === metric.join());
  }

  /** "38 killed overall": of all sides, where the cell is of none. */
  #overallParty(sentence: Sentence, phrase: Mention, to: number | undefined): Party | undefined {
    const next = Math.max(to ?? 0, phrase.to);
    const overall = sentence[next]?.lower === 'overall' || (sentence[next]?.lower === 'in' && sentence[next + 1]?.lower === 'total');
    if (!overall || this.kind.side !== undefined || this.entities.sideNumbers.length < 2) return undefined;
    return { kind: 'several', parties: this.entities.sideNumbers.map((number) => ({ kind: 'side', number })) };
  }

  /** "400 according to the State Commission": who says so, right behind a figure. */
  #claimantAfter(sentence: Sentence, at: number, segment: CellSegment): string | string[] | undefined {
    if (!SOURCE_PREPOSITIONS.some((words) => phraseLengthAt(sentence, at, words) > 0)) return undefined;
    let to = at;
    while (to < Math.min(sentence.length, at + 14) && !/^[,;.*()]$/.test(sentence[to]?.text ?? '')) to += 1;
    return claimantIn(segment.text.slice(sentence[at]!.start - segment.start, sentence[to - 1]!.end - segment.start), this.entities);
  }

  /** Items that say "Heavy" or "Presumed light" and give no number; `before`: the figures there were before the piece. */
  #readVagueLosses({ text, start }: CellSegment, before: number): void {
    if (this.kind.counts !== 'losses') return;
    const segmentFigures = this.figures.slice(before);
    const push = (from: number, to: number, word: string, rule: string) =>
      this.#addVagueLoss({ rule, start: start + from, end: start + to, count: { modifier: 'vague', word }, metric: ['killed', 'injured'] });
    // A long piece is no list of such words.
    if (text.length <= 1_000) {
      for (const { 0: item, index } of text.matchAll(/[^,;*]+/g)) {
        const [, lead = '', hedge = '', word = ''] = LOSS_ITEM.exec(item) ?? [];
        const loss = VAGUE_LOSS_WORDS.get(word.toLowerCase());
        const from = index + lead.length;
        const to = from + hedge.length + word.length;
        if (loss !== undefined && !segmentFigures.some((figure) => figure.start < start + to && start + from < figure.end)) push(from, to, loss, 'word.item');
      }
    }
  }

  #addVagueLoss(figure: Pick<Figure, 'start' | 'end' | 'count' | 'metric' | 'rule'>): void {
    this.figures.push({
      population: 'unstated',
      accumulation: 'total',
      ...figure,
      ...(this.#party ? { party: this.#party } : {}),
      ...this.#scopeFields(),
    });
    this.#lastFigureEnd = figure.end;
  }

  /** What a number counts that no word of outcome follows. */
  #defaultMetric(sentence: Sentence, phrase: Mention, open: boolean): Counting | undefined {
    const { counts } = this.kind;
    if (this.#headingDefaults.metric !== undefined)
      return phrase.kind === 'thing'
        ? undefined
        : { metric: [this.#headingDefaults.metric], rule: phrase.kind === 'bare' ? 'bareNumber.under-heading' : 'presence.under-heading' };
    if (counts === 'results') return undefined;
    const alone = phrase.kind === 'bare' && endsItem(sentence, phrase.to) && !(open && phrase.to === sentence.length);
    if (counts === 'presence') {
      if (phrase.kind === 'people') return { metric: [presenceMetric(phrase)], rule: 'presence.people' };
      if (phrase.kind === 'thing') return { metric: ['strength'], rule: 'presence.things' };
      if (phrase.kind === 'unit') return { metric: ['strength'], rule: 'presence.units' };
      if (alone) return { metric: ['strength'], rule: 'bareNumber.strength' };
      return isTotal(sentence, phrase.to) ? { metric: ['strength'], rule: 'bareNumber.strength-in-total' } : undefined;
    }
    if (phrase.kind === 'thing') return { metric: ['equipment'], rule: 'presence.things-lost' };
    return alone && startsItem(sentence, phrase.from) ? { metric: ['killed', 'injured'], rule: 'bareNumber.lost' } : undefined;
  }

  #buildFigure(sentence: Sentence, group: Coordination, index: number, { metric, rule }: Counting): Figure {
    const phrase = group[index]!;
    const outcome = outcomeOf(sentence, group, this.entities, true);
    const statedPopulation = phrase.population === 'unstated' ? (this.#headingDefaults.population ?? 'unstated') : phrase.population;
    const population = this.#areCivilians(phrase, statedPopulation, metric) ? 'civilians' : statedPopulation;
    const party = population === 'civilians' ? undefined : partyOfFigure(phrase, outcome, this.entities);
    return {
      ...figureSpan(sentence, group, index, outcome),
      count: phrase.count,
      // "30,000+ civilians fled": from their homes.
      metric: metric[0] === 'escaped' && population === 'civilians' ? ['displaced'] : metric,
      population,
      rule,
      ...(phrase.rule === undefined ? {} : { mention: phrase.rule }),
      accumulation: 'total',
      ...(party === undefined ? {} : { party }),
      ...((phrase.item ?? this.#headingDefaults.item) === undefined ? {} : { item: phrase.item ?? this.#headingDefaults.item }),
      ...(outcome?.manner === undefined ? {} : { manner: outcome.manner }),
      ...(outcome?.by === undefined ? {} : { by: outcome.by }),
      ...this.#scopeFields(),
    };
  }

  /** "15,000 Ostmerians displaced", "11 residents killed, 1 nurse injured": civilians, in a cell of no side. */
  #areCivilians({ kind }: Mention, statedPopulation: Population, metric: readonly Metric[]): boolean {
    if (this.kind.side !== undefined || kind !== 'people') return false;
    if (statedPopulation === 'staff') return this.figures.some(({ population }) => population === 'civilians');
    return statedPopulation === 'unstated' && metric.includes('displaced');
  }

  #scopeFields(): { claimant?: string | string[] } & Partial<FigureTime> {
    return {
      ...(this.#claimant === undefined ? {} : { claimant: this.#claimant }),
      ...this.#headingTime,
      ...(this.#isPartOfEvent ? { accumulation: 'increment' as const } : {}),
    };
  }

  #tokenize({ text, start }: CellSegment): Sentence[] {
    return tokenRunsOf({ text, start, end: start + text.length });
  }

  #mentionsIn(sentence: Sentence): Mention[] {
    // The key says whose soldiers these are, where there is one.
    const mentions = mentionsOf(sentence, this.entities, this.kind.side === undefined);
    this.numbers.push(...mentions.map((phrase) => numberSpan(sentence, phrase)));
    const definiteMentions = mentions.filter((phrase) => !/^an?$/.test(sentence[phrase.from]?.lower ?? '') || phrase.count.low !== 1);
    return this.kind.counts === 'losses' ? this.#withUnquantifiedItems(sentence, definiteMentions) : definiteMentions;
  }

  /** "Su-25 downed", ""Heron" tugboat": an item that names one thing has no number. */
  #withUnquantifiedItems(sentence: Sentence, mentions: readonly Mention[]): Mention[] {
    const things: Mention[] = [];
    let next = 0;
    for (let at = 0; at < sentence.length; at += 1) {
      while (next < mentions.length && mentions[next]!.to <= at) next += 1;
      const following = mentions[next];
      if (!startsItem(sentence, at) || (following && following.from <= at)) continue;
      const thing = bareThingItem(sentence, at, this.entities);
      if (thing && (!following || following.from >= thing.to)) things.push(thing);
    }
    return things.length === 0 ? [...mentions] : [...mentions, ...things].sort((one, other) => one.from - other.from);
  }

  /** The time a bracket gives: "as of" and "by" run from the beginning of the event. */
  #timeIn(text: string): FigureTime | undefined {
    const phase = phaseNamed(text, this.kind.phases);
    if (phase) return { covers: phase.edtf, accumulation: 'increment' };
    const several = daysOf(text, this.within);
    if (several !== undefined) return { covers: several, accumulation: 'increment' };
    const dates = dateMentions(text, this.within).map((mention) => parseDate(mention.edtf));
    const days = dates
      .flatMap((date) => [date?.earliest, date?.latest])
      .filter((day) => day !== undefined)
      .sort();
    const [begins] = days;
    const ends = days.at(-1);
    if (begins === undefined || ends === undefined) return undefined;
    const since = this.within?.earliest;
    if (/\b(?:as of|by|until|up to)\b/i.test(text) && since !== undefined && since <= ends)
      return { covers: interval(since, ends), accumulation: 'cumulative' };
    return { covers: dates.length === 1 && dates[0] ? dates[0].edtf : interval(begins, ends), accumulation: 'increment' };
  }
}

/** What a number counts, and the rule that says so. */
type Counting = Pick<Figure, 'metric' | 'rule'>;

/** The time a figure covers, and what it adds up by that. */
interface FigureTime {
  readonly covers: string;
  readonly accumulation: Accumulation;
}

/** "(Ulver only)", "(first battle)", "(final assault)": a part of the event. */
function restrictsToPart(bracket: string): boolean {
  return /\bonly\b/i.test(bracket) || PART_OF_EVENT.test(bracket);
}
const PART_OF_EVENT =
  /^(?:(?:during|in) )?(?:the )?(?:first|second|third|fourth|fifth|initial|opening|last|final) (?:ambush|assault|attack|battle|bombing|clash|day|offensive|operation|phase|raid|siege|wave|week)s?$/i;

/** Last words of headings that tell a part of the event. */
const PHASE_HEADING_END = /^(?:phases?|battles?|waves?|assaults?|seizures?|counter-?attacks?|offensives?|operations?|days?|units|overall|total)$/i;

/** Whether all words of a heading are those of a name. */
function isProperName(heading: string): boolean {
  return heading.split(/\s+/).every((word) => /^["“‘'(]?\p{Lu}/u.test(word) || /^(?:of|the|and|for|in|al|el|e|de|bin|ibn)\b/.test(word));
}

const LOSS_ITEM =
  /^(\s*)((?:(?:probably|presumably|presumed|reportedly|likely|very|extremely|relatively) ){0,3})(\p{L}{2,20})(?: (?:losses|casualties))?[\s.]*$/iu;

/** Whether two figures count the same of the same people or things. */
function countSameThing(one: Figure, other: Figure): boolean {
  return (
    one.metric.some((metric) => other.metric.includes(metric)) &&
    one.population === other.population &&
    one.item === other.item &&
    one.partOf === other.partOf &&
    JSON.stringify(one.party) === JSON.stringify(other.party)
  );
}

/** Figures of one line that are looked back at. */
const LONGEST_LINE = 100;

/** Tokens of a bracket that speaks of all whom the figure before it counts, at most. */
const LONGEST_REMARK_ON_ALL = 8;
const ESTIMATED: ReadonlySet<string> = new Set(['estimated', 'estimate', 'est', 'est.', 'approximate', 'approx', 'approx.', 'approximately']);

/** What a part has from its whole: who says so, and when. */
function inheritedFields({ claimant, covers, accumulation }: Figure): Partial<Figure> {
  return { accumulation, ...(claimant === undefined ? {} : { claimant }), ...(covers === undefined ? {} : { covers }) };
}

const HEADING_METRICS: ReadonlyMap<string, Metric> = new Map(
  Object.entries({
    dead: 'killed',
    killed: 'killed',
    deaths: 'killed',
    wounded: 'injured',
    injured: 'injured',
    captured: 'captured',
    missing: 'missing',
    displaced: 'displaced',
  } as const),
);

/** Whether a comma or "and" stands right before a phrase: it is in one line with what is before. */
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
  return ['total', 'overall', 'in', 'initially', 'originally'].includes(sentence[at]?.lower ?? '');
}
