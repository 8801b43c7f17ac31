/**
 * The page of a document: which edition, under which licence, what was read from it; with its text, where that is
 * handed in, every piece of evidence marked and leading to its claims, and the numbers of which no claim was made.
 */
import { grouped, comparisonRows, wording } from '../../compare/index.js';
import { dcterms, prov, schema, vr } from '../../terms/index.js';
import { isWebAddress, pathOf } from '../page-address.js';
import type { Facts } from '../facts.js';
import { html, type Html } from '../html.js';
import { definitionList, Links, type Page, type Site } from '../site.js';
import { claimsTable, plainTable, type PlotContext } from '../tables.js';
import { capital, count, dateInWords, licenceName } from '../wording.js';

/** A piece of evidence: the claim, and its characters in code points, the end exclusive. */
export interface Evidence {
  claim: string;
  start: number;
  end: number;
  section: string;
}

/** What became of the parts of a document: how many of each kind, what was not read, and the numbers that became no claim. */
export interface Ledger {
  counts: readonly { kind: PartKind; status: PartStatus; reason?: string | undefined; number: number }[];
  unread: readonly { kind: PartKind; section: string; start: number; end: number }[];
  numbers: readonly { section: string; start: number; end: number; quote: string }[];
}

type PartKind = 'cell' | 'heading' | 'paragraph';
type PartStatus = 'claimed' | 'mapped' | 'ignored' | 'unread';

/** Asks for the ledger of a document by the hash of its bytes; what its entry rests on is handed along, in code points. */
export type LedgerOf = (
  sha256: string,
  rested: Readonly<Record<'claims' | 'mapped', readonly { start: number; end: number }[]>>,
) => Promise<Ledger | undefined>;

export interface DocumentInput {
  iri: string;
  facts: Facts;
  evidence: readonly Evidence[];
  /** Whether anything that was read from it is withheld: then its text is not shown. */
  withheld: boolean;
  text?: string | undefined;
  /** What became of its parts, where that is known. */
  ledger?: Ledger | undefined;
  happenings: readonly string[];
}

export function documentPage({ iri, facts, evidence, withheld, text, ledger, happenings }: DocumentInput, site: Site): Page {
  const path = pathOf(iri, 'document', site.base);
  const links = new Links(site, path);
  const title = site.names.get(iri)?.text ?? site.model.name(iri);
  const [url, based] = [facts.value(iri, schema.url), facts.value(iri, prov.wasDerivedFrom)];
  const licences = facts.values(iri, dcterms.license);
  const claims = site.claims.document.get(iri) ?? [];
  const context: PlotContext = { links, subject: title, folder: path, files: [], documents: [] };
  const outside = (address: string | undefined) => (address !== undefined && isWebAddress(address) ? html`<a href="${address}">${address}</a>` : address);
  const marked = text === undefined || withheld ? undefined : markEvidence(text, evidence, { links, unread: ledger?.numbers });
  const sections = [...grouped(evidence, ({ section }) => section)].sort(([, one], [, other]) => (one[0]?.start ?? 0) - (other[0]?.start ?? 0));
  const dates = [
    ['Published', dcterms.issued],
    ['Retrieved', vr.retrieved],
  ] as const;
  const main = html`<p class="kind">Document</p>
    <h1>${title}</h1>
    ${definitionList([
      ['Publisher', facts.value(iri, dcterms.publisher)],
      ['Address', outside(url)],
      ['Edition', facts.value(iri, vr.revision)],
      ...dates.map(([name, property]): [string, string | undefined] => [name, facts.value(iri, property) && dateInWords(facts.value(iri, property) ?? '')]),
      ['Snapshot', facts.value(iri, vr.snapshot)],
      ['Made from', outside(based)],
      ['Language', languageInWords(facts.value(iri, dcterms.language))],
      ['Licence', licences.length === 0 ? 'none is stated' : html`${licences.map((one) => html`<a href="${one}" rel="license">${licenceName(one)}</a> `)}`],
      ['SHA-256', facts.value(iri, vr.sha256) && html`<code>${facts.value(iri, vr.sha256)}</code>`],
      ['Tells of', happenings.length === 0 ? undefined : links.list(happenings)],
    ])}
    <section aria-labelledby="read">
      <h2 id="read">What was read from it</h2>
      <p>
        ${count(evidence.length, 'claim')} with a place in the text, ${count(claims.length, 'figure')} among them. What stands in the document and not here was
        not read; that says nothing of it.${ledger === undefined ? undefined : html` <a href="#coverage">What was left out</a>`}
      </p>
      ${
        sections.length === 0
          ? undefined
          : plainTable(
              'Claims by section',
              ['Section', 'Claims', 'Characters'],
              sections.map(([section, some]) => [
                section === '' ? 'no section' : section,
                String(some.length),
                `${Math.min(...some.map(({ start }) => start))}–${Math.max(...some.map(({ end }) => end))}`,
              ]),
            )
      }
    </section>
    ${ledger === undefined ? undefined : coverageSection(ledger, marked?.anchors)}
    ${
      claims.length === 0
        ? undefined
        : html`<section aria-labelledby="figures">
            <h2 id="figures">Figures</h2>
            ${claimsTable(
              `Figures of ${title}`,
              [...grouped(claims, (claim) => wording.countedInWords(claim))].map(([subject, some]) => ({
                label: capital(subject),
                claims: comparisonRows(some, [], site.model),
              })),
              context,
            )}
          </section>`
    }
    ${
      text === undefined
        ? undefined
        : html`<section aria-labelledby="text">
            <h2 id="text">The text</h2>
            ${
              withheld
                ? html`<p>The text is not shown: something that was read from it is withheld.</p>`
                : html`<p>
                      Marked is what claims were read from; each mark leads to its claim. Where several claims rest on the same words, a number behind the words
                      of each leads to it. ${ledger === undefined || ledger.numbers.length === 0 ? '' : 'Numbers with a dotted line beneath became no claim.'}
                      ${licences.length === 0 ? 'The document states no licence: the rights in the text are those of its authors.' : 'The text is under the licence named above.'}
                    </p>
                    <div class="text" dir="auto" ${langAttribute(facts.value(iri, dcterms.language))}>${marked?.text}</div>`
            }
          </section>`
    }`;
  return {
    path,
    title,
    description: `What was read from ${title}: ${count(claims.length, 'figure')}, each at its place in the text.`,
    main,
    about: iri,
    hasData: true,
    licences,
    menu: 'documents.html',
  };
}

/** The name of a language; its code where that is no code of one. */
function languageInWords(code: string | undefined): string | undefined {
  try {
    return code === undefined ? undefined : new Intl.DisplayNames('en', { type: 'language' }).of(code);
  } catch {
    return code;
  }
}

function langAttribute(code: string | undefined): Html | string {
  return code === undefined || code === 'en' ? '' : html` lang="${code}"`;
}

const KINDS: readonly (readonly [PartKind, string])[] = [
  ['cell', 'Cells of the infobox'],
  ['heading', 'Headings'],
  ['paragraph', 'Paragraphs'],
];
const STATUSES: readonly (readonly [PartStatus, string])[] = [
  ['claimed', 'With claims'],
  ['mapped', 'Tell of the event'],
  ['ignored', 'Left out'],
  ['unread', 'Not read'],
];

/** The ledger of coverage: how many parts were read and how many not, and why; with the text at hand also which numbers. */
function coverageSection({ counts, unread, numbers }: Ledger, anchors: ReadonlyMap<number, string> | undefined): Html {
  const sum = (some: Ledger['counts']) => some.reduce((total, { number }) => total + number, 0);
  const reasons = [
    ...grouped(
      counts.filter(({ status }) => status === 'ignored'),
      ({ reason = 'no reason is given' }) => reason,
    ),
  ];
  const sections = [...grouped(unread, ({ section }) => section)];
  return html`<section aria-labelledby="coverage">
    <h2 id="coverage">What was left out</h2>
    <p>
      Of ${count(sum(counts), 'part')} of the document,
      ${STATUSES.map(([status]) => sum(counts.filter((one) => one.status === status))).map(
        (number, index) =>
          html`${index === 0 ? '' : index === 3 ? ' and ' : ', '}${number}
          ${['hold claims', 'tell of the event itself', 'are left out for a reason', 'were not read'][index] ?? ''}`,
      )}.
      ${numbers.length === 0 ? 'No number beside a word of loss is without a claim.' : `${count(numbers.length, 'number')} beside a word of loss became no claim.`}
    </p>
    ${plainTable(
      'Parts of the document',
      ['Parts', ...STATUSES.map(([, label]) => label)],
      KINDS.map(([kind, label]) => [label, ...STATUSES.map(([status]) => String(sum(counts.filter((one) => one.kind === kind && one.status === status))))]),
    )}
    ${
      reasons.length === 0
        ? undefined
        : html`<h3>Why parts are left out</h3>
            <ul>
              ${reasons.map(([reason, some]) => html`<li>${capital(reason)}: ${sum(some)}</li>`)}
            </ul>`
    }
    ${
      sections.length === 0
        ? undefined
        : html`<details>
            <summary>
              Where the ${count(unread.length, 'part')} stand${unread.length === 1 ? 's' : ''} that ${unread.length === 1 ? 'was' : 'were'} not read
            </summary>
            <ul>
              ${sections.map(([section, some]) => html`<li>${section}: characters ${some.map(({ start, end }) => `${start}–${end}`).join(', ')}</li>`)}
            </ul>
          </details>`
    }
    ${
      numbers.length === 0 || anchors === undefined
        ? undefined
        : html`<details>
            <summary>${count(numbers.length, 'number')} without a claim</summary>
            <ul>
              ${numbers.map(({ section, start, end, quote }) => {
                const anchor = anchors.get(start);
                const quoted = html`<q>${quote}</q>`;
                return html`<li>${anchor === undefined ? quoted : html`<a href="#${anchor}">${quoted}</a>`}, ${section}, characters ${start}–${end}</li>`;
              })}
            </ul>
          </details>`
    }
  </section>`;
}

/**
 * The text with its evidence marked. A piece of its own is one link to its claim. Pieces that overlap share a mark: its
 * words are no link, and behind the words of each piece stands a number that leads to its claim. Numbers that became no
 * claim are underlined where they stand outside the marks; `anchors` says by their first character where each is found.
 */
export function markEvidence(
  text: string,
  evidence: readonly Evidence[],
  { links, unread = [] }: { links: Links; unread?: Ledger['numbers'] | undefined },
): { text: Html; anchors: ReadonlyMap<number, string> } {
  const characters = Array.from(text.replace(/^\uFEFF/, ''));
  const inside = ({ start, end }: { start: number; end: number }) => start >= 0 && end > start && end <= characters.length;
  const between = (start: number, end: number) => characters.slice(start, end).join('');
  const marks = [...evidence].filter(inside).sort((one, other) => one.start - other.start || one.end - other.end);
  const parts: Html[] = [];
  const anchors = new Map<number, string>();
  const numbers = unread.filter(inside);
  let at = 0;
  /** What stands between marks. */
  const plain = (until: number) => {
    for (const { start, end } of numbers.filter((one) => one.start >= at && one.end <= until)) {
      if (start < at) continue;
      parts.push(html`${between(at, start)}<span class="unread" id="u${start}">${between(start, end)}</span>`);
      anchors.set(start, `u${start}`);
      at = end;
    }
    parts.push(html`${between(at, until)}`);
    at = until;
  };
  for (const group of groupOverlapping(marks)) {
    const [first] = group;
    if (first === undefined) continue;
    plain(first.start);
    at = Math.max(...group.map(({ end }) => end));
    const only = html`<mark id="c${first.start}-${first.end}">${links.a(first.claim, between(first.start, first.end))}</mark>`;
    parts.push(group.length === 1 ? only : sharedMark(group, between, links));
    for (const { start } of numbers.filter((one) => one.start >= first.start && one.start < at)) anchors.set(start, `c${first.start}-${first.end}`);
  }
  plain(characters.length);
  return { text: html`${parts}`, anchors };
}

/** One mark for pieces that overlap: each begins at its anchor, and ends with the number that leads to its claim. */
function sharedMark(group: readonly Evidence[], between: (start: number, end: number) => string, links: Links): Html {
  const cuts = [...new Set(group.flatMap(({ start, end }) => [start, end]))].sort((one, other) => one - other);
  const numbered = [...group].sort((one, other) => one.end - other.end || other.start - one.start || (one.claim < other.claim ? -1 : 1));
  return html`<mark
    >${cuts.map((cut, index) => {
      const ids = [...new Set(group.filter(({ start }) => start === cut).map(({ start, end }) => `c${start}-${end}`))];
      const piece = html`${between(cut, cuts[index + 1] ?? cut)}`;
      const numbers = numbered.flatMap(({ claim, end }, number) => (end === cut ? [claimNumber(claim, number + 1, links)] : []));
      return html`${numbers}${ids.reduce((inner, id) => html`<span id="${id}">${inner}</span>`, piece)}`;
    })}</mark
  >`;
}

function claimNumber(claim: string, number: number, links: Links): Html {
  const name = claimInBrief(claim, links);
  return html`<sup><a href="${links.to(claim)}" title="${name}" aria-label="${number}, ${name}">${number}</a></sup>`;
}

/** What a claim says, for those who hear the page or ask what the number leads to. */
function claimInBrief(iri: string, { site }: Links): string {
  const claim = site.model.claims.get(iri);
  return claim === undefined
    ? 'what is claimed here'
    : `${wording.claimantName(claim, site.model)}: ${wording.figureInWords(claim)} ${wording.outcomesInWords(claim.outcomes)}`;
}

/** Pieces in groups, each of those that hang together by their overlaps. */
function groupOverlapping(sorted: readonly Evidence[]): Evidence[][] {
  const groups: Evidence[][] = [];
  let until = -1;
  for (const piece of sorted) {
    if (piece.start < until) groups.at(-1)?.push(piece);
    else groups.push([piece]);
    until = Math.max(until, piece.end);
  }
  return groups;
}
