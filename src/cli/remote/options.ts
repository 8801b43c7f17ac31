/** What `load` and `verify` share: options that name a store, their checks, and the credentials from the environment. */
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { fileProblem } from '../../io/files.js';
import { ProblemError, UsageError } from '../../problem.js';
import type { SyntaxName } from '../../rdf/index.js';
import { credentialsInNetrc, credentialsOf, RemoteStore, STORES, type CredentialSource, type StoreName } from '../../store/remote/index.js';

export interface RemoteStoreOptions {
  store: StoreName;
  url?: string;
  queryUrl?: string;
  credentials?: string;
  timeout: number;
  retries: number;
  graph?: string;
  from?: SyntaxName;
  jsonldContext?: string[];
}

/** The store that the options name, and where the credentials come from. Throws {@link UsageError} or {@link ProblemError}. */
export async function openStore(options: RemoteStoreOptions): Promise<{ store: RemoteStore; source: string }> {
  const adapter = STORES[options.store];
  if (options.url === undefined) throw new UsageError(`--url is missing; for ${adapter.label}, for example: --url ${adapter.exampleUrl}`);
  const url = readAddress('--url', options.url);
  const found = await findCredentials(options.credentials, url.hostname);
  const store = new RemoteStore(adapter, {
    url,
    credentials: found?.credentials,
    timeout: options.timeout,
    retries: options.retries,
    addresses: options.queryUrl === undefined ? {} : { query: readAddress('--query-url', options.queryUrl) },
  });
  return { store, source: found?.source ?? 'none' };
}

/** An address as the user gave it, for the messages with its option. Throws {@link UsageError}. */
export function readAddress(option: string, value: string): URL {
  if (!/^https?:\/\/\S+$/i.test(value) || !URL.canParse(value))
    throw new UsageError(`${option} ${value}: expected an address that starts with http:// or https://`);
  const url = new URL(value);
  if (url.username !== '' || url.password !== '')
    throw new UsageError(`${option} has a password in it, which other users of this machine can see; set VARIORUM_USER and VARIORUM_PASSWORD instead`);
  return url;
}

/** Credentials: of a file, else of the environment, else of netrc. */
export async function findCredentials(file: string | undefined, host: string): Promise<CredentialSource | undefined> {
  if (file !== undefined) {
    const text = await readFile(file, 'utf8').catch((error: unknown) => {
      throw new ProblemError([fileProblem(error, file)]);
    });
    const credentials = credentialsOf(parseEnv(text));
    if (credentials === undefined) throw new UsageError(`${file} has neither VARIORUM_TOKEN= nor VARIORUM_USER= with VARIORUM_PASSWORD=`);
    return { credentials, source: file };
  }
  const credentials = credentialsOf(process.env);
  if (credentials !== undefined) return { credentials, source: 'token' in credentials ? 'VARIORUM_TOKEN' : 'VARIORUM_USER and VARIORUM_PASSWORD' };
  const netrc = process.env['NETRC'] ?? join(homedir(), '.netrc');
  const text = await readFile(netrc, 'utf8').catch(() => '');
  const found = credentialsInNetrc(text, host);
  return found === undefined ? undefined : { credentials: found, source: netrc };
}
