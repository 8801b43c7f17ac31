/**
 * The list of events as an explorer: facets, order and, for each event, the figures that lie farthest apart. Summaries of
 * events come in; a table goes out that is whole without the script, which adds filters and order.
 */
import { rowHeading, type Matrix } from '../../compare/index.js';
import { html, type Html } from '../html.js';
import { quoteAnchor } from '../page-address.js';
import type { Links } from '../site.js';
import { byLanguage } from '../sorting.js';
import { count, dateInWords } from '../wording.js';

/** An event of the list. */
export interface EventSummary {
  iri: string;
  label: string;
  date?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  claims: number;
  documents: number;
  /** Differences found in it. */
  notable: number;
  /** How many pairs of figures were compared: without any, no differences says nothing. */
  compared: number;
  /** The larger events that it is part of. */
  conflicts: readonly string[];
  /** Who makes claims about it. */
  sources: readonly string[];
  /** The row of its matrix whose figures lie farthest apart. */
  widest?: Matrix['rows'][number] | undefined;
}

/** The facet of ratios: at least this many times. */
const RATIOS = [1.01, 2, 5, 10] as const;
/** How many figures of an event are shown. */
const MOST_FIGURES = 4;

/** The facets and the table of events. */
export function explorer(events: readonly EventSummary[], links: Links): Html {
  const numbers = numbersOf(events);
  return html`${facets(events, numbers, links)}
    <div class="wide" role="region" aria-label="Table of events" tabindex="0">
      <table data-explorer>
        <thead>
          <tr>
            <th scope="col" data-sort="name">Event</th>
            <th scope="col" data-sort="differences" data-first="down" class="number">Differences</th>
            <th scope="col" data-sort="ratio" data-first="down">Farthest apart</th>
            <th scope="col" data-sort="date" data-first="down">When</th>
            <th scope="col" data-sort="figures" data-first="down" class="number">Figures</th>
            <th scope="col" data-sort="documents" data-first="down" class="number">Documents</th>
          </tr>
        </thead>
        <tbody>
          ${events.map((event) => row(event, numbers, links))}
        </tbody>
      </table>
    </div>`;
}

/** The short values of facets: IRIs by their number in the list of options. */
function numbersOf(events: readonly EventSummary[]): ReadonlyMap<string, number> {
  return new Map([...new Set(events.flatMap(({ conflicts, sources }) => [...conflicts, ...sources]))].sort().map((iri, index) => [iri, index + 1]));
}

function row(
  { iri, date, from, to, claims, documents, notable, compared, conflicts, sources, widest }: EventSummary,
  numbers: ReadonlyMap<string, number>,
  links: Links,
): Html {
  const values = (iris: readonly string[]) => iris.map((one) => numbers.get(one) ?? '').join(' ');
  return html`<tr
    data-conflict="${values(conflicts)}"
    data-source="${values(sources)}"
    data-year="${yearsBetween(from, to).join(' ')}"
    data-ratio="${widest?.ratio ?? ''}"
  >
    <th scope="row">${links.a(iri)}</th>
    <td class="number" data-value="${compared > 0 || notable > 0 ? notable : ''}">${notable > 0 || compared > 0 ? notable : '–'}</td>
    <td data-value="${widest?.ratio ?? ''}">
      ${widest === undefined ? html`<small>${compared > 0 ? 'no difference' : 'not compared'}</small>` : ledger(iri, widest, links)}
    </td>
    <td data-value="${from ?? ''}">${date === undefined ? 'no date' : dateInWords(date)}</td>
    <td class="number">${claims}</td>
    <td class="number">${documents}</td>
  </tr> `;
}

/** "Killed: SDF and others – 121 SDF · 260 IS, 2.1 times": each figure leads to its quote. */
function ledger(event: string, widest: Matrix['rows'][number], links: Links): Html {
  const figures = Object.values(widest.cells).flat();
  const rest = figures.length - MOST_FIGURES;
  return html`<small>${rowHeading(widest)}</small> ${figures.slice(0, MOST_FIGURES).map(({ claims: [claim = ''], words, claimant }, index) => {
      const text = html`${words}${claimant === '' ? undefined : `, ${claimant}`}`;
      return html`${index === 0 ? '' : ' · '}<a href="${links.to(event, quoteAnchor(claim))}">${text}</a>`;
    })}${rest > 0 ? ` and ${rest} more` : undefined} <b>${widest.words}</b>`;
}

function yearsBetween(from: string | undefined, to: string | undefined): number[] {
  const [first, last] = [Number(from?.slice(0, 4)), Number((to ?? from)?.slice(0, 4))];
  if (!Number.isInteger(first) || !Number.isInteger(last) || last < first || last - first > 100) return Number.isInteger(first) ? [first] : [];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Four menus; they are shown when the script runs. */
function facets(events: readonly EventSummary[], numbers: ReadonlyMap<string, number>, links: Links): Html {
  const nameOf = (iri: string) => links.site.names.get(iri)?.text ?? links.site.model.name(iri);
  const nodes = (some: (event: EventSummary) => readonly string[]) =>
    [...new Set(events.flatMap(some))]
      .map((iri) => ({ value: String(numbers.get(iri) ?? ''), label: `${nameOf(iri)} (${events.filter((event) => some(event).includes(iri)).length})` }))
      .sort((one, other) => byLanguage(one.label, other.label));
  const years = [...new Set(events.flatMap(({ from, to }) => yearsBetween(from, to)))].sort((one, other) => other - one);
  const menus = [
    { facet: 'conflict', label: 'Conflict', options: nodes(({ conflicts }) => conflicts) },
    { facet: 'year', label: 'Year', options: years.map((year) => ({ value: String(year), label: String(year) })) },
    { facet: 'source', label: 'Source', options: nodes(({ sources }) => sources) },
    {
      facet: 'ratio',
      label: 'Figures apart',
      options: RATIOS.map((ratio) => ({ value: String(ratio), label: ratio < 2 ? 'that differ' : `${ratio} times or more` })),
    },
  ];
  return html`<div class="facets" role="group" aria-label="Filters" data-script hidden>
    ${menus
      .filter(({ options }) => options.length > 0)
      .map(
        ({ facet, label, options }) =>
          html`<label
            >${label}
            <select data-facet="${facet}">
              <option value="">all</option>
              ${options.map(({ value, label: name }) => html`<option value="${value}">${name}</option>`)}
            </select></label
          > `,
      )}
    <output id="shown">${count(events.length, 'event')}</output>
  </div>`;
}
