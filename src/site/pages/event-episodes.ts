/**
 * The episodes of an event page: their figures added up under the totals, a timeline, and a list that others can link to.
 */
import { comparisonRows, wording, type ListedFinding } from '../../compare/index.js';
import { lastSegment, dcterms, sem, vr } from '../../terms/index.js';
import { anchorOf } from '../page-address.js';
import type { Facts, Text } from '../facts.js';
import { html, type Html } from '../html.js';
import { drawCumulativePlot, dailySteps } from '../plots/cumulative.js';
import { svgFile, inlineSvg } from '../plots/marks.js';
import { drawTimeline, type Span } from '../plots/timeline.js';
import { inLanguage, type Links } from '../site.js';
import { outcomeHeading, sourceOf, downloadLinks, type PlotContext } from '../tables.js';
import { capital, codeInWords, count, dateInWords, joinWithAnd } from '../wording.js';
import { grouped } from '../../group-by.js';

/** The figures of the episodes, added up under the totals, wherever the comparison found enough to add. */
export function cumulativeSection(findings: readonly ListedFinding[], context: PlotContext): Html | undefined {
  const plots = findings.flatMap((finding) => (finding.rule === 'told-and-totalled' ? (cumulativePlot(finding, context) ?? []) : []));
  return plots.length === 0
    ? undefined
    : html`<section aria-labelledby="day-by-day">
        <h2 id="day-by-day">Figures of the episodes, added up</h2>
        ${plots}
      </section>`;
}

/** One finding as a plot, with its table and files. */
function cumulativePlot(finding: ListedFinding, context: PlotContext): Html | undefined {
  const { model } = context.links.site;
  const claims = finding.concerns.flatMap((claim) => model.claims.get(claim) ?? []);
  const counted = claims.filter(({ accumulation }) => accumulation === 'increment');
  const totals = comparisonRows(
    claims.filter(({ accumulation }) => accumulation === 'total'),
    context.documents,
    model,
  );
  const plot = drawCumulativePlot({ counted, totals });
  if (plot === undefined) return undefined;
  const [first] = claims;
  const title = `${outcomeHeading(wording.outcomesInWords(first?.outcomes ?? []), first?.partyName ?? '')} – reported day by day`;
  const id = anchorOf(`told-${lastSegment(finding.iri)}`);
  const steps = dailySteps(counted);
  const files = downloadLinks(
    {
      id,
      title,
      svg: svgFile({ ...plot, title, source: sourceOf(context) }),
      rows: [['day', 'told_that_day_at_least', 'told_by_then_at_least'], ...steps.map(({ day, added, sum }) => [day, added, sum])],
    },
    context,
  );
  return html`<figure id="${id}">
    <figcaption>
      <p>${finding.message}</p>
      <p class="soft">
        The thick line adds up the lowest figures of the episodes. The dashed lines are the claimed totals, with the same shapes as in the other plots: an arrow
        up means “at least this many”. The sum is not a complete count.
      </p>
    </figcaption>
    <div class="pair">
      <div>${inlineSvg({ ...plot, label: title })}${files}</div>
      <table>
        <caption>
          ${title}
        </caption>
        <thead>
          <tr>
            <th scope="col">By the end of</th>
            <th scope="col">reported that day</th>
            <th scope="col">reported by then</th>
          </tr>
        </thead>
        <tbody>
          ${steps.map(
            ({ day, added, sum }) =>
              html`<tr>
                <th scope="row">${dateInWords(day)}</th>
                <td class="number">at least ${added.toLocaleString('en')}</td>
                <td class="number">at least ${sum.toLocaleString('en')}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </figure> `;
}

export function timelineSection(episodes: readonly string[], facts: Facts, context: PlotContext): Html | undefined {
  const lanes = (episode: string) => laneOf(facts.value(episode, vr.eventType));
  const spans: Span[] = episodes
    .flatMap((episode, index) => {
      const [from, to] = [facts.value(episode, sem.hasEarliestBeginTimeStamp), facts.value(episode, sem.hasLatestEndTimeStamp)];
      const label = episodeText(episode, facts).text;
      return from === undefined || to === undefined
        ? []
        : [{ lane: lanes(episode), label: `${dateInWords(facts.value(episode, vr.date) ?? from)}: ${label}`, href: `#${rowAnchor(index)}`, from, to }];
    })
    .sort((one, other) => (one.lane < other.lane ? -1 : one.lane > other.lane ? 1 : 0));
  const plot = drawTimeline(spans);
  if (plot === undefined) return undefined;
  const title = 'Episodes in time';
  const kinds = new Set(spans.map(({ lane }) => lane.toLowerCase()));
  const files = downloadLinks(
    {
      id: 'timeline',
      title,
      svg: svgFile({ ...plot, title: `${context.subject}: episodes in time`, source: sourceOf(context) }),
      rows: [['kind', 'from', 'to', 'told'], ...spans.map(({ lane, from, to, label }) => [lane, from, to, label])],
    },
    context,
  );
  return html`<section aria-labelledby="time">
    <h2 id="time">Day by day</h2>
    <figure>
      <figcaption>
        <p>${count(spans.length, 'episode')} with a day, in ${count(kinds.size, 'lane')}: ${joinWithAnd([...kinds])}.</p>
        <p class="soft">A bar runs from the first to the last possible day of an episode. Each links to the list below.</p>
      </figcaption>
      <svg class="plot" role="group" aria-label="${title}" width="100%" height="${plot.height}">${plot.inner}</svg>${files}
    </figure>
  </section>`;
}

/** The lane of an episode: its type, or "Other". */
function laneOf(type: string | undefined): string {
  const name = codeInWords(type ?? 'event');
  return name === 'event' ? 'Other' : capital(name);
}

/** The anchor that the timeline links to. It is short, since there may be hundreds of bars. */
function rowAnchor(index: number): string {
  return `e${index + 1}`;
}

/** The anchor for external links. Two editions use the same episode ids, so it includes the entry. */
function episodeAnchor(iri: string): string {
  const [, entry = '', id = ''] = /\/account\/([^/]+)\/episode\/([^/]+)$/.exec(iri) ?? [];
  return anchorOf(id === '' ? `episode-of ${iri}` : `episode-${entry}--${id}`);
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

export function episodesSection(episodes: readonly string[], facts: Facts, links: Links): Html | undefined {
  if (episodes.length === 0) return undefined;
  const claims = grouped(facts.ofClass(vr.OccurrenceClaim), (claim) => facts.value(claim, vr.aboutEpisode) ?? '');
  return html`<section aria-labelledby="episodes">
    <h2 id="episodes">Episodes</h2>
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
  </section>`;
}
