/**
 * A MediaWiki site as the user names it → the address of its API, and the User-Agent that is sent there. Wikimedia asks every
 * program for the contact of who runs it (https://meta.wikimedia.org/wiki/User-Agent_policy).
 */
import { problem, ProblemError, UsageError } from '../problem.js';

/** Where pages are fetched, and what is said of who fetches them. */
export interface WikiSite {
  /** The address of `api.php`. */
  api: URL;
  userAgent: string;
  /** The shortest time between two requests, in milliseconds. */
  pause: number;
}

export interface SiteOptions {
  /** The host of a site, such as `en.wikipedia.org`. */
  site?: string | undefined;
  /** The address of `api.php`; wins over `site`. */
  api?: string | undefined;
  /** An e-mail address or a page by which who runs the program can be reached. */
  contact?: string | undefined;
  version: string;
}

/** The site that is asked where none is named. */
const DEFAULT_SITE = 'en.wikipedia.org';

/** The hosts of the Wikimedia Foundation, which share one policy. */
const WIKIMEDIA =
  /(?:^|\.)(?:wikipedia|wikimedia|wiktionary|wikidata|wikibooks|wikinews|wikiquote|wikisource|wikiversity|wikivoyage|wikifunctions|mediawiki|wikimediafoundation)\.org$|(?:^|\.)(?:wmflabs|wmcloud|toolforge)\.org$/i;

/** With a contact, 200 requests a minute are allowed. */
const WIKIMEDIA_PAUSE = 300;

/** The site that the options name. Throws {@link UsageError}, and {@link ProblemError} `fetch-contact`. */
export function openSite({ site, api, contact, version }: SiteOptions): WikiSite {
  const address = api === undefined ? hostAddress(site ?? DEFAULT_SITE) : apiAddress(api);
  const isWikimedia = WIKIMEDIA.test(address.hostname.replace(/\.$/, ''));
  if (isWikimedia && contact === undefined) throw new ProblemError([missingContact(address.hostname)]);
  if (contact !== undefined && !isContact(contact))
    throw new UsageError(`the contact "${contact}" is neither an e-mail address nor the address of a page: such as you@example.org`);
  return {
    api: address,
    userAgent: `variorum/${version} (${contact === undefined ? 'no contact given' : contact})`,
    pause: isWikimedia ? WIKIMEDIA_PAUSE : 0,
  };
}

function hostAddress(site: string): URL {
  const host = site.replace(/^https?:\/\//i, '').replace(/\/.*$/, '');
  if (!/^[a-z\d](?:[a-z\d.-]*[a-z\d])?(?::\d{1,5})?$/i.test(host) || !URL.canParse(`https://${host}/w/api.php`))
    throw new UsageError(`--site ${site} is not the name of a host, such as ${DEFAULT_SITE}`);
  return new URL(`https://${host}/w/api.php`);
}

function apiAddress(api: string): URL {
  const url = URL.canParse(api) ? new URL(api) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
    throw new UsageError(`${api} is not the address of an API, such as https://${DEFAULT_SITE}/w/api.php`);
  if (url.username !== '' || url.password !== '') throw new UsageError('the address of an API may not hold a password');
  url.search = '';
  url.hash = '';
  return url;
}

function isContact(contact: string): boolean {
  if (!/^[\x20-\x7e]{3,200}$/.test(contact)) return false;
  return /^[^\s@()]+@[^\s@()]+\.[^\s@()]+$/.test(contact) || /^https?:\/\/[^\s()]+\.[^\s()]+$/.test(contact);
}

function missingContact(host: string) {
  return problem(
    'fetch-contact',
    `${host} asks every program for the contact of the person who runs it: without one it allows 10 requests a minute, with one 200`,
    {
      expected: 'an e-mail address, or the address of a page about you; it is sent in the User-Agent of every request, to this host only',
      fix: 'add --contact you@example.org, or set VARIORUM_CONTACT=you@example.org',
    },
  );
}
