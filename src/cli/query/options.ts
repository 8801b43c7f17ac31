/** The options of `variorum query`, and the checks of their values. */
import { UsageError } from '../../problem.js';
import type { SyntaxName } from '../../rdf/index.js';
import type { EndpointOptions } from '../remote/endpoint.js';
import type { AnswerFormat } from './answer-formats.js';

export interface QueryOptions extends EndpointOptions {
  param: string[];
  format?: AnswerFormat;
  from?: SyntaxName;
  engine?: 'oxigraph' | 'comunica';
  source: string[];
  service: string[];
  jsonldContext: string[];
  base?: string;
  explain?: boolean;
  csvBom?: boolean;
  as?: 'sparql-examples';
  output?: string;
  force?: boolean;
}

/** The engine that can do what the options ask for. Throws {@link UsageError} if that is not the one given. */
export function engineFor({ engine, source, service }: QueryOptions): 'oxigraph' | 'comunica' {
  for (const url of [...source, ...service]) {
    if (!/^https?:\/\/\S+$/i.test(url) || !URL.canParse(url)) throw new UsageError(`${url} is not an address that starts with http:// or https://`);
  }
  const remote = source.length > 0 || service.length > 0;
  if (remote && engine === 'oxigraph') throw new UsageError('oxigraph cannot use the network; leave out --engine, or give --engine comunica');
  return engine ?? (remote ? 'comunica' : 'oxigraph');
}

/** Throws {@link UsageError} if the query would use an endpoint that the user has not allowed. */
export function allowServices(services: readonly string[], engine: string, allowed: readonly string[]): void {
  const missing = services.filter((address) => !allowed.includes(address));
  if (missing.length > 0 || (services.length > 0 && engine === 'oxigraph')) {
    throw new UsageError(`the query uses ${services.join(' and ')}; to allow it: ${services.map((address) => `--service ${address}`).join(' ')}`);
  }
}

/** Parses `-p name=value`. Throws {@link UsageError}. */
export function parseParameters(pairs: readonly string[]): Map<string, string> {
  const values = new Map<string, string>();
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    if (at <= 0) throw new UsageError(`-p ${pair}: expected -p name=value`);
    const name = pair.slice(0, at);
    if (values.has(name)) throw new UsageError(`-p ${name} is given twice`);
    values.set(name, pair.slice(at + 1));
  }
  return values;
}
