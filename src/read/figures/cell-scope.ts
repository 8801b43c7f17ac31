/**
 * Tracks the scope of headings and flags in an infobox cell: the claimant, party, outcome and time that they give to the
 * figures after them.
 */
import { interval, parseDate, type DateSpan, type Party } from '../../entry/index.js';
import type { Accumulation, Metric, Population } from '../../vocabulary/index.js';
import { dateMentions, daysOf, spansOf } from '../dates.js';
import type { EntityIndex } from '../entity-index.js';
import { countryOf, otherNameOf } from '../infobox/flags.js';
import { phaseNamed, type Phases } from '../phases.js';
import { claimantIn } from './attribution/attributions.js';
import { THING_NOUNS } from './lexicon/nouns.js';
import { CELL_HEADING_NOUNS } from './lexicon/speech.js';

/** What the key of a cell determines for the figures in it. */
export interface CellKind {
  /** The side whose people are counted by default. */
  readonly side?: number;
  /** What a number without an outcome counts; in results it counts nothing. */
  readonly counts: 'losses' | 'presence' | 'results';
  /** The phases of the event, which brackets may name. */
  readonly phases?: Phases;
}

/** The time that a figure covers, and the accumulation that follows from it. */
export interface FigureTime {
  readonly covers: string;
  readonly accumulation: Accumulation;
}

/** Prepositions of a heading that says when, not what is counted: "At the time of the relief:". */
const TIME_PREPOSITIONS: ReadonlySet<string> = new Set('at before after during by until since from on in'.split(' '));

export class CellScope {
  #claimant: string | string[] | undefined;
  #party: Party | undefined;
  /** What a heading such as "Dead:" gives to the figures after it. */
  #defaults: { metric?: Metric; population?: Population; item?: string } = {};
  /** The time that the bracket of a heading or a heading of years gives: "Per Ukraine (first battle):", "2018:". */
  #time: FigureTime | undefined;
  /** The figures are of a part of the event: "Per Russia (Kharkiv only):". */
  #isPartOfEvent = false;
  /** The words before a heading name a part of the event, which holds for the headings after it: "First assault Per Ostmere: …, Per Harbour League: …". */
  #isInPhase = false;

  constructor(
    readonly kind: CellKind,
    readonly entities: EntityIndex,
    /** The dates of the event. */
    readonly within: DateSpan | undefined,
  ) {
    this.#party = this.#sideParty();
  }

  /** The party that figures without their own count. */
  get party(): Party | undefined {
    return this.#party;
  }

  get defaults(): { readonly metric?: Metric; readonly population?: Population; readonly item?: string } {
    return this.#defaults;
  }

  /** Ends the scope of the headings and flags so far. */
  reset(): void {
    this.#claimant = undefined;
    this.#time = undefined;
    this.#isPartOfEvent = false;
    this.#isInPhase = false;
    this.#defaults = {};
    this.#party = this.#sideParty();
  }

  /** Reads a heading: a claimant ("Per SOHR:"), an outcome ("Dead:"), a party ("Al-Nusra Front:"), or years ("2018:"). */
  readHeading(text: string): void {
    const bracket = /\(([^)]*)\)/.exec(text)?.[1];
    const bare = text
      .replace(/\([^)]*\)/g, '')
      .replace(/\s*:\s*$/, '')
      .trim();
    this.#time = bracket === undefined ? undefined : this.timeIn(bracket);
    this.#isPartOfEvent = restrictsToPart(bracket ?? '') || this.#isInPhase;
    if (/^\d/.test(bare)) {
      this.#time = this.timeIn(bare);
      return;
    }
    const words = bare.toLowerCase().split(/\s+/);
    if (words.every((word) => CELL_HEADING_NOUNS.has(word) || word === 'civilian')) {
      const metric = words.map((word) => HEADING_METRICS.get(word)).find((one) => one !== undefined);
      this.#defaults = {
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
    this.#defaults = {};
    this.#party = this.#sideParty();
    if (claimant !== undefined) this.#claimant = claimant;
    else if (!isAttribution) this.#readGroupHeading(bare, words);
  }

  /** Reads a heading with neither claimant nor outcome: a group of people, or the things counted under it. */
  #readGroupHeading(bare: string, words: readonly string[]): void {
    const last = words.at(-1) ?? '';
    if (PHASE_HEADING_END.test(last)) return;
    if (THING_NOUNS.has(last)) this.#defaults = { metric: this.kind.counts === 'losses' ? 'equipment' : 'strength', item: bare };
    else if (words.length > 1 && isProperName(bare)) this.#party = this.entities.partyOfActor(this.entities.ensureActor(bare));
    else if (words.length > 1 && !TIME_PREPOSITIONS.has(words[0] ?? '')) this.#defaults = { item: bare };
  }

  /** Reads the end of the text before a heading: the name of a part of the event there holds for the headings after it. */
  readTextBeforeHeading(text: string): void {
    if (PHASE_AT_END.test(text)) this.#isInPhase = true;
  }

  readFlag(flag: string): void {
    this.#party = this.#partyOfFlag(flag) ?? this.#sideParty();
  }

  /** Ends the scope of a flag or a party heading; the cell's own party holds again. */
  endParty(): void {
    if (this.#party?.kind === 'actor') this.#party = this.#sideParty();
  }

  /** The fields of a figure that its heading gives. */
  fields(): { claimant?: string | string[] } & Partial<FigureTime> {
    return {
      ...(this.#claimant === undefined ? {} : { claimant: this.#claimant }),
      ...this.#time,
      ...(this.#isPartOfEvent ? { accumulation: 'increment' as const } : {}),
    };
  }

  /** Reads the time of a bracket or heading; with "as of" and "by" it starts with the event. */
  timeIn(text: string): FigureTime | undefined {
    const phase = phaseNamed(text, this.kind.phases);
    if (phase) return { covers: phase.edtf, accumulation: 'increment' };
    const several = daysOf(text, this.within);
    if (several !== undefined) return { covers: several, accumulation: 'increment' };
    const spans = spansOf(text, this.within);
    if (spans !== undefined) return { covers: spans, accumulation: 'increment' };
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

  /** Finds the party of a flag, if the document mentions its country. */
  #partyOfFlag(flag: string): Party | undefined {
    const name = countryOf(flag);
    const id = name === undefined ? undefined : (this.entities.findActor(name) ?? this.entities.findActor(otherNameOf(name) ?? name));
    return id === undefined ? undefined : this.entities.partyOfActor(id);
  }

  #sideParty(): Party | undefined {
    return this.kind.side === undefined ? undefined : { kind: 'side', number: this.kind.side };
  }
}

/** Whether a bracket restricts figures to a part of the event: "(Ulver only)", "(first battle)", "(final assault)". */
export function restrictsToPart(bracket: string): boolean {
  return /\bonly\b/i.test(bracket) || PART_OF_EVENT.test(bracket);
}
const PART_OF_EVENT =
  /^(?:(?:during|in) )?(?:the )?(?:first|second|third|fourth|fifth|initial|opening|last|final) (?:ambush|assault|attack|battle|bombing|clash|day|offensive|operation|phase|raid|siege|wave|week)s?$/i;

/** Last words of headings that name a part of the event. */
const PHASE_HEADING_END = /^(?:phases?|battles?|waves?|assaults?|seizures?|counter-?attacks?|offensives?|operations?|days?|units|overall|total)$/i;

/** The name of a part of the event at the end of a text: "First assault". */
const PHASE_AT_END = /\b(?:phase|battle|wave|assault|seizure|counter-?attack|counter-?offensive|offensive|operation)s?\s*$/i;

/** Whether a heading is a proper name. */
function isProperName(heading: string): boolean {
  return heading.split(/\s+/).every((word) => /^["“‘'(]?\p{Lu}/u.test(word) || /^(?:of|the|and|for|in|al|el|e|de|bin|ibn)\b/.test(word));
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
