/** Options that several commands share, each with its help in one place. */
import { InvalidArgumentError, Option } from 'commander';
import { FAIL_ON } from './exit.js';

/** --document, for every command that reads documents. */
export function documentOption(): Option {
  return new Option(
    '--document <key=value>',
    'what the document does not say about itself: publisher, url, license, revision, published, retrieved …; may be repeated',
  )
    .default([], 'what FILE.meta.yaml says')
    .argParser((pair: string, before: string[]) => [...before, pair]);
}

export function registryOption(): Option {
  return new Option('--registry <dir>', 'the shared actors, places, people, events and links').default(
    undefined,
    './registry where it is there, else the bundled one',
  );
}

/** --texts, for every command that holds entries to their documents. */
export function textsOption(): Option {
  return new Option('--texts <dir>', 'the documents (.txt) of the entries: every quote must stand in its document at its place');
}

export function failOnOption(): Option {
  return new Option('--fail-on <severity>', 'exit with 1 when there is a problem as grave as this').choices(FAIL_ON).default('error');
}

/** --fail-on-findings, for every command that looks for findings. */
export function failOnFindingsOption(): Option {
  return new Option('--fail-on-findings', 'exit with 1 when there is a finding; they never count otherwise');
}

/** Ten megabytes of text are some two thousand pages; the longest articles have a fiftieth of it. */
const DEFAULT_MAX_SIZE = 10_000_000;

const UNITS: Readonly<Record<string, number>> = { '': 1, b: 1, kb: 1e3, mb: 1e6, gb: 1e9, kib: 2 ** 10, mib: 2 ** 20, gib: 2 ** 30 };

/** --max-size, for every command that reads documents. */
export function sizeOption(): Option {
  return new Option('--max-size <size>', 'refuse inputs that are larger: bytes, or with a unit such as 500kB, 10MB, 2MiB')
    .default(DEFAULT_MAX_SIZE, '10MB')
    .argParser(parseSize);
}

function parseSize(text: string): number {
  const [, digits = '', unit = ''] = /^(\d{1,12}(?:\.\d{1,3})?) ?([kmg]?i?b?)$/i.exec(text.trim()) ?? [];
  const factor = UNITS[unit.toLowerCase()];
  const bytes = Math.floor(Number(digits) * (factor ?? 0));
  if (digits === '' || factor === undefined || bytes < 1) throw new InvalidArgumentError('a size is a number of bytes, or one with a unit: 500kB, 10MB, 2MiB');
  return bytes;
}
