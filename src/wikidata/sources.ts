/**
 * The documents and cited works of a statement → its references, and whether it has any that Wikidata takes. A work is
 * named by its item (P248) or its address (P854), with title, publication date and the day it was retrieved; the document
 * itself also with whom it names for the figure (P12132) and with the words of the figure (P1683).
 */
import { isWebAddress } from '../terms/index.js';
import type { Facts, Work } from './facts.js';
import type { Reason } from './reasons.js';
import type { Snak } from './statement.js';
import { exactDate } from './time.js';

/** Sites whose text is Wikipedia's, Wikidata's, or copied from them. */
const WIKIMEDIA =
  /(?:^|\.)(?:wikipedia|wikimedia|wikidata|wikiquote|wikivoyage|wikisource|wiktionary|wikibooks|wikiversity|wikinews|dbpedia|wikizero|wikiwand|wiki2|wikimili|infogalactic|everybodywiki|alchetron|dbpedialite|yago-knowledge)\.(?:org|com|net)$/i;

/** How works are cited. */
export interface SourceOptions {
  /** The day on which the user opened the cited works. */
  retrieved?: string | undefined;
}

export interface Sources {
  references: Snak[][];
  /** The works of the references. */
  works: Work[];
  /** Why there are none. */
  reason?: Reason;
}

/** Whether a document is of Wikipedia or another site of its family. */
export function isWikimedia({ url, publisher = '' }: Pick<Work, 'url' | 'publisher'>): boolean {
  const host = url !== undefined && URL.canParse(url) ? new URL(url).hostname : '';
  return WIKIMEDIA.test(host) || /\bwiki(?:pedia|data|media|news)\b/i.test(publisher);
}

/** What the document itself says of a figure; what a cited work says was not read. */
interface InDocument {
  /** Whom the document names for the figure, P12132. */
  accordingTo?: readonly Snak[] | undefined;
  /** The words of the figure, P1683. */
  quote?: string | undefined;
}

/** The sources of what a document says, with the works that it cites for it. */
export function sourcesOf(document: string, cited: readonly string[], facts: Facts, options: SourceOptions & InDocument = {}): Sources {
  const own = facts.documents.get(document);
  const others = cited.flatMap((iri) => facts.works.get(iri) ?? []);
  const all = [...(own === undefined ? [] : [own]), ...others];
  const independent = all.filter((work) => !isWikimedia(work));
  const works = independent
    .filter((work) => isCitable(work, facts))
    .sort((one, other) => (one === own ? -1 : other === own ? 1 : one.iri < other.iri ? -1 : 1));
  if (works.length > 0)
    return {
      works,
      references: works.map((work) =>
        referenceOf(work, facts, work === own ? { accordingTo: options.accordingTo, quote: options.quote } : { retrieved: options.retrieved }),
      ),
    };
  return { works, references: [], reason: all.length > independent.length && others.every(isWikimedia) ? 'only-wikipedia' : 'no-source' };
}

/** Whether a reader could find the work: by an address on the web, or by its item. */
function isCitable({ iri, url }: Work, { links }: Facts): boolean {
  return (url !== undefined && isWebAddress(url)) || links.get(iri)?.length === 1;
}

function referenceOf(work: Work, { links }: Facts, { retrieved, accordingTo = [], quote }: SourceOptions & InDocument): Snak[] {
  const { iri, url, title, language, date } = work;
  const [item, ...more] = links.get(iri) ?? [];
  const snaks: Snak[] = [];
  if (item !== undefined && more.length === 0) snaks.push({ property: 'P248', value: { kind: 'item', id: item.item, label: item.label } });
  if (url !== undefined && isWebAddress(url)) snaks.push({ property: 'P854', value: { kind: 'url', url } });
  // The language of a cited work is not known: "und" says so.
  if (title !== undefined) snaks.push({ property: 'P1476', value: { kind: 'text', text: oneLine(title), language: languageCode(language) } });
  snaks.push(...accordingTo);
  if (quote !== undefined && quote.length <= LONGEST_QUOTE)
    snaks.push({ property: 'P1683', value: { kind: 'text', text: oneLine(quote), language: languageCode(language) } });
  const published = exactDate(date);
  if (published !== undefined) snaks.push({ property: 'P577', value: { kind: 'time', date: published } });
  const opened = exactDate(retrieved ?? work.retrieved);
  if (opened !== undefined) snaks.push({ property: 'P813', value: { kind: 'time', date: opened } });
  return snaks;
}

/** Wikidata takes up to 400 characters; a quote is no longer than its figure. */
const LONGEST_QUOTE = 250;

function languageCode(language: string | undefined): string {
  return language !== undefined && /^[a-z]{2,3}(?:-[a-z]+)*$/i.test(language) ? language.toLowerCase() : 'und';
}

/** A text without line breaks and control characters. */
function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
