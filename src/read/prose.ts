/**
 * Reads prose: the sections of a document, sentence by sentence, into figures and incidents. Dates, attributions and
 * antecedents carry over from sentence to sentence. `section-dates.ts` tracks the date; `figure-dates.ts` gives each figure
 * its accumulation and time.
 */
import { parseDate, type DateSpan, type Party } from '../entry/index.js';
import type { Accumulation } from '../vocabulary/index.js';
import type { EntityIndex } from './entity-index.js';
import { dateFigures, type PriorFigures, type SentenceTime } from './figure-dates.js';
import {
  attributionOverSentence,
  attributionsOf,
  attributionAt,
  continueAttribution,
  hasSpeechVerb,
  isPlainStatement,
  resolveSourcePronoun,
  type Attribution,
  type ContinuedAttribution,
} from './figures/attribution/attributions.js';
import { headlineAttribution } from './figures/attribution/headlines.js';
import { withSource, type PriorSources } from './figures/attribution/source.js';
import { skipAdverbsBackwards } from './figures/attribution/sources.js';
import { accumulationOf, isSummarySection } from './figures/accumulation.js';
import type { Figure } from './figures/figure.js';
import { SPEECH_VERBS } from './figures/lexicon/speech.js';
import { partyOfHeading } from './figures/party/headings.js';
import { mentionsOf } from './figures/mentions/quantified.js';
import { continuesIncidentBefore, otherScope } from './figures/scope.js';
import { countableNumbers, sentenceFigures } from './figures/sentence-figures.js';
import { headingSpan, isWithinEvent, type SentenceDateMention } from './figures/time.js';
import { IncidentCollector, type Incident, type IncidentClaimant, type IncidentContext } from './incidents.js';
import type { Clause } from './incidents/clause.js';
import type { Paragraph, Section, Span } from './layout/document.js';
import { phaseNamed, type Phases } from './phases.js';
import type { Report } from './report.js';
import { SectionDates, type DatedSentence, type SectionContext } from './section-dates.js';
import { sentencesOf, textOf, type Sentence } from './tokens.js';

/** Sections that are not about the event, or have no statements: by their first heading, in lower case. */
export const OFF_TOPIC_SECTIONS: ReadonlySet<string> = new Set([
  'background',
  'prelude',
  'context',
  'historical background',
  'see also',
  'references',
  'notes',
  'external links',
  'further reading',
  'sources',
  'bibliography',
]);

/** Headings of sections that look back at the event, or compare it with others. */
const REFLECTIONS =
  /\b(?:analys[ei]s|assessments?|legacy|significance|reactions?|responses?|impact|consequences|commemorations?|memorials?|in popular culture|order of battle|forces|strength|casualties|losses|tactics|strategy|motives?|causes|investigations?|allegations?)\b/i;

/** Headings under which all people counted are civilians. */
const CIVILIAN_HEADING = /^civilians?(?: (?:casualties|deaths|fatalities|losses|victims))?$/i;

export interface SectionReading {
  figures: Figure[];
  incidents: Incident[];
}

/** Numbers that count something else than the event, with what that is. */
export interface OtherScope extends Span {
  readonly reason: string;
}

interface SectionOptions {
  /** The dates of the event. */
  event: DateSpan | undefined;
  /** The phases of the event: a section with the name of one is about that phase. */
  phases?: Phases;
  /** The date that the heading of a day section gives. */
  day: DateSpan | undefined;
  /** The title of the document. */
  title?: string;
  /** The news item that the document is; absent for an article. */
  report?: Report | undefined;
  /** Receives every number that could count something, read or not. */
  numbers: Span[];
  /** Receives the numbers of another scope. */
  otherScopes?: OtherScope[];
  /** Receives every sentence with its setting. */
  settings?: SentenceSetting[];
}

/** A sentence, with all that its section and the sentences before it give to a figure in it. */
export interface SentenceSetting extends SentenceTime {
  /** The attributions of the sentence, and the one that continues from the sentence before. */
  readonly allAttributions: readonly Attribution[];
  /** Whether a figure without cues is a total of the event. */
  readonly defaultAccumulation: (index: number) => Accumulation;
  /** The words of the sentence before it in its paragraph. */
  readonly textBefore: string;
  /** The party whose losses the section counts. */
  readonly headingParty: Party | undefined;
}

/** Reads the figures and incidents of a section. */
export function readSection(section: Section, entities: EntityIndex, options: SectionOptions): SectionReading {
  if (OFF_TOPIC_SECTIONS.has(section.path[0]?.toLowerCase() ?? '')) return { figures: [], incidents: [] };
  const reader = new SectionReader(sectionContext(section, options), entities, options);
  section.paragraphs.forEach((paragraph, index) => reader.readParagraph(paragraph, index));
  return { figures: reader.figures, incidents: reader.incidents.list };
}

function sectionContext(section: Section, { event: wholeEvent, phases, day, report }: SectionOptions): SectionContext {
  const phase = section.path.map((heading) => phaseNamed(heading, phases)).find((one) => one !== undefined);
  const event = phase ?? wholeEvent;
  return {
    section,
    wholeEvent,
    phase,
    event,
    day,
    headingDates: headingSpan(section) ?? event,
    isSummary: isSummarySection(section),
    isAftermath: section.path.some((heading) => /aftermath/i.test(heading)),
    ...(report ? { report } : {}),
  };
}

/** What carries over from sentence to sentence of a paragraph, besides dates. */
interface Discourse {
  priorSources: PriorSources;
  continuedAttribution: ContinuedAttribution | undefined;
  priorFigures: PriorFigures;
  precedingSentence: Sentence | undefined;
  /** The sentence before is about another event. */
  isOtherEvent: boolean;
}

/** Reads the paragraphs of one section in order. */
class SectionReader {
  readonly figures: Figure[] = [];
  readonly incidents: IncidentCollector;
  readonly #dates: SectionDates;
  readonly #headingParty: ReturnType<typeof partyOfHeading>;
  readonly #isCivilianSection: boolean;

  constructor(
    readonly context: SectionContext,
    readonly entities: EntityIndex,
    readonly options: SectionOptions,
  ) {
    this.incidents = new IncidentCollector(entities);
    this.#dates = new SectionDates(context);
    this.#headingParty = partyOfHeading(context.section, entities);
    this.#isCivilianSection = CIVILIAN_HEADING.test(context.section.path.at(-1) ?? '');
  }

  /** The sources of the lead so far: news items have paragraphs of one sentence, so that "he added" may open one. */
  #priorSources: PriorSources = {};

  /** A sentence of the paragraph is about another event: one without a date may be, too. */
  #nearOtherEvent = false;

  readParagraph(paragraph: Paragraph, index: number): void {
    this.#nearOtherEvent = false;
    this.incidents.newParagraph();
    this.#dates.startParagraph(index);
    const discourse: Discourse = {
      priorSources: this.#priorSources,
      continuedAttribution: undefined,
      priorFigures: { previous: undefined, runningTotal: undefined },
      precedingSentence: undefined,
      isOtherEvent: false,
    };
    const sentences = sentencesOf(paragraph);
    sentences.forEach((sentence, index) => {
      const [first, last] = [sentence[0], sentence.at(-1)];
      if (!first || !last) return;
      this.#readSentence(sentence, paragraph.text.slice(first.start - paragraph.start, last.end - paragraph.start), discourse, sentences[index + 1]);
    });
    if (this.context.section.path.length === 0) this.#priorSources = discourse.priorSources;
  }

  #readSentence(sentence: Sentence, text: string, discourse: Discourse, next: Sentence | undefined): void {
    const { context, entities } = this;
    const dated = this.#dates.dateSentence(text);
    const { own, carriedOver } = this.#attributionsOf(sentence, discourse);
    if (dated.own) discourse.priorFigures = { ...discourse.priorFigures, runningTotal: undefined };
    const other = this.#otherEvent(text, dated, discourse);
    discourse.isOtherEvent = other !== undefined;
    this.#nearOtherEvent ||= other !== undefined;
    if (other !== undefined) {
      this.#setAside(countableNumbers(sentence, mentionsOf(sentence, entities)), other);
      return;
    }

    const { day, event, section } = context;
    const date = dated.date ?? day?.edtf;
    const scope = this.#dates.scopeOf(dated, { text, isReported: own.length > 0 || hasSpeechVerb(sentence) });
    const accumulationAt = accumulationOf({
      sentence,
      text,
      dates: dated.mentions,
      section,
      when: date,
      hasOwnDate: dated.own !== undefined,
      lastDay: scope.lastDate,
      event,
    });
    const { title = '', report, numbers } = this.options;
    const attributions = carriedOver ? [...own, carriedOver] : own;
    const defaultAccumulation = (index: number) => (scope.isWhole ? 'total' : accumulationAt(index).accumulation);
    const time: SentenceTime = { context, sentence, text, dated, scope, attributions: own, accumulationAt };
    this.options.settings?.push({
      ...time,
      allAttributions: attributions,
      defaultAccumulation,
      textBefore: discourse.precedingSentence === undefined ? '' : wordsOf(discourse.precedingSentence),
      headingParty: this.#headingParty,
    });
    const read = sentenceFigures(
      {
        sentence,
        defaultAccumulation,
        attributions,
        previousFigure: discourse.priorFigures.previous,
        precedingSentence: discourse.precedingSentence,
        headingParty: this.#headingParty,
        isCivilianSection: this.#isCivilianSection,
      },
      entities,
      numbers,
    );
    const readings = read.filter((figure) => {
      const span = { start: figure.start - sentence[0]!.start, end: figure.end - sentence[0]!.start };
      const reason = otherScope(text, span, { title, isNews: report !== undefined, event, mentions: dated.mentions });
      if (reason !== undefined) this.options.otherScopes?.push({ start: figure.start, end: figure.end, reason });
      return reason === undefined;
    });
    discourse.precedingSentence = sentence;
    // "Three more bodies": a news item adds them to an earlier report.
    const added =
      report === undefined
        ? readings
        : readings.map((one) => (one.further && one.accumulation === 'total' ? { ...one, accumulation: 'increment' as const } : one));
    const { figures, prior } = dateFigures(added, time, discourse.priorFigures);
    discourse.priorFigures = prior;
    for (const figure of figures) this.figures.push(figure);
    // "Last month 90 people were killed when a market was shelled": neither figures nor incident are of this event.
    const isOfOther = read.length > 0 && readings.length === 0;
    if (!isOfOther && this.#mayDescribeIncident(sentence, { date, dated, attributions: own }))
      this.incidents.addSentence(sentence, {
        ...incidentDates(dated, date, { text, offset: sentence[0]?.start ?? 0 }),
        isDateCarriedOver: date !== undefined && dated.own === undefined && dated.date !== undefined,
        sentenceDate: date,
        figures: figures.filter(({ covers }) => covers === undefined || covers === date),
        claimantAt: (at, clause) => incidentClaimant(sentence, attributions, at, clause),
        next,
      });
  }

  /** Returns why a sentence is about another event: by its date, or as it continues one that is. */
  #otherEvent(text: string, dated: DatedSentence, { isOtherEvent }: Discourse): string | undefined {
    if (this.#dates.isOtherEvent(dated)) return `another event, dated ${dated.date ?? ''}`;
    return isOtherEvent && dated.own === undefined && continuesIncidentBefore(text) ? 'another event, that of the sentence before' : undefined;
  }

  #setAside(spans: readonly Span[], reason: string): void {
    this.options.numbers.push(...spans);
    this.options.otherScopes?.push(...spans.map((span) => ({ ...span, reason })));
  }

  /** Finds the attributions of a sentence, and the one that continues from the sentence before. */
  #attributionsOf(sentence: Sentence, discourse: Discourse): { own: Attribution[]; carriedOver: Attribution | undefined } {
    const { precedingSentence, continuedAttribution } = discourse;
    const stated = attributionsOf(sentence, this.entities, resolveSourcePronoun(sentence, precedingSentence, discourse.priorSources, this.entities));
    const bare = this.context.section.isHeadline && stated.length === 0 ? headlineAttribution(sentence, this.entities) : undefined;
    const own = bare ? [bare] : stated;
    for (const one of own) discourse.priorSources = withSource(discourse.priorSources, one);
    discourse.continuedAttribution = continueAttribution(sentence, own, continuedAttribution);
    // A source of the sentence itself takes the place of one carried over, unless a quotation continues.
    const yields = own.some(({ claimant }) => claimant !== 'unnamed') && continuedAttribution?.quoted !== true;
    return { own, carriedOver: continuedAttribution && !yields ? attributionOverSentence(continuedAttribution, sentence) : undefined };
  }

  /**
   * Whether a dated sentence may describe an incident. Outside the time of the event only a plain statement with its own date
   * may: a reported one may have the date of the report, and a date that carries over may be that of another incident.
   */
  #mayDescribeIncident(
    sentence: Sentence,
    { date, dated, attributions }: { date: string | undefined; dated: DatedSentence; attributions: readonly Attribution[] },
  ): boolean {
    const { wholeEvent, day, isAftermath } = this.context;
    // Without a date nothing but its place in the text says that it is of this event.
    if (date === undefined)
      return wholeEvent !== undefined && !isAftermath && !this.#nearOtherEvent && !REFLECTIONS.test(this.context.section.path.at(-1) ?? '');
    if (isWithinEvent(date, wholeEvent)) return true;
    // What is reported of a day before the event cannot have the date of the report.
    return (dated.own ?? day) !== undefined && (isBefore(date, wholeEvent) || (attributions.length === 0 && isPlainStatement(sentence)));
  }
}

function isBefore(date: string, event: DateSpan | undefined): boolean {
  const latest = parseDate(date)?.latest;
  return latest !== undefined && event?.earliest !== undefined && latest < event.earliest;
}

function wordsOf(sentence: Sentence): string {
  return textOf(sentence, 0, sentence.length);
}

/** Finds the claimant of an incident in a clause: `false` where somebody speaks whom no attribution names. */
function incidentClaimant(sentence: Sentence, attributions: readonly Attribution[], at: number, clause: Clause): IncidentClaimant | false | undefined {
  // "reportedly" in a later clause, or "which, according to X, …", is not about this one.
  const covering = attributions.filter(
    ({ claimant, cueAt, sourceFrom }) =>
      cueAt < clause.to || (claimant !== 'unnamed' && !sentence.slice(clause.to, Math.min(cueAt, sourceFrom)).some(({ lower }) => SUBORDINATORS.has(lower))),
  );
  const attribution = attributionAt(covering, at);
  if (attribution) return { claimant: attribution.claimant, ...(attribution.carriedOver ? { carriedOver: true } : {}) };
  if (isHearsay(sentence, at, clause)) return { claimant: 'unnamed' };
  const isQuoted = sentence.slice(0, at).filter(({ text }) => /^["“”]$/.test(text)).length % 2 === 1;
  return isQuoted || speaks(sentence, at) ? false : undefined;
}

const SUBORDINATORS: ReadonlySet<string> = new Set('which who although though while but whereas ;'.split(' '));

/** "clashes were said to have continued", "it was later claimed that the mill was captured" */
function isHearsay(sentence: Sentence, at: number, clause: Clause): boolean {
  return sentence.some(({ lower }, index) => {
    if (!SPEECH_VERBS.has(lower) || !/^(?:was|were|is|are|been)$/.test(sentence[skipAdverbsBackwards(sentence, index) - 1]?.lower ?? '')) return false;
    return sentence[index + 1]?.lower === 'that' ? index < at : index < clause.to && index >= clause.from && sentence[index + 1]?.lower !== 'by';
  });
}

/** Whether somebody speaks before a token, or at the end of its sentence: "…, residents said." */
function speaks(sentence: Sentence, at: number): boolean {
  if (hasSpeechVerb(sentence.slice(0, at))) return true;
  const comma = sentence.findLastIndex(({ text }) => text === ',');
  return comma > at && !/^(?:as|while|and|but|although|though|with|which|who)$/.test(sentence[comma + 1]?.lower ?? '') && hasSpeechVerb(sentence.slice(comma));
}

/** The dates of the incidents of a sentence: "by 5 March" is no later than that day, "as of 5 March" is no date of an incident. */
function incidentDates(
  { own, mentions }: DatedSentence,
  date: string | undefined,
  { text, offset }: { text: string; offset: number },
): Pick<IncidentContext, 'date' | 'ownDate' | 'dateIn' | 'isDatedElsewhere'> {
  const edtfOf = ({ edtf, relation }: Pick<SentenceDateMention, 'edtf' | 'relation'>) =>
    relation === 'by' ? `../${edtf.split('/').at(-1) ?? edtf}` : relation === 'asOf' || relation === 'since' ? undefined : edtf;
  const mention = own && mentions.find(({ edtf }) => edtf === own.edtf);
  const stated = mention ? edtfOf(mention) : date;
  return {
    date: stated,
    ownDate: own && stated,
    // "seized the mill, followed by the quay on 4 March"
    isDatedElsewhere: (end) => mention !== undefined && offset + mention.start >= end && /[,;]/.test(text.slice(end - offset, mention.start)),
    dateIn: ({ start, end }) => {
      const inside = mentions.filter((one) => start <= offset + one.start && offset + one.end <= end);
      return inside.length === 1 && inside[0] ? edtfOf(inside[0]) : undefined;
    },
  };
}
