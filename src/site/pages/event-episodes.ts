/**
 * The episodes of an event page: a strip of time, and a list that others can link to.
 */
import { comparisonRows, groupEqualRows, wording, type ComparedClaim } from '../../compare/index.js';
import { lastSegment, dcterms, sem, vr } from '../../terms/index.js';
import { episodeAnchor, quoteAnchor } from '../page-address.js';
import type { Facts, Text } from '../facts.js';
import { html, type Html } from '../html.js';
import { markClassOf, svgFile } from '../plots/marks.js';
import { drawTimeline, type Span } from '../plots/timeline.js';
import { inLanguage, type Links } from '../site.js';
import { sourceLines, downloadLinks, type PlotContext } from '../tables.js';
import { byLanguage } from '../sorting.js';
import { count, dateInWords, joinWithAnd } from '../wording.js';
import { NO_PARTY } from './event-figures.js';
import { grouped } from '../../group-by.js';

export interface TimeInput {
  /** Figures of single days and incidents. */
  claims: readonly ComparedClaim[];
  /** The days of the event: a figure that has only these has no day of its own. */
  accounts: readonly string[];
  episodes: readonly string[];
  facts: Facts;
}

/** The strip of time: a lane for the figures of each party, and one for the episodes; the list of episodes is folded. */
export function timeSection({ claims, accounts, episodes, facts }: TimeInput, context: PlotContext): Html | undefined {
  const isNear = nearEvent(accounts, context.links);
  // The same figure in another edition of its document is one.
  const merged = [...groupEqualRows(comparisonRows(claims, context.documents, context.links.site.model), context.documents).values()].map(
    ([row]) => row?.claim,
  );
  const once = claims.filter(({ iri }) => merged.includes(iri));
  const figures = figureSpans(once, accounts, context.links).filter(isNear);
  const spans = [...figures, ...episodeSpans(episodes, facts).filter(isNear)];
  const undated = once.length - figures.length;
  // One mark shows nothing that the list does not.
  const plot = spans.length < 2 ? undefined : drawTimeline(spans);
  const list = episodesList(episodes, facts, context.links);
  if (plot === undefined && list === undefined) return undefined;
  return html`<section aria-labelledby="time">
    <h2 id="time">Day by day</h2>
    ${plot === undefined ? undefined : stripFigure(plot, { spans, figures: figures.length, undated }, context)} ${list}
  </section>`;
}

function stripFigure(
  plot: { inner: Html; height: number },
  { spans, figures, undated }: { spans: readonly Span[]; figures: number; undated: number },
  context: PlotContext,
): Html {
  const title = 'Single incidents and episodes in time';
  const files = downloadLinks(
    {
      id: 'timeline',
      title,
      svg: svgFile({ ...plot, title: `${context.subject}: ${title.toLowerCase()}`, source: sourceLines(context) }),
      rows: [['lane', 'from', 'to', 'text'], ...spans.map(({ lane, from, to, label }) => [lane, from, to, label])],
    },
    context,
  );
  const parts = [
    figures === 0 ? '' : `${count(figures, 'figure')} of single incidents`,
    spans.length === figures ? '' : count(spans.length - figures, 'episode'),
  ];
  return html`<figure id="timeline">
    <figcaption>
      <p>${joinWithAnd(parts.filter((part) => part !== ''))} with a day of the event${undated === 0 ? '' : `; ${count(undated, 'figure')} without one`}.</p>
    </figcaption>
    <svg class="plot strip" role="group" aria-label="${title}" width="100%" height="${plot.height}">${plot.inner}</svg>${files}
  </figure>`;
}

/** Tests whether a span is within the days of the event, or not farther from them than half of its length, or a month. */
function nearEvent(accounts: readonly string[], { site: { model } }: Links): (span: Span) => boolean {
  const days = accounts
    .flatMap((one) => [model.accounts.get(one)?.earliest, model.accounts.get(one)?.latest])
    .flatMap((day) => (day === undefined ? [] : Date.parse(day)));
  if (days.length === 0) return () => true;
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const margin = Math.max((last - first) / 2, 31 * 86_400_000);
  return ({ from, to }) => Date.parse(from) >= first - margin && Date.parse(to) <= last + margin;
}

/** The figures that have a day, in the lane of the party that they count. */
function figureSpans(claims: readonly ComparedClaim[], accounts: readonly string[], { site: { model } }: Links): Span[] {
  const whole = new Set(accounts.map((one) => `${model.accounts.get(one)?.earliest} ${model.accounts.get(one)?.latest}`));
  return claims
    .flatMap((claim): Span[] => {
      const { from, to, stated, outcomes, partyName, party, relation, iri } = claim;
      if (from === undefined || to === undefined || (!stated && whole.has(`${from} ${to}`))) return [];
      const words = `${wording.claimantName(claim, model)}: ${wording.figureInWords(claim)} ${wording.outcomesInWords(outcomes)}`;
      const lane = party === 'unstated' || partyName === '' ? NO_PARTY : partyName;
      const label = `${wording.daysInWords(from, to)}: ${words}`;
      return [{ lane, label, href: `#${quoteAnchor(iri)}`, from, to, mark: markClassOf(relation), claim: lastSegment(iri) }];
    })
    .sort((one, other) => Number(one.lane === NO_PARTY) - Number(other.lane === NO_PARTY) || byLanguage(one.lane, other.lane));
}

function episodeSpans(episodes: readonly string[], facts: Facts): Span[] {
  return episodes.flatMap((episode, index): Span[] => {
    const [from, to] = [facts.value(episode, sem.hasEarliestBeginTimeStamp), facts.value(episode, sem.hasLatestEndTimeStamp)];
    if (from === undefined || to === undefined) return [];
    const label = `${dateInWords(facts.value(episode, vr.date) ?? from)}: ${episodeText(episode, facts).text}`;
    return [{ lane: 'Episodes', label, href: `#${rowAnchor(index)}`, from, to }];
  });
}

/** The anchor that the timeline links to. It is short, since there may be hundreds of bars. */
function rowAnchor(index: number): string {
  return `e${index + 1}`;
}

/** Whether an episode is only a day section without content of its own; the episodes of that day have their own rows. */
export function isBareDay(episode: string, facts: Facts): boolean {
  const types = facts.values(episode, vr.eventType);
  const hasContent = facts.text(episode, dcterms.description) !== undefined || facts.values(episode, sem.hasPlace).length > 0;
  return types.length > 0 && types.every((type) => type === DAY_TYPE) && !hasContent && /^What is told of [^:]*\.$/.test(facts.label(episode)?.text ?? '');
}

const DAY_TYPE = 'https://w3id.org/variorum/ontology#day';

/** The description of an episode, without its date, which precedes it in the list. */
function episodeText(episode: string, facts: Facts): Text {
  const text = facts.text(episode, dcterms.description) ?? facts.label(episode) ?? { text: 'An episode' };
  const date = facts.value(episode, vr.date);
  if (date === undefined) return text;
  const forms = [dateInWords(date), date.split('/').map(dateInWords).join(' to '), date.split('/').join(' to ')];
  return { ...text, text: forms.reduce((left, form) => left.replace(`, ${form}`, ''), text.text) };
}

/** The list of episodes, folded; the strip leads into it. */
function episodesList(episodes: readonly string[], facts: Facts, links: Links): Html | undefined {
  if (episodes.length === 0) return undefined;
  const claims = grouped(facts.ofClass(vr.OccurrenceClaim), (claim) => facts.value(claim, vr.aboutEpisode) ?? '');
  return html`<details id="episodes">
    <summary>${count(episodes.length, 'episode')}</summary>
    <ul>
      ${episodes.map((episode, index) => {
        const places = facts.values(episode, sem.hasPlace);
        const date = facts.value(episode, vr.date);
        const [claim] = claims.get(episode) ?? [];
        const text = inLanguage(episodeText(episode, facts));
        return html`<li id="${episodeAnchor(episode)}">
          <b id="${rowAnchor(index)}">${date === undefined ? 'No day given' : dateInWords(date)}</b>
          ${claim === undefined ? text : links.a(claim, text)}${places.length === 0 ? undefined : html` <small>${links.list(places)}</small>`}
        </li> `;
      })}
    </ul>
  </details>`;
}
