/** Options that several commands share, with their help texts. */
import { InvalidArgumentError, Option } from 'commander';
import { FAIL_ON } from './exit.js';

/** --document, for every command that reads documents. */
export function documentOption(): Option {
  return new Option('--document <key=value>', 'metadata of the document: publisher, url, license, revision, published, retrieved …; may be repeated')
    .default([], 'the values in FILE.meta.yaml')
    .argParser((pair: string, before: string[]) => [...before, pair]);
}

/** --title, --date and --place, for every command that drafts documents: what a text without a layout does not say in one. */
export function statedOptions(): Option[] {
  const title = new Option('--title <title>', 'the title of a text that has none on its first line: a news item, a report');
  // The project file has a title, too: that of the data.
  title.attributeName = () => 'documentTitle';
  return [
    title,
    new Option('--date <edtf>', 'when the event happened, where the text has no infobox that says it: 2022-01-20, 2022-01-20/2022-01-30'),
    new Option('--place <name>', 'where the event happened, where the text has no infobox that says it'),
  ];
}

/** The values of {@link statedOptions}. */
export interface StatedOptions {
  documentTitle?: string;
  date?: string;
  place?: string;
}

/** What is stated of a document by its own options, in the form of --document. */
export function statedPairs({ documentTitle: title, date, place }: StatedOptions): string[] {
  return Object.entries({ title, date, place }).flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${value}`]));
}

/** --registry, for every command that reads documents or entries. */
export function registryOption(): Option {
  return new Option(
    '--registry <dir|pack>',
    'a folder of shared actors, places, people, events and links, or a bundled pack: states, ucdp-actors, places-syria; may be repeated, the first has precedence (bundled: the bundled registry; none: without one; default: ./registry if it exists, else the bundled one)',
  ).argParser((named: string, before: string[] | undefined) => [...(before ?? []), named]);
}

/** --jsonld-context, for every command that reads RDF. */
export function jsonldContextOption(): Option {
  return new Option('--jsonld-context <url=file>', 'the file of a JSON-LD context that data refers to; may be repeated (nothing is fetched)')
    .default([], 'none')
    .argParser((pair: string, before: string[]) => [...before, pair]);
}

/** --csv-bom, for every command that writes CSV. */
export function csvBomOption(): Option {
  return new Option('--csv-bom', 'begin CSV with a byte order mark, from which spreadsheets see that it is UTF-8');
}

/** --force, for every command that writes files. */
export function forceOption(does = 'replace files that no earlier run of this command wrote, or that were changed since'): Option {
  return new Option('--force', does);
}

/** --texts, for every command that checks the quotes of entries. */
export function textsOption(): Option {
  return new Option('--texts <dir>', 'the folder of the entries’ documents (.txt); every quote is checked against its document');
}

export function failOnOption(): Option {
  return new Option('--fail-on <severity>', 'exit with 1 if there is a problem of this severity or above').choices(FAIL_ON).default('error');
}

/** --fail-on-findings, for every command that finds findings. */
export function failOnFindingsOption(): Option {
  return new Option('--fail-on-findings', 'exit with 1 if there is a finding');
}

/** Ten megabytes of text are about two thousand pages, fifty times the longest articles. */
const DEFAULT_MAX_SIZE = 10_000_000;

/** --jobs, for every command that shares its inputs among threads. */
export function jobsOption(): Option {
  return new Option('-j, --jobs <number>', 'read and map with so many threads; the output is the same').default(1).argParser((text) => {
    if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError('expected a whole number from 1 to 999');
    return Number(text);
  });
}

const UNITS: ReadonlyMap<string, number> = new Map(Object.entries({ '': 1, b: 1, kb: 1e3, mb: 1e6, gb: 1e9, kib: 2 ** 10, mib: 2 ** 20, gib: 2 ** 30 }));

/** --max-size, for every command that reads documents. */
export function sizeOption(): Option {
  return new Option('--max-size <size>', 'refuse larger inputs; bytes, or a number with a unit: 500kB, 10MB, 2MiB')
    .default(DEFAULT_MAX_SIZE, '10MB')
    .argParser(parseSize);
}

function parseSize(text: string): number {
  const [, digits = '', unit = ''] = /^(\d{1,12}(?:\.\d{1,3})?) ?([kmg]?i?b?)$/i.exec(text.trim()) ?? [];
  const factor = UNITS.get(unit.toLowerCase());
  const bytes = Math.floor(Number(digits) * (factor ?? 0));
  if (digits === '' || factor === undefined || bytes < 1)
    throw new InvalidArgumentError('expected a number of bytes, or a number with a unit: 500kB, 10MB, 2MiB');
  return bytes;
}

/** Parses the day with which decisions are signed. */
export function dayOf(text: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(Date.parse(text))) throw new InvalidArgumentError('expected a day: 2022-01-20');
  return text;
}
