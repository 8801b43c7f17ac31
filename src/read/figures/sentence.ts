/**
 * The figures of one sentence of running text, through the passes numbers → counted → outcomes → claimants. What no
 * rule reads is left alone: a figure missed is better than one made up.
 */
import type { Accumulation, Metric } from '../../vocabulary/index.js';
import type { Span } from '../layout/document.js';
import type { Party } from '../../entry/index.js';
import type { Cast } from '../cast.js';
import { isMonth } from '../dates.js';
import { isGenitive, type Sentence, type Token } from '../tokens.js';
import { relaysAt } from './chains.js';
import { voiceAt, type Voice } from './claimants.js';
import type { Claimant } from './speakers.js';
import { countedOf, isPartitive } from './counted.js';
import { numberSpan, partyOf, spanOf, type Figure } from './figure.js';
import { endsPhrase, startsName } from './edges.js';
import { isNoEquipment, LONGEST_PHRASE, nounPhrase, type Counted } from './noun-phrase.js';
import { groupsOf, outcomeOf } from './outcomes.js';
import { describe, isJoin, RELATIVES } from './outcomes/clause.js';
import { isA, type Group, type Outcome } from './outcomes/rule.js';
import { isUnderHeading, whoActed, whoseBefore } from './preceding.js';
import { tollOf, type Told as Toll } from './tolls.js';
import { betweenFigures, countsAnybody, enemyOf, itemised, notAll, sharedInGroup, sharedParty, whoseAround } from './whose.js';
import { matchAny, matchBefore, phrases } from './words/match.js';
import { ADVERBS, AUXILIARIES, GOVERNING, LOSE_VERBS, MOVED, OUTCOME_WORDS } from './words/outcomes.js';
import { PEOPLE } from './words/people.js';

/** A sentence as it is told: what a figure that begins at an index adds up where its words do not say, and who speaks. */
export interface Told {
  readonly sentence: Sentence;
  readonly usual: (index: number) => Accumulation;
  readonly voices: readonly Voice[];
  /** The last figure before the sentence, in its paragraph: what "later raised to" speaks of. */
  readonly before?: Figure | undefined;
  /** The sentence before, in its paragraph. */
  readonly preceding?: Sentence | undefined;
  /** The party whose losses its section counts: "Ostmerish losses". */
  readonly ofParty?: Party | undefined;
  /** Whether its section is one of civilians: "Civilian casualties". */
  readonly ofCivilians?: boolean;
}

/** The figures of a sentence. `numbers` takes up every number beside a word of loss, read or not. */
export function sentenceFigures({ sentence, usual, voices, before, preceding, ofParty, ofCivilians = false }: Told, cast: Cast, numbers: Span[]): Figure[] {
  const counted = countedOf(sentence, cast);
  if (counted.length === 0) return [];
  if (sentence.some((token) => LOSS_WORD.has(token.lower)))
    numbers.push(...counted.filter((phrase) => couldCount(sentence, phrase)).map((phrase) => numberSpan(sentence, phrase)));
  const figures: Figure[] = [];
  // What somebody denies is not what the document says.
  const denied = sentence.findIndex(({ lower }) => DENIALS.has(lower));
  // "11 civilians were killed: eight people in the harbour; 1 worker near the mill": what is listed behind a colon is a part.
  let listed: Figure | undefined;
  // The last figure whose people or things are those of a party.
  let owned: Figure | undefined;
  // Where the verb stands that the last figure is the object of.
  let verb: number | undefined;
  const behind = { sentence, preceding, voices, cast };
  const phraseOf = new Map<Figure, { phrase: Counted; behind: number }>();
  const groups = groupsOf(sentence, counted);
  for (const read of groups) {
    // "Six of them were killed": of those told before the sentence.
    const found =
      figures.length === 0
        ? ofThem(sentence, read, counted.findLast(({ kind, from }) => kind === 'people' && from < read[0].from) ?? before)
        : moreThings(sentence, read, lastBefore(figures, sentence[read[0].from]!.start));
    const group = sharedInGroup(sentence, found, cast);
    if (denied !== -1 && denied < group[0].from && !sentence.slice(denied, group[0].from).some(({ lower }) => INSTEAD.has(lower))) continue;
    const [phrase] = group;
    const previous = lastBefore(figures, sentence[phrase.from]!.start);
    const revised = group.length === 1 ? revision(sentence, phrase, previous ?? before, voices) : undefined;
    if (revised) {
      figures.push(revised);
      continue;
    }
    const back = previous && group.length === 1 ? pointsBack(sentence, phrase, previous, voices, cast) : undefined;
    if (back) {
      figures.push(back);
      continue;
    }
    const counting: Toll | undefined = tollOf(sentence, group, cast) ?? (group.length === 1 ? whoTheyWere(sentence, phrase, cast) : undefined);
    if (previous && opensList(sentence, previous.end, phrase.from)) listed ??= previous;
    // "two commanders: Edmund Quill and Abu Hamza" are the two.
    if (
      listed &&
      group.every(({ told, kind, from }) => told && kind === 'people' && startsName(sentence[from]!.text)) &&
      !outcomeOf(sentence, group, cast, false)
    )
      continue;
    const hold = previous && (listed && group.every(({ kind }) => kind === 'people') ? 'part' : holdOn(sentence, group, previous));
    const whole = hold === 'part' ? (listed ?? previous) : undefined;
    // One man among those who fight is told of, not counted.
    const oneOfForce = (listed ?? previous)?.metric[0] === 'strength' && group.every(({ told, kind }) => told && kind === 'people');
    const how =
      hold === 'part'
        ? listed
          ? 'part.listed'
          : partRule(sentence, group)
        : group.every(({ kind }) => kind === 'thing')
          ? 'part.next-things'
          : 'part.along-with';
    const shared = previous && hold && !oneOfForce ? { ...sameAs(listed ?? previous, group, hold), rule: how } : undefined;
    const told =
      counting?.outcome ??
      (isIncluded(sentence, group) ? shared : undefined) ??
      outcomeOf(sentence, group, cast, false) ??
      shared ??
      alsoThere(sentence, group, previous);
    const outcome = told ?? (previous ? (sameVerb(sentence, group, previous, verb) ?? elsewhere(sentence, group, previous)) : undefined);
    verb = outcome && isA(outcome.rule, 'object', 'lost') ? (outcome.from ?? verb) : undefined;
    if (!outcome || !fits(sentence, outcome, group) || isRate(sentence, Math.max(outcome.to, group[group.length - 1]!.to))) continue;
    group.forEach((each, index) => {
      if (isNoEquipment(each, outcome.manner)) return;
      const one = counting?.people ? { ...each, ...counting.people } : elliptical(sentence, each, index, previous, outcome);
      const claimant = voiceAt(voices, one.numberFrom);
      const enemy = enemyOf(sentence, one, claimant, cast);
      const own = enemy ?? one.party ?? outcome.party;
      const isFirst = index === 0 || group.every(({ kind }) => kind === 'thing');
      const shared = own === undefined && isFirst ? sharedParty(sentence, group, outcome, { previous, owned, cast }) : undefined;
      const around =
        own === undefined && shared === undefined ? whoseAround(sentence, one, outcome, { group, previous: previous ?? before, whole, claimant, cast }) : {};
      const among = one.population === 'unstated' && whole?.population === 'civilians';
      const here = ofCivilians && one.kind !== 'thing' && (one.population === 'unstated' || one.population === 'staff');
      const isAnybodys = own === undefined && shared === undefined && around.party === undefined && around.population === undefined && whole === undefined;
      const acted = isAnybodys ? whoActed(behind, outcome, one) : undefined;
      const acting = acted
        ? {
            ...outcome,
            ...(outcome.metric.includes('strength') || LOSE_VERBS.has(sentence[outcome.from ?? -1]?.lower ?? '') ? { party: acted } : { agent: acted }),
          }
        : outcome;
      const earlier = (isAnybodys && acted === undefined ? whoseBefore(behind, one, outcome) : undefined) ?? {};
      const kind = around.population ?? earlier.population ?? (among || here ? 'civilians' : one.population);
      const population = kind === 'unstated' && (outcome.metric.includes('displaced') || fledHome(sentence, one, outcome)) ? 'civilians' : kind;
      const metric = ofThose(outcome, population);
      const told = enemy ?? shared ?? around.party;
      const settled = partyOf({ ...one, population, ...(told ? { party: told } : {}) }, ofClaimant(sentence, one, acting, { claimant, cast }), cast);
      const party = settled ?? (isAnybodys ? (earlier.party ?? (ofParty && isUnderHeading(sentence, one, acting) ? ofParty : undefined)) : undefined);
      const via = relaysAt(voices, one.numberFrom);
      const span = spanOf(sentence, group, index, outcome);
      figures.push({
        ...span,
        count: one.count,
        metric,
        population,
        rule: counting || one === each ? outcome.rule : 'elliptical.same-people',
        ...(one.rule === undefined ? {} : { mention: one.rule }),
        accumulation: outcome.accumulation ?? usual(span.start),
        ...(party === undefined ? {} : { party }),
        ...(one.item === undefined ? {} : { item: one.item }),
        ...(outcome.manner === undefined ? {} : { manner: outcome.manner }),
        ...(outcome.by === undefined ? {} : { by: outcome.by }),
        ...(claimant === undefined ? {} : { claimant }),
        ...(one.further ? { further: true } : {}),
        ...(via.length === 0 ? {} : { via }),
        ...(whole ? { partOf: whole } : {}),
      });
      const { then } = outcome;
      const figure = figures.at(-1);
      if (figure?.party) owned = figure;
      if (figure) phraseOf.set(figure, { phrase: one, behind: Math.max(outcome.to, one.to) });
      if (then && figure && index === group.length - 1) {
        const { manner: _, by: __, ...same } = figure;
        const manner = then.manner === undefined ? {} : { manner: then.manner };
        figures.push({ ...same, metric: then.metric, ...manner, rule: then.rule, end: sentence[then.to - 1]!.end });
      }
    });
  }
  return itemising(sentence, figures, phraseOf).sort((one, other) => one.start - other.start);
}

/** Those of whom only a number is told are those that the sentence itemises; its parts are of the figure as it then stands. */
function itemising(sentence: Sentence, figures: readonly Figure[], phraseOf: ReadonlyMap<Figure, { phrase: Counted; behind: number }>): Figure[] {
  const partsOf = new Map<Figure, Figure[]>();
  for (const figure of figures) {
    if (figure.partOf === undefined) continue;
    const parts = partsOf.get(figure.partOf);
    if (parts) parts.push(figure);
    else partsOf.set(figure.partOf, [figure]);
  }
  const now = new Map<Figure, Figure>();
  return figures.map((figure) => {
    const { phrase, behind = 0 } = phraseOf.get(figure) ?? {};
    const parts = partsOf.get(figure) ?? [];
    const anybody = phrase !== undefined && countsAnybody(sentence, phrase);
    const { partOf, supersedes } = figure;
    const whole = partOf && (now.get(partOf) ?? partOf);
    const isCivilian = whole !== partOf && whole?.population === 'civilians' && figure.population === 'unstated' && figure.party === undefined;
    const told: Figure = {
      ...figure,
      ...(isCivilian ? { population: 'civilians' } : {}),
      ...(phrase ? itemised(figure, parts, anybody, anybody && parts.length === 0 && notAll(sentence, behind)) : {}),
      ...(whole === undefined ? {} : { partOf: whole }),
      ...(supersedes === undefined ? {} : { supersedes: now.get(supersedes) ?? supersedes }),
    };
    now.set(figure, told);
    return told;
  });
}

/** "six of them" as people, where no figure of the sentence tells what they are: of those who were last spoken of. */
function ofThem(sentence: Sentence, group: Group, told: Pick<Figure, 'population' | 'party' | 'metric'> | Counted | undefined): Group {
  const [phrase] = group;
  if (group.length > 1 || phrase.kind !== 'bare' || sentence[phrase.to + 1]?.lower === 'which') return group;
  const partitive = isPartitive(sentence, phrase);
  if (!partitive && !isFollowUp(sentence, phrase)) return group;
  const people = told === undefined || ('metric' in told && told.metric.includes('equipment')) ? undefined : told;
  const { population = 'unstated', party } = people ?? {};
  // Of whom nothing is told, a number alone stays one.
  if (!partitive && (people === undefined || (population === 'unstated' && party === undefined))) return group;
  const rule = partitive ? 'number.of-them' : 'number.were';
  return [{ ...phrase, rule, to: partitive ? phrase.to + 2 : phrase.to, kind: 'people', population, ...(party === undefined ? {} : { party }) }];
}

/** "Upon arrival, four were sent to hospital", "80 stayed, while 25 were evacuated": a number alone as the subject of its clause. */
function isFollowUp(sentence: Sentence, { from, to, quoteFrom, told }: Counted): boolean {
  if (told || !['were', 'was'].includes(sentence[to]?.lower ?? '')) return false;
  const before = sentence[Math.min(from, quoteFrom) - 1]?.lower;
  return before === undefined || before === ',' || before === 'while' || before === 'and';
}

/** "30 vehicles were destroyed and another 40 disabled": more of the things before. */
function moreThings(sentence: Sentence, group: Group, previous: Figure | undefined): Group {
  const [phrase] = group;
  if (group.length > 1 || phrase.told || !previous?.metric.includes('equipment') || previous.item === undefined) return group;
  const same = { kind: 'thing' as const, item: previous.item, ...(previous.party ? { party: previous.party } : {}) };
  // "two tanks were destroyed and one captured": "captured" is a noun for people only.
  if (phrase.kind === 'outcome' && matchAny(sentence, phrase.to - 1, GOVERNING.things.participles)) {
    const { outcome: _, ...number } = phrase;
    return [{ ...number, to: phrase.to - 1, ...same, rule: 'more.one-captured' }];
  }
  // "one was shot down and two others were captured", "destroyed a tank and damaged two more"
  const more = MORE.has(sentence[phrase.to - 1]?.lower ?? '') && phrase.to - phrase.numberFrom === 2;
  if (more && (phrase.kind === 'people' || matchBefore(sentence, phrase.from, GOVERNING.things.transitives)))
    return [{ ...phrase, ...same, rule: 'more.two-more' }];
  if (phrase.kind !== 'bare') return group;
  // "including one reportedly shot down"
  const verb = ADVERBS.has(sentence[phrase.to]?.lower ?? '') ? phrase.to + 1 : phrase.to;
  return matchAny(sentence, verb, GOVERNING.things.participles) ? [{ ...phrase, ...same, rule: 'more.number-damaged' }] : group;
}

const MORE: ReadonlySet<string> = new Set(['more', 'others']);

/** The figure that stands last before a place; those of an aside are read behind those around it. */
function lastBefore(figures: readonly Figure[], place: number): Figure | undefined {
  let last: Figure | undefined;
  for (const figure of figures) if (figure.start < place && (last === undefined || figure.start >= last.start)) last = figure;
  return last;
}

/** "20 soldiers were killed a day": how fast, not how many. */
function isRate(sentence: Sentence, at: number): boolean {
  return (
    sentence[at]?.lower === 'daily' || (['a', 'per', 'each', 'every'].includes(sentence[at]?.lower ?? '') && UNITS_OF_TIME.has(sentence[at + 1]?.lower ?? ''))
  );
}
const UNITS_OF_TIME: ReadonlySet<string> = new Set(['day', 'week', 'month', 'hour']);

/** What a side claims to have destroyed or seized is its opponent's: "the Front claimed the destruction of 4 tanks". */
function ofClaimant(sentence: Sentence, { quoteFrom }: Counted, outcome: Outcome, { claimant, cast }: { claimant: Claimant | undefined; cast: Cast }): Outcome {
  // Whom one side frees from the other is no more of that one than before.
  if (FREED.has(sentence[outcome.from ?? -1]?.lower ?? '')) return { ...outcome, by: undefined };
  // "claimed 30 vehicles destroyed"
  const claimed = isA(outcome.rule, 'predicate') && CLAIMING.has(sentence[quoteFrom - 1]?.lower ?? '');
  const active = claimed || isA(outcome.rule, 'nounOf', 'object', 'part');
  if (!outcome.metric.includes('equipment') || outcome.by || outcome.agent || outcome.party || typeof claimant !== 'string' || !active) return outcome;
  const party = cast.partyOf(claimant);
  return cast.sideOfParty(party) === undefined ? outcome : { ...outcome, agent: party };
}

const CLAIMING: ReadonlySet<string> = new Set(['claimed', 'claiming', 'claims']);
const FREED: ReadonlySet<string> = new Set(['freed', 'freeing', 'rescued', 'rescuing', 'liberated', 'liberating']);

const DENIALS: ReadonlySet<string> = new Set(['denied', 'denies', 'deny', 'denying', 'refuted']);
/** Behind a denial, what is said in its place. */
const INSTEAD: ReadonlySet<string> = new Set([
  'saying',
  'claiming',
  'stating',
  'adding',
  'asserting',
  'insisting',
  'claimed',
  'said',
  'stated',
  'instead',
  'while',
]);

/** "The toll was later raised to 34": another number in the place of the one before. */
function revision(sentence: Sentence, phrase: Counted, earlier: Figure | undefined, voices: readonly Voice[]): Figure | undefined {
  const before = (back: number) => sentence[phrase.from - back]?.lower ?? '';
  if (earlier === undefined || phrase.kind === 'thing' || phrase.kind === 'unit' || before(1) !== 'to' || !REVISED.has(before(2))) return undefined;
  const near = sentence.slice(Math.max(0, phrase.from - 6), phrase.from - 2).map(({ lower }) => lower);
  // A toll that rose is a running total; one that is corrected, or raised later, is another number for the same.
  if (!CORRECTED.has(before(2)) && !near.some((word) => LATER.has(word))) return undefined;
  const claimant = voiceAt(voices, phrase.numberFrom);
  return again(earlier, {
    rule: 'revision.raised-to',
    start: sentence[phrase.from - 2]!.start,
    end: sentence[phrase.to - 1]!.end,
    count: phrase.count,
    supersedes: earlier,
    ...(claimant === undefined ? {} : { claimant }),
  });
}
const CORRECTED: ReadonlySet<string> = new Set(['revised', 'corrected', 'amended', 'updated']);
const REVISED: ReadonlySet<string> = new Set([...CORRECTED, 'raised', 'increased', 'lowered', 'reduced', 'up', 'upwards', 'down', 'downwards']);
const LATER: ReadonlySet<string> = new Set(['later', 'subsequently', 'afterwards', 'revised', 'corrected']);

/** Figures that speak of those of the figure before: a running total, another voice in a bracket, a part, "the third". */
function pointsBack(sentence: Sentence, phrase: Counted, previous: Figure, voices: readonly Voice[], cast: Cast): Figure | undefined {
  const end = sentence[phrase.to - 1]!.end;
  if (phrase.kind === 'bare') {
    const running = runningTotal(sentence, phrase.from);
    if (running !== undefined)
      return again(previous, {
        rule: 'runningTotal.bringing-total-to',
        start: sentence[running.from]!.start,
        end,
        count: phrase.count,
        accumulation: 'cumulative',
        ...(running.metric ? { metric: running.metric } : {}),
      });
    const other = sentence[phrase.from - 1]?.text === '(' ? bracketVoice(voices, phrase) : undefined;
    if (other !== undefined)
      return again(previous, { rule: 'otherVoice.in-brackets', start: sentence[phrase.quoteFrom]!.start, end, count: phrase.count, claimant: other });
  }
  // "30 of them civilians and 10 rebels": a part as the one before.
  if (isA(previous.rule, 'partitive') && previous.partOf && phrase.kind === 'people' && endsPhrase(sentence, phrase.to)) {
    const joined = sentence[phrase.from - 1];
    if (joined && (joined.lower === 'and' || joined.text === ',') && sentence[phrase.from - 2]?.end === previous.end) {
      const { population, party } = phrase;
      const whose = party === undefined ? {} : { party };
      return again(previous.partOf, {
        rule: 'partitive.next-part',
        ...spanOf(sentence, [phrase], 0, undefined),
        count: phrase.count,
        partOf: previous.partOf,
        population,
        ...whose,
      });
    }
  }
  // "12 of whom were foreigners", "14 of them were killed"
  if (isPartitive(sentence, phrase)) {
    const behind = phrase.to + 2;
    const told = outcomeOf(sentence, [{ ...phrase, to: behind, kind: previous.metric.includes('equipment') ? 'thing' : 'people' }], cast, false);
    // "two launchers, one of which was new"
    if (!told && previous.metric.includes('equipment')) return undefined;
    const noun = ['were', 'was', 'are'].includes(sentence[behind]?.lower ?? '') ? behind + 1 : behind;
    const { kind, population, party, to: end } = nounPhrase(sentence, noun, noun + LONGEST_PHRASE, behind + 2, cast);
    const to = Math.max(told?.to ?? 0, Math.min(kind === 'people' ? end : behind, sentence.length));
    // "270 people, including 11 workers, were killed, at least 200 of them …": not of the eleven.
    const whole = previous.partOf && (phrase.count.low ?? 0) > (previous.count.high ?? Infinity) ? previous.partOf : previous;
    return again(whole, {
      rule: 'partitive.of-whom',
      start: sentence[phrase.quoteFrom]!.start,
      end: sentence[to - 1]!.end,
      count: phrase.count,
      partOf: whole,
      ...(told ? { metric: told.metric } : population === 'unstated' ? {} : { population, ...(party === undefined ? {} : { party }) }),
    });
  }
  return undefined;
}

/** Who flees from captivity or from a lost place has escaped; civilians leave their homes. */
function ofThose({ metric, manner }: Outcome, population: Counted['population']): Outcome['metric'] {
  if (metric[0] === 'escaped' && (population === 'civilians' || population === 'children')) return ['displaced'];
  return metric[0] === 'displaced' && manner === undefined && population === 'fighters' ? ['escaped'] : metric;
}

/** "Hundreds of people fled", "many families had fled": people who are no party's flee from where they live. */
function fledHome(sentence: Sentence, { head, party }: Counted, { metric, to }: Outcome): boolean {
  return metric[0] === 'escaped' && party === undefined && FLED.has(sentence[to - 1]?.lower ?? '') && DWELLERS.has(sentence[head ?? -1]?.lower ?? '');
}
const FLED: ReadonlySet<string> = new Set(['fled', 'flee', 'fleeing']);
const DWELLERS: ReadonlySet<string> = new Set(['people', 'person', 'persons', 'family', 'families', 'women', 'citizens', 'farmers']);

/** Whether a colon stands between a figure and the next, close behind the first. */
function opensList(sentence: Sentence, end: number, next: number): boolean {
  const from = sentence.findIndex(({ start }) => start >= end);
  const colon = sentence.findIndex(({ text }, index) => index >= from && text === ':');
  return from !== -1 && colon !== -1 && colon < next && colon - from <= INCLUDED_REACH;
}

/**
 * How a group hangs on the figure before it: as a part of it, in brackets or behind "including" ("(9 Chechens and 2
 * Saudis)", "including 27 rebels"), or as more who met the same ("along with 15 civilians").
 */
function holdOn(sentence: Sentence, group: Group, previous: Figure): 'part' | 'more' | undefined {
  const [{ from }] = group;
  // "three drones downed, one radar station and seven trucks"
  if (previous.metric.includes('equipment') && group.every((phrase) => phrase.kind === 'thing')) {
    const end = sentence.findIndex(({ start }) => start >= previous.end);
    // "five vehicles, including two tanks, were destroyed"
    if (sentence[from - 1]?.lower === 'including' && sentence[from]!.start < previous.end) return 'part';
    if (end === -1) return undefined;
    // "three tanks, two helicopters (including a Lynx) and two drones"
    if (sentence[end]?.text === '(') {
      const close = sentence.findIndex(({ text }, index) => index > end && text === ')');
      if (close > from && sentence[end + 1]?.lower === 'including') return 'part';
      if (close !== -1 && close < from) return isJoin(sentence, close + 1, from) ? 'more' : undefined;
    }
    return isJoin(sentence, end, from) ? 'more' : undefined;
  }
  if (!group.every((phrase) => phrase.kind === 'people') || previous.metric.includes('equipment')) return undefined;
  if (sentence[from - 1]?.text === '(' && sentence[group[group.length - 1]!.to]?.text === ')') return 'part';
  const behind = sentence.findIndex(({ start }) => start >= previous.end);
  if (isIncluded(sentence, group) && behind !== -1 && from - behind <= INCLUDED_REACH) return 'part';
  return matchBefore(sentence, from, ALONG) !== undefined ? 'more' : undefined;
}
/** The rule by which a group is a part of the figure before it. */
function partRule(sentence: Sentence, [{ from }]: Group): string {
  const before = sentence[from - 1]?.lower;
  return before === '(' ? 'part.in-brackets' : before === 'of' ? 'part.including-those-of' : 'part.including';
}
const ALONG = phrases(['along with', 'together with', 'as well as', 'in addition to', 'alongside', 'besides']);

/** "consisted of 400 men and 43 vehicles": of things that stand right behind people who are counted as being there. */
function alsoThere(sentence: Sentence, group: Group, previous: Figure | undefined): Outcome | undefined {
  const [{ kind }] = group;
  if (
    !previous ||
    !isA(previous.rule, 'takingPart') ||
    (kind !== 'unit' && (kind !== 'thing' || previous.item !== undefined)) ||
    group.some(({ told }) => told)
  )
    return undefined;
  const end = sentence.findIndex(({ start }) => start >= previous.end);
  const noun = sentence[end - 1]?.lower ?? '';
  const to = group[group.length - 1]!.to;
  return (kind === 'unit' || PEOPLE.has(noun)) && isJoin(sentence, end, group[0].from) && endsPhrase(sentence, to)
    ? { metric: ['strength'], to, rule: 'takingPart.people-and-things' }
    : undefined;
}

/** "captured 17 soldiers and many vehicles": one verb for people and things. */
function sameVerb(sentence: Sentence, group: Group, previous: Figure, verb: number | undefined): Outcome | undefined {
  const kind = group.every((phrase) => phrase.kind === 'thing') ? 'things' : group.every((phrase) => phrase.kind === 'people') ? 'people' : undefined;
  const last = group[group.length - 1]!;
  if (verb === undefined || kind === undefined || !isBehind(sentence, group, previous) || !endsPhrase(sentence, last.to)) return undefined;
  const row = matchAny(sentence, verb, GOVERNING[kind].transitives)?.value;
  const party = previous.party ? { party: previous.party } : {};
  return row ? { ...describe(row), to: last.to, rule: 'object.same-verb', ...party, ...(previous.by ? { by: previous.by } : {}) } : undefined;
}

/** "Three were arrested in Ulver and five in Dell", "lost 70 soldiers in Ulver, 50 soldiers in Dell": the same, elsewhere. */
function elsewhere(sentence: Sentence, group: Group, previous: Figure): Outcome | undefined {
  const [{ from, kind }] = group;
  const { to } = group[group.length - 1]!;
  if (kind === 'outcome' || kind === 'unit' || (kind === 'thing') !== previous.metric.includes('equipment') || (kind === 'bare' && group.length > 1))
    return undefined;
  if (!PLACES.has(sentence[to]?.lower ?? '') || !isPlace(sentence, to + 1) || !['and', ','].includes(sentence[from - 1]?.lower ?? '')) return undefined;
  const behind = sentence.findIndex(({ start }) => start >= previous.end);
  if (behind === -1 || from - behind > LONGEST_PLACE || !PLACES.has(sentence[behind]?.lower ?? '')) return undefined;
  const between = sentence.slice(behind, from).every((token) => PLACES.has(token.lower) || IN_PLACES.has(token.lower) || isOfPlace(token));
  if (!between) return undefined;
  const same = kind !== 'people' || isA(previous.rule, 'lost') ? 'part' : 'more';
  return { ...sameAs(previous, group, same), rule: 'elliptical.elsewhere', to };
}
/** "in Dell", "in makeshift clinics": a place, not a time. */
function isPlace(sentence: Sentence, at: number): boolean {
  const noun = DEFINITE.has(sentence[at]?.lower ?? '') ? at + 1 : at;
  const { text = '', lower = '' } = sentence[noun] ?? {};
  return /^\p{L}/u.test(text) && !isMonth(lower) && !NO_PLACES.has(lower) && !NO_PLACES.has(sentence[noun + 1]?.lower ?? '') && isOfPlace(sentence[noun]!);
}
/** A name, a noun or an adjective. */
function isOfPlace(token: Token): boolean {
  const { text, lower } = token;
  return /^\p{L}/u.test(text) ? !AUXILIARIES.has(lower) && !RELATIVES.has(lower) && !/(?:ing|ed)$/.test(lower) : isGenitive(token);
}
const DEFINITE: ReadonlySet<string> = new Set(['the', 'a', 'an', 'its', 'their']);
const NO_PLACES: ReadonlySet<string> = new Set(
  'time times total day days week weeks month months year years hour hours minutes morning evening night afternoon attack attacks clashes fighting raid action addition all turn return exchange response battle'.split(
    ' ',
  ),
);
const PLACES: ReadonlySet<string> = new Set(['in', 'at', 'near', 'outside', 'around']);
/** Words within a phrase of place, and the joint behind it. */
const IN_PLACES: ReadonlySet<string> = new Set(['the', 'of', 'village', 'town', 'city', 'district', 'camp', ',', 'and', '-']);
const LONGEST_PLACE = 10;

/** Whether a group stands right behind a figure, with only a joint between. */
function isBehind(sentence: Sentence, [{ from }]: Group, previous: Figure): boolean {
  const end = sentence.findIndex(({ start }) => start >= previous.end);
  return end !== -1 && isJoin(sentence, end, from);
}

/** Tokens between a figure and the "including" of its parts, at most: "70 fighters were killed in the clashes, including 12 civilians". */
const INCLUDED_REACH = 24;

/** Whether "including" stands right before a group. */
function isIncluded(sentence: Sentence, [{ from }]: Group): boolean {
  const [first, second, third] = [1, 2, 3].map((back) => sentence[from - back]?.lower);
  // "40 bodies were found, including those of seven children"
  return first === 'including' || (first === 'of' && second === 'those' && third === 'including');
}

function sameAs(previous: Figure, group: Group, hold: 'part' | 'more'): Omit<Outcome, 'rule'> {
  // "1,000 casualties, including 300 prisoners"
  const taken = hold === 'part' && previous.metric.length > 1 && group.every(({ population }) => population === 'prisoners');
  return {
    metric: taken ? ['captured'] : previous.metric,
    accumulation: previous.accumulation,
    to: group[group.length - 1]!.to,
    ...(previous.party && (hold === 'part' || previous.metric.includes('equipment')) ? { party: previous.party } : {}),
    ...(previous.manner === undefined || hold === 'part' ? {} : { manner: previous.manner }),
    ...(previous.by ? { by: previous.by } : {}),
  };
}

/** "37 of the dead were rebels": who a part of those counted were. */
function whoTheyWere(sentence: Sentence, phrase: Counted, cast: Cast): Toll | undefined {
  if (!['was', 'were'].includes(sentence[phrase.to]?.lower ?? '')) return undefined;
  if (phrase.kind !== 'outcome' || phrase.outcome === undefined || phrase.outcome === 'casualties') return undefined;
  const noun = phrase.to + 1 + (matchAny(sentence, phrase.to + 1, KNOWN_AS)?.length ?? 0);
  const were = nounPhrase(sentence, noun, noun + 5, noun, cast);
  // "20 more were taken prisoner" is what became of them.
  if (were.kind !== 'people' || sentence[noun]?.lower === 'taken' || !endsPhrase(sentence, were.to)) return undefined;
  const people = { population: were.population, ...(were.party === undefined ? {} : { party: were.party }) };
  return { outcome: { metric: [phrase.outcome.metric], to: phrase.to, rule: 'whoTheyWere.of-the-dead' }, people };
}

const KNOWN_AS = phrases(['confirmed as', 'confirmed to be', 'identified as', 'reported to be', 'reportedly', 'said to be', 'believed to be']);

/** "77 militants dead and 32 captured", "captured 9 militants and killed 12 others": of the same people as the figure before. */
function elliptical(sentence: Sentence, phrase: Counted, index: number, previous: Figure | undefined, outcome: Outcome): Counted {
  const before = sentence[phrase.from - 1]?.lower ?? '';
  const isOthers = phrase.ordinal === true || sentence[phrase.to - 1]?.lower === 'others';
  if (!previous || index > 0 || phrase.own || outcome.party !== undefined || phrase.party !== undefined || phrase.population !== 'unstated') return phrase;
  const goesOn = (phrase.kind === 'bare' || phrase.kind === 'outcome') && (GOES_ON.has(before) || isNextVerb(sentence, outcome, previous));
  // "14 rebels were killed and no military casualties": of others.
  if ((!isOthers && !goesOn) || sentence.slice(phrase.from, phrase.to).some(({ lower }) => lower === 'military')) return phrase;
  return {
    ...phrase,
    population: isOthers || previous.population === 'civilians' ? previous.population : 'unstated',
    ...(previous.party ? { party: previous.party } : {}),
  };
}

const GOES_ON: ReadonlySet<string> = new Set(['and', ',', 'including', 'with', 'while']);

/** "killed eight residents in the harbour and wounded 12": whether a verb before a number goes on from the figure before it. */
function isNextVerb(sentence: Sentence, { rule, from }: Outcome, previous: Figure): boolean {
  if (!isA(rule, 'object') || from === undefined || !(sentence[from - 1]?.lower === 'and' || sentence[from - 1]?.text === ',')) return false;
  const between = betweenFigures(sentence, previous, from - 1, LONGEST_ADJUNCT);
  return between?.every(({ text, lower }) => !/^[,;:.()]$/.test(text) && !RELATIVES.has(lower)) ?? false;
}
const LONGEST_ADJUNCT = 9;

/** Single words of loss: a number in their sentence that is no claim is worth a look. */
const LOSS_WORD: ReadonlySet<string> = new Set(
  OUTCOME_WORDS.flatMap((row) => [...(row.participles ?? []), ...(row.transitives ?? []), ...(row.nouns ?? [])]).filter((words) => !words.includes(' ')),
);

/** Not "a fighter", who is told rather than counted, and not "three villages", which are no people. */
function couldCount(sentence: Sentence, phrase: Counted): boolean {
  const one = !/\d/.test(sentence[phrase.numberFrom]?.text ?? '') && phrase.count.low === 1 && phrase.count.high === 1;
  return !one && (phrase.kind !== 'bare' || endsPhrase(sentence, phrase.to));
}

/** The same outcome and people as the figure before, in another number: "bringing the total to 130", "(3,600, according to the SDF)". */
function again(previous: Figure, changed: Partial<Figure> & Pick<Figure, 'start' | 'end' | 'count'>): Figure {
  const { covers: _, item: __, partOf: ___, supersedes: ____, stated: _____, mention: ______, ...same } = previous;
  return { ...same, ...changed };
}

/** Who is named inside the bracket that a number stands in. */
function bracketVoice(voices: readonly Voice[], phrase: Counted): Claimant | undefined {
  return voices.find((voice) => voice.from > 0 && voice.from === phrase.from - 1)?.claimant;
}

const DISPLACED: ReadonlySet<string> = new Set(['civilians', 'children', 'mixed']);

/**
 * Prisoners who are brought elsewhere are not displaced; fighters are, where a place is given up. That one thing was
 * damaged is told, not counted.
 */
function fits(sentence: Sentence, outcome: Outcome, group: Group): boolean {
  const words = sentence.slice(outcome.from ?? group[0].from, outcome.to);
  if (outcome.manner === 'damaged' && group.every(({ told }) => told) && words.some(({ lower }) => lower.startsWith('damag'))) return false;
  // "2,000 troops were transferred": only with those who live there is that a leaving.
  const moved = MOVED.has(sentence[outcome.to - 1]?.lower ?? '');
  if (moved && outcome.metric.includes('displaced') && !group.every(({ population }) => DISPLACED.has(population))) return false;
  // "a resident who managed to flee said …"
  if (group.every(({ told, population }) => told && ofThose(outcome, population).includes('displaced'))) return false;
  return (
    !outcome.metric.includes('displaced') ||
    group.every(
      ({ population }) =>
        population === 'civilians' || population === 'unstated' || population === 'children' || population === 'fighters' || population === 'mixed',
    )
  );
}

/**
 * Where "bringing the total to", "raised the number of civilians killed by shelling to" begins right before a number, and
 * the outcome it names.
 */
function runningTotal(sentence: Sentence, at: number): { from: number; metric?: readonly Metric[] } | undefined {
  const behind = ['around', 'about', 'over', 'approximately'].includes(sentence[at - 1]?.lower ?? '') ? at - 1 : at;
  if (sentence[behind - 1]?.lower !== 'to') return undefined;
  let metric: readonly Metric[] | undefined;
  for (let from = behind - 2; from >= Math.max(0, behind - LONGEST_TOTAL); from -= 1) {
    const { lower, text } = sentence[from]!;
    if (/^[;:,.()]$/.test(text)) return undefined;
    const row = OUTCOME_WORDS.find(({ participles = [], nouns = [] }) => participles.includes(lower) || nouns.includes(lower));
    if (row) metric = [row.metric];
    if (!ADDING_UP.has(lower)) continue;
    const noun = sentence.slice(from + 1, from + 5).some((token) => TOTALS.has(token.lower));
    return noun ? { from, ...(metric ? { metric } : {}) } : undefined;
  }
  return undefined;
}
const ADDING_UP: ReadonlySet<string> = new Set('bringing brought raising raised pushing taking increasing'.split(' '));
const TOTALS: ReadonlySet<string> = new Set('total number toll tally count'.split(' '));
/** Tokens from "bringing" to the number, at most. */
const LONGEST_TOTAL = 16;
