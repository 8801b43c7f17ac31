/** The output formats, by their names on the command line. */
import { jsonLd } from './jsonld.js';
import { nquads } from './nquads.js';
import { trig } from './trig.js';
import { turtle } from './turtle.js';
import type { Format } from './format.js';

export const FORMATS = { ttl: turtle, jsonld: jsonLd, nq: nquads, trig } as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

/** Returns the format of a file name or an extension; undefined where there is none. */
export function formatOf(name: string): Format | undefined {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return Object.values<Format>(FORMATS).find((format) => format.extension === extension);
}
