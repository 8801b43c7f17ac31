/** The coverage ledger of a document, as a section of its page: how many parts were read, how many were not, and why. */
import { html, type Html } from '../html.js';
import { plainTable } from '../tables.js';
import { capital, count } from '../wording.js';
import { grouped } from '../../group-by.js';

/** A heading of a document, with the path of its section: "Course/3 March". In code points, the end exclusive. */
export interface Heading {
  section: string;
  start: number;
  end: number;
}

/** The coverage ledger of a document: its parts by kind and status, its headings, the unread parts, and the numbers without a claim. */
export interface Ledger {
  counts: readonly { kind: PartKind; status: PartStatus; reason?: string | undefined; number: number }[];
  headings: readonly Heading[];
  unread: readonly { kind: PartKind; section: string; start: number; end: number }[];
  numbers: readonly { section: string; start: number; end: number; line?: number; quote: string; reason?: string }[];
}

type PartKind = 'cell' | 'heading' | 'paragraph';
type PartStatus = 'claimed' | 'mapped' | 'ignored' | 'unread';

/** Loads the ledger of a document by the hash of its bytes; `rested` has the evidence of its entry, in code points. */
export type LedgerOf = (
  sha256: string,
  rested: Readonly<Record<'claims' | 'mapped', readonly { start: number; end: number }[]>>,
) => Promise<Ledger | undefined>;

const KINDS: readonly (readonly [PartKind, string])[] = [
  ['cell', 'Cells of the infobox'],
  ['heading', 'Headings'],
  ['paragraph', 'Paragraphs'],
];
const STATUSES: readonly (readonly [PartStatus, string])[] = [
  ['claimed', 'With claims'],
  ['mapped', 'About the event'],
  ['ignored', 'Left out'],
  ['unread', 'Not read'],
];

/** The coverage section: how many parts were read and how many were not, and why, and the numbers without a claim, each with its line; with anchors they lead to their place in the text. */
export function coverageSection({ counts, unread, numbers }: Ledger, anchors: ReadonlyMap<number, string> | undefined): Html {
  const sum = (some: Ledger['counts']) => some.reduce((total, { number }) => total + number, 0);
  const reasons = [
    ...grouped(
      counts.filter(({ status }) => status === 'ignored'),
      ({ reason = 'no reason given' }) => reason,
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
          ${['contain claims', 'describe the event itself', 'are left out for a reason', 'were not read'][index] ?? ''}`,
      )}.
      ${numbers.length === 0 ? 'Every number beside a noun for people or things, or beside a word for a loss, became a claim; parts left out were not searched.' : `${count(numbers.length, 'number')} beside a noun for people or things, or beside a word for a loss, did not become a claim.`}
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
            <summary>Unread parts: ${unread.length.toLocaleString('en')}</summary>
            <ul>
              ${sections.map(([section, some]) => html`<li>${section}: characters ${some.map(({ start, end }) => `${start}–${end}`).join(', ')}</li>`)}
            </ul>
          </details>`
    }
    ${
      numbers.length === 0
        ? undefined
        : html`<details>
            <summary>${count(numbers.length, 'number')} without a claim</summary>
            <ul>
              ${numbers.map(({ section, start, end, line, quote, reason }) => {
                const anchor = anchors?.get(start);
                const quoted = html`<q>${quote}</q>`;
                return html`<li>
                  ${anchor === undefined ? quoted : html`<a href="#${anchor}">${quoted}</a>`}, ${line === undefined ? '' : `line ${line}, `}${section},
                  characters ${start}–${end}${reason === undefined ? undefined : ` (${reason})`}
                </li>`;
              })}
            </ul>
          </details>`
    }
  </section>`;
}
