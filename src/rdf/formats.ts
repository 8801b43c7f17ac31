/** The family of formats, by the names that the command line takes. */
import { jsonLd } from './jsonld.js';
import { nquads } from './nquads.js';
import { trig } from './trig.js';
import { turtle } from './turtle.js';
import type { Format } from './format.js';

export const FORMATS = { ttl: turtle, jsonld: jsonLd, nq: nquads, trig } as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

/** The format of a file name or an extension; undefined where it is none of ours. */
export function formatOf(name: string): Format | undefined {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return Object.values<Format>(FORMATS).find((format) => format.extension === extension);
}
