/**
 * The figures of an infobox cell. Cells have a grammar of their own: headings ("Per SOHR:", "Dead:"), rules ("----"),
 * flags, brackets behind figures, figures without verbs ("159 killed,, 120 injured"), and words in place of figures
 * ("Unknown"). A cell comes in, its figures go out.
 */
import { interval, parseDate, type DateSpan, type Party } from '../../entry/index.js';
import type { Accumulation, Metric, Population } from '../../vocabulary/index.js';
import type { Field, Span } from '../layout/document.js';
import type { Cast } from '../cast.js';
import { dateMentions, daysOf } from '../dates.js';
import { countryOf, otherNameOf } from '../flags.js';
import { phaseNamed, type Phases } from '../phases.js';
import { runsOf, type Sentence } from '../tokens.js';
import { claimantIn } from './claimants.js';
import { countedOf } from './counted.js';
import { isNoEquipment, type Counted } from './noun-phrase.js';
import { numberSpan, partyOf, presence, spanOf, type Figure } from './figure.js';
import { groupsOf, outcomeOf } from './outcomes.js';
import { unnumberedThing } from './single-things.js';
import { describe, outcomeAt } from './outcomes/clause.js';
import type { Group } from './outcomes/rule.js';
import { LOSS_WORDS } from './words/numerals.js';
import { matchAt } from './words/match.js';
import { ADVERBS, GOVERNING } from './words/outcomes.js';
import { THINGS } from './words/people.js';
import { KIND_HEADS, SOURCE_PREPOSITIONS } from './words/speech.js';

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
export function cellFigures(field: Field, kind: CellKind, cast: Cast, within: DateSpan | undefined, numbers: Span[] = []): Figure[] {
  const reading = new CellReading(kind, cast, within, numbers);
  for (const piece of piecesOf(field)) reading.take(piece);
  return reading.figures;
}

interface Piece {
  kind: 'text' | 'heading' | 'bracket' | 'rule' | 'flag';
  text: string;
  /** UTF-16 index in the document. */
  start: number;
  /** A bracket and a dash follow: "370 (per A) – 386 (per B) killed" goes on. */
  open?: boolean;
}

const BRACKET = String.raw`\([^()]{0,400}(?:\([^()]{0,200}\)[^()]{0,200}){0,4}\)`;
/** Words that stand for a figure begin no name, so a heading behind one begins after it. */
const NO_NAME = '(?!(?:Heavy|Unknown|Unspecified|None|Several|Many|Light)\\b)';
const SAID = '\\b(?:Per|As per|According to)\\s';
/** Where an item begins. */
const ITEM = '(?<=(?:^|[,;*]|---)\\s{0,3})';
/** A name, which begins with a capital or an article such as "al-", and in which no "Per" begins a heading of its own; or a word alone. */
const HEAD = `(?:(?=\\p{Lu}|(?:al|el|an|as|ar|ash|at|ad|az|pro|anti)-)(?:(?!---|${SAID})[^,;:()\\d*]){2,60}|\\p{Ll}{2,20})`;
const YEARS = '(?<=(?:^|[,;*)\\s])\\s{0,3})(?:1\\d|20)\\d\\d(?:[–-]\\d{2,4})?';
const PIECES = new RegExp(
  [
    '(?<rule>-{3,})',
    '(?<flag>[\\u{1F1E6}-\\u{1F1FF}]{2})',
    `(?<heading>(?:${SAID}[^,;:()\\d]{2,80}|${ITEM}${NO_NAME}${HEAD}|(?<!\\p{L})${NO_NAME}\\p{Lu}[^,;:()\\d]{0,40}\\b(?:claims?|estimates?)|${YEARS})\\s{0,3}(?:${BRACKET})?\\s{0,3}:)`,
    `(?<bracket>${BRACKET})`,
  ].join('|'),
  'gu',
);

/** A cell in pieces, in order. */
function piecesOf(field: Field): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const text = (from: number, to: number) => {
    if (field.value.slice(from, to).trim() !== '') pieces.push({ kind: 'text', text: field.value.slice(from, to), start: field.start + from });
  };
  for (const match of field.value.matchAll(PIECES)) {
    text(at, match.index);
    const [kind] = (['rule', 'flag', 'heading', 'bracket'] as const).filter((name) => match.groups?.[name] !== undefined);
    const trimmed = kind === 'bracket' ? 1 : 0;
    pieces.push({ kind: kind ?? 'text', text: match[0].slice(trimmed, match[0].length - trimmed), start: field.start + match.index + trimmed });
    at = match.index + match[0].length;
  }
  text(at, field.value.length);
  return pieces.map((piece, index) => {
    const [next, behind] = [pieces[index + 1], pieces[index + 2]];
    return next?.kind === 'bracket' && behind?.kind === 'text' && /^\s*[–—-]\s*\d/.test(behind.text) ? { ...piece, open: true } : piece;
  });
}

/** One cell being read, piece by piece. */
class CellReading {
  readonly figures: Figure[] = [];
  #claimant: string | string[] | undefined;
  #party: Party | undefined;
  /** What a heading such as "Dead:" says of the figures under it. */
  #under: { metric?: Metric; population?: Population; item?: string } = {};
  /** What a heading's bracket says, or a heading of years: "Per Ukraine (first battle):", "2018:". */
  #time: Time | undefined;
  /** "Per Russia (Kharkiv only):" gives no totals of the event. */
  #narrower = false;
  /** The first figure that a bracket speaks of: since the last bracket, heading or line. */
  #line = 0;
  /** Where the last figure ended; nothing between but white space begins a new line. */
  #end = -1;

  constructor(
    readonly kind: CellKind,
    readonly cast: Cast,
    readonly within: DateSpan | undefined,
    readonly numbers: Span[],
  ) {
    this.#party = this.#side();
  }

  take(piece: Piece): void {
    switch (piece.kind) {
      case 'rule':
        this.#reset();
        break;
      case 'heading':
        this.#heading(piece.text);
        break;
      case 'flag':
        this.#party = this.#flag(piece.text) ?? this.#side();
        this.#line = this.figures.length;
        break;
      case 'bracket':
        this.#bracket(piece);
        break;
      case 'text':
        this.#text(piece);
        break;
    }
  }

  #side(): Party | undefined {
    return this.kind.side === undefined ? undefined : { kind: 'side', number: this.kind.side };
  }

  #reset(): void {
    this.#claimant = undefined;
    this.#time = undefined;
    this.#narrower = false;
    this.#under = {};
    this.#party = this.#side();
    this.#line = this.figures.length;
  }

  /** "Per SOHR:" names who says so; "Dead:" what is counted; "Al-Nusra Front:" who is counted. */
  #heading(text: string): void {
    this.#line = this.figures.length;
    const aside = /\(([^)]*)\)/.exec(text)?.[1];
    const bare = text
      .replace(/\([^)]*\)/g, '')
      .replace(/\s*:\s*$/, '')
      .trim();
    this.#time = aside === undefined ? undefined : this.#dates(aside);
    this.#narrower = isNarrower(aside ?? '');
    if (/^\d/.test(bare)) {
      this.#time = this.#dates(bare);
      return;
    }
    const words = bare.toLowerCase().split(/\s+/);
    if (words.every((word) => KIND_HEADS.has(word) || word === 'civilian')) {
      const metric = words.map((word) => HEAD_METRICS.get(word)).find((one) => one !== undefined);
      this.#under = {
        ...(metric === undefined ? {} : { metric }),
        ...(words.some((word) => word.startsWith('civilian')) ? { population: 'civilians' as const } : {}),
      };
      return;
    }
    const known = this.cast.find(bare);
    const claimant = claimantIn(bare, this.cast);
    const isSaid = /^(?:per|as per|according to)\s/i.test(bare) || /\b(?:claims?|estimates?|sources?|reports?)$/i.test(bare);
    if (!isSaid && known !== undefined) {
      this.#party = this.cast.partyOf(known);
      return;
    }
    this.#under = {};
    this.#party = this.#side();
    if (claimant !== undefined) this.#claimant = claimant;
    else if (!isSaid) this.#group(bare, words);
  }

  /** A heading that names neither who says so nor what happened: a body of people, or what is counted under it. */
  #group(bare: string, words: readonly string[]): void {
    const last = words.at(-1) ?? '';
    if (PHASES.test(last)) return;
    if (THINGS.has(last)) this.#under = { metric: this.kind.counts === 'losses' ? 'equipment' : 'strength', item: bare };
    else if (words.length > 1 && isProperName(bare)) this.#party = this.cast.partyOf(this.cast.actor(bare));
    else if (words.length > 1) this.#under = { item: bare };
  }

  /** The country whose flag stands before figures, where the document knows it. */
  #flag(flag: string): Party | undefined {
    const name = countryOf(flag);
    const id = name === undefined ? undefined : (this.cast.find(name) ?? this.cast.find(otherNameOf(name) ?? name));
    return id === undefined ? undefined : this.cast.partyOf(id);
  }

  /** A bracket speaks of the figures of its line: who claims them, when they were, what they are made of. */
  #bracket({ text, start }: Piece): void {
    const whole = this.figures.at(-1);
    const dates = this.#dates(text);
    let claimant: string | string[] | undefined;
    for (const part of text.split(/[;,]/)) {
      if (/\d/.test(part)) continue;
      claimant ??= claimantIn(part, this.cast);
    }
    claimant ??= dates === undefined ? claimantIn(text, this.cast) : undefined;
    // A part is of its whole as that stands now.
    const told = new Map<Figure, Figure>();
    for (let index = this.#spokenOf(); index < this.figures.length; index += 1) {
      const { partOf, ...figure } = this.figures[index]!;
      const of = partOf && (told.get(partOf) ?? partOf);
      const changed = {
        ...figure,
        ...(of === undefined ? {} : { partOf: of }),
        ...(claimant === undefined ? {} : { claimant }),
        ...(isNarrower(text) ? { accumulation: 'increment' as const } : {}),
        ...dates,
      };
      told.set(this.figures[index]!, changed);
      this.figures[index] = changed;
    }
    const changed = this.figures.at(-1);
    if (whole && changed && dates === undefined) {
      this.#parts({ kind: 'bracket', text, start }, changed);
      this.#allOfThem({ kind: 'bracket', text, start }, changed);
    }
    this.#line = this.figures.length;
    this.#end = -1;
  }

  /** The first figure of the line that a bracket behind it speaks of: two figures of the same are rivals, and it speaks of the last. */
  #spokenOf(): number {
    let from = this.figures.length;
    const oldest = Math.max(this.#line, this.figures.length - LONGEST_LINE);
    while (from > oldest && !this.figures.slice(from).some((later) => areRivals(this.figures[from - 1]!, later))) from -= 1;
    return from;
  }

  /** "71 captured (all executed)": what befell them next; "40 guards (estimated)": the number is no exact one. */
  #allOfThem(piece: Piece, whole: Figure): void {
    const [sentence] = this.#tokens(piece);
    if (sentence === undefined || sentence.length > LONGEST_WORD_ON_ALL) return;
    const { count } = whole;
    if (sentence.length === 1 && ESTIMATED.has(sentence[0]!.lower) && (count.modifier === 'exact' || count.modifier === 'range')) {
      this.figures[this.figures.length - 1] = { ...whole, count: { ...count, modifier: 'approximate' } };
      return;
    }
    if (sentence[0]?.lower !== 'all') return;
    let at = 1;
    while (ADVERBS.has(sentence[at]?.lower ?? '') || ['of', 'them', 'whom', 'were'].includes(sentence[at]?.lower ?? '')) at += 1;
    const next = outcomeAt(sentence, at, GOVERNING.people, { being: true, bare: false, infinitive: false });
    if (next?.to !== sentence.length || whole.metric.includes(next.row.metric) || whole.metric.includes('equipment')) return;
    const { manner: _, ...same } = whole;
    this.figures.push({ ...same, ...describe(next.row), end: sentence[next.to - 1]!.end, rule: 'inTurn.all-executed' });
  }

  /** "(250 executed)", "(8 civilians; SOHR)": parts of the figure before. */
  #parts(piece: Piece, whole: Figure): void {
    for (const sentence of this.#tokens(piece)) this.#partsIn(sentence, whole);
  }

  #partsIn(sentence: Sentence, whole: Figure): void {
    for (const group of groupsOf(sentence, this.#counted(sentence))) {
      const outcome = outcomeOf(sentence, group, this.cast, true);
      group.forEach((phrase, index) => {
        if (phrase.kind === 'bare' && !outcome) return;
        const rule = outcome ? 'breakdown.with-outcome' : 'breakdown.who';
        const figure = this.#figure(sentence, group, index, { metric: outcome?.metric ?? whole.metric, rule });
        this.figures.push({
          ...figure,
          ...(figure.party === undefined && whole.party ? { party: whole.party } : {}),
          ...inherited(whole),
          rule,
          partOf: whole,
        });
      });
    }
  }

  #text(piece: Piece): void {
    const before = this.figures.length;
    for (const sentence of this.#tokens(piece)) this.#sentence(sentence, piece);
    this.#words(piece, before);
  }

  #sentence(sentence: Sentence, piece: Piece): void {
    const groups = groupsOf(sentence, this.#counted(sentence));
    groups.forEach((group, position) => {
      const outcome = outcomeOf(sentence, group, this.cast, true);
      group.forEach((phrase, index) => {
        if (isNoEquipment(phrase, outcome?.manner)) return;
        const counting = outcome ?? this.#otherwise(sentence, phrase, piece.open === true);
        if (!counting) return;
        const said = index === group.length - 1 ? this.#saidBehind(sentence, Math.max(outcome?.to ?? 0, phrase.to), piece) : undefined;
        const part = sentence[phrase.from - 1]?.lower === 'including' ? this.figures.at(-1) : undefined;
        const figure = this.#figure(sentence, group, index, counting);
        const joined =
          position === 0 ? this.#end === -1 || /[,;&]|\band\b/.test(piece.text.slice(0, figure.start - piece.start)) : hasSeparator(sentence, phrase.from);
        if (!joined && this.#end !== -1) this.#line = this.figures.length;
        if (this.#counts(figure.metric, this.#line)) this.#party = this.#party?.kind === 'actor' ? this.#side() : this.#party;
        const own =
          figure.party ??
          (figure.population === 'civilians' || figure.population === 'children' || figure.population === 'unidentified'
            ? undefined
            : (this.#overall(sentence, phrase, outcome?.to) ?? this.#party));
        this.figures.push({
          ...figure,
          ...(this.#goesOn(phrase, own) ? { population: 'civilians' as const } : {}),
          ...(own === undefined ? {} : { party: own }),
          ...(said === undefined ? {} : { claimant: said }),
          ...(part === undefined ? {} : { partOf: part }),
        });
        this.#end = figure.end;
      });
    });
  }

  /** "6 civilians killed, 35 wounded": in a cell of no side the wounded are those who were counted before. */
  #goesOn({ kind, population }: Counted, own: Party | undefined): boolean {
    const bare = (kind === 'outcome' || kind === 'bare') && population === 'unstated' && own === undefined;
    return bare && this.kind.side === undefined && this.figures.length > this.#line && this.figures.at(-1)?.population === 'civilians';
  }

  /** Whether a metric was counted before in the line: then a flag no longer speaks of what follows. */
  #counts(metric: readonly Metric[], from: number): boolean {
    return this.figures.slice(Math.max(from, this.figures.length - LONGEST_LINE)).some((figure) => figure.metric.join() === metric.join());
  }

  /** "38 killed overall": of all sides, where the cell is of none. */
  #overall(sentence: Sentence, phrase: Counted, to: number | undefined): Party | undefined {
    const next = Math.max(to ?? 0, phrase.to);
    const overall = sentence[next]?.lower === 'overall' || (sentence[next]?.lower === 'in' && sentence[next + 1]?.lower === 'total');
    if (!overall || this.kind.side !== undefined || this.cast.sideNumbers.length < 2) return undefined;
    return { kind: 'several', parties: this.cast.sideNumbers.map((number) => ({ kind: 'side', number })) };
  }

  /** "400 according to the State Commission": who says so, right behind a figure. */
  #saidBehind(sentence: Sentence, at: number, piece: Piece): string | string[] | undefined {
    if (!SOURCE_PREPOSITIONS.some((words) => matchAt(sentence, at, words) > 0)) return undefined;
    let to = at;
    while (to < Math.min(sentence.length, at + 14) && !/^[,;.*()]$/.test(sentence[to]?.text ?? '')) to += 1;
    return claimantIn(piece.text.slice(sentence[at]!.start - piece.start, sentence[to - 1]!.end - piece.start), this.cast);
  }

  /** Items that say "Heavy" or "Presumed light" and give no number; `before`: the figures there were before the piece. */
  #words({ text, start }: Piece, before: number): void {
    if (this.kind.counts !== 'losses') return;
    const told = this.figures.slice(before);
    const push = (from: number, to: number, word: string, rule: string) =>
      this.#push({ rule, start: start + from, end: start + to, count: { modifier: 'vague', word }, metric: ['killed', 'injured'] });
    // A long piece is no list of such words.
    if (text.length <= 1_000) {
      for (const { 0: item, index } of text.matchAll(/[^,;*]+/g)) {
        const [, lead = '', hedge = '', word = ''] = LOSS_ITEM.exec(item) ?? [];
        const loss = LOSS_WORDS.get(word.toLowerCase());
        const from = index + lead.length;
        const to = from + hedge.length + word.length;
        if (loss !== undefined && !told.some((figure) => figure.start < start + to && start + from < figure.end)) push(from, to, loss, 'word.item');
      }
    }
  }

  #push(figure: Pick<Figure, 'start' | 'end' | 'count' | 'metric' | 'rule'>): void {
    this.figures.push({
      population: 'unstated',
      accumulation: 'total',
      ...figure,
      ...(this.#party ? { party: this.#party } : {}),
      ...this.#said(),
    });
    this.#end = figure.end;
  }

  /** What a number counts that no word of outcome follows. */
  #otherwise(sentence: Sentence, phrase: Counted, open: boolean): Counting | undefined {
    const { counts } = this.kind;
    if (this.#under.metric !== undefined)
      return phrase.kind === 'thing'
        ? undefined
        : { metric: [this.#under.metric], rule: phrase.kind === 'bare' ? 'bareNumber.under-heading' : 'presence.under-heading' };
    if (counts === 'results') return undefined;
    const alone = phrase.kind === 'bare' && endsItem(sentence, phrase.to) && !(open && phrase.to === sentence.length);
    if (counts === 'presence') {
      if (phrase.kind === 'people') return { metric: [presence(phrase)], rule: 'presence.people' };
      if (phrase.kind === 'thing') return { metric: ['strength'], rule: 'presence.things' };
      if (phrase.kind === 'unit') return { metric: ['strength'], rule: 'presence.units' };
      if (alone) return { metric: ['strength'], rule: 'bareNumber.strength' };
      return isTotal(sentence, phrase.to) ? { metric: ['strength'], rule: 'bareNumber.strength-in-total' } : undefined;
    }
    if (phrase.kind === 'thing') return { metric: ['equipment'], rule: 'presence.things-lost' };
    return alone && startsItem(sentence, phrase.from) ? { metric: ['killed', 'injured'], rule: 'bareNumber.lost' } : undefined;
  }

  #figure(sentence: Sentence, group: Group, index: number, { metric, rule }: Counting): Figure {
    const phrase = group[index]!;
    const outcome = outcomeOf(sentence, group, this.cast, true);
    const said = phrase.population === 'unstated' ? (this.#under.population ?? 'unstated') : phrase.population;
    const population = this.#areCivilians(phrase, said, metric) ? 'civilians' : said;
    const party = population === 'civilians' ? undefined : partyOf(phrase, outcome, this.cast);
    return {
      ...spanOf(sentence, group, index, outcome),
      count: phrase.count,
      // "30,000+ civilians fled": from their homes.
      metric: metric[0] === 'escaped' && population === 'civilians' ? ['displaced'] : metric,
      population,
      rule,
      ...(phrase.rule === undefined ? {} : { mention: phrase.rule }),
      accumulation: 'total',
      ...(party === undefined ? {} : { party }),
      ...((phrase.item ?? this.#under.item) === undefined ? {} : { item: phrase.item ?? this.#under.item }),
      ...(outcome?.manner === undefined ? {} : { manner: outcome.manner }),
      ...(outcome?.by === undefined ? {} : { by: outcome.by }),
      ...this.#said(),
    };
  }

  /** "15,000 Ostmerians displaced", "11 residents killed, 1 nurse injured": civilians, in a cell of no side. */
  #areCivilians({ kind }: Counted, said: Population, metric: readonly Metric[]): boolean {
    if (this.kind.side !== undefined || kind !== 'people') return false;
    if (said === 'staff') return this.figures.some(({ population }) => population === 'civilians');
    return said === 'unstated' && metric.includes('displaced');
  }

  #said(): { claimant?: string | string[] } & Partial<Time> {
    return {
      ...(this.#claimant === undefined ? {} : { claimant: this.#claimant }),
      ...this.#time,
      ...(this.#narrower ? { accumulation: 'increment' as const } : {}),
    };
  }

  #tokens({ text, start }: Piece): Sentence[] {
    return runsOf({ text, start, end: start + text.length });
  }

  #counted(sentence: Sentence): Counted[] {
    // The key says whose soldiers these are, where there is one.
    const counted = countedOf(sentence, this.cast, this.kind.side === undefined);
    this.numbers.push(...counted.map((phrase) => numberSpan(sentence, phrase)));
    const told = counted.filter((phrase) => !/^an?$/.test(sentence[phrase.from]?.lower ?? '') || phrase.count.low !== 1);
    return this.kind.counts === 'losses' ? this.#withUnnumbered(sentence, told) : told;
  }

  /** "Su-25 downed", ""Heron" tugboat": an item that names one thing has no number. */
  #withUnnumbered(sentence: Sentence, counted: readonly Counted[]): Counted[] {
    const things: Counted[] = [];
    let next = 0;
    for (let at = 0; at < sentence.length; at += 1) {
      while (next < counted.length && counted[next]!.to <= at) next += 1;
      const behind = counted[next];
      if (!startsItem(sentence, at) || (behind && behind.from <= at)) continue;
      const thing = unnumberedThing(sentence, at, this.cast);
      if (thing && (!behind || behind.from >= thing.to)) things.push(thing);
    }
    return things.length === 0 ? [...counted] : [...counted, ...things].sort((one, other) => one.from - other.from);
  }

  /** The time a bracket gives: "as of" and "by" run from the beginning of the event. */
  #dates(text: string): Time | undefined {
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
interface Time {
  readonly covers: string;
  readonly accumulation: Accumulation;
}

/** "(Ulver only)", "(first battle)", "(final assault)": a part of the event. */
function isNarrower(bracket: string): boolean {
  return /\bonly\b/i.test(bracket) || PART_OF_EVENT.test(bracket);
}
const PART_OF_EVENT =
  /^(?:(?:during|in) )?(?:the )?(?:first|second|third|fourth|fifth|initial|opening|last|final) (?:ambush|assault|attack|battle|bombing|clash|day|offensive|operation|phase|raid|siege|wave|week)s?$/i;

/** Last words of headings that tell a part of the event. */
const PHASES = /^(?:phases?|battles?|waves?|assaults?|seizures?|counter-?attacks?|offensives?|operations?|days?|units|overall|total)$/i;

/** Whether all words of a heading are those of a name. */
function isProperName(heading: string): boolean {
  return heading.split(/\s+/).every((word) => /^["“‘'(]?\p{Lu}/u.test(word) || /^(?:of|the|and|for|in|al|el|e|de|bin|ibn)\b/.test(word));
}

const LOSS_ITEM =
  /^(\s*)((?:(?:probably|presumably|presumed|reportedly|likely|very|extremely|relatively) ){0,3})(\p{L}{2,20})(?: (?:losses|casualties))?[\s.]*$/iu;

/** Whether two figures count the same of the same people or things. */
function areRivals(one: Figure, other: Figure): boolean {
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
const LONGEST_WORD_ON_ALL = 8;
const ESTIMATED: ReadonlySet<string> = new Set(['estimated', 'estimate', 'est', 'est.', 'approximate', 'approx', 'approx.', 'approximately']);

/** What a part has from its whole: who says so, and when. */
function inherited({ claimant, covers, accumulation }: Figure): Partial<Figure> {
  return { accumulation, ...(claimant === undefined ? {} : { claimant }), ...(covers === undefined ? {} : { covers }) };
}

const HEAD_METRICS: ReadonlyMap<string, Metric> = new Map(
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
