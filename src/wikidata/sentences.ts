/**
 * Figures → sentences for editors of Wikipedia: attributed wording ("According to …"), with the cited work as a template.
 * What Wikidata cannot hold (open bounds, one side, a day) can be said in a sentence.
 *
 * @example According to Marsh Observatory, at least 40 people were killed up to 5 March 2031 (Otter Front).<ref>{{cite web |url=… }}</ref>
 */
import { wording, type ComparedClaim } from '../compare/index.js';
import { isWebAddress, PREFIXES } from '../terms/index.js';
import type { Facts, Work } from './facts.js';
import { isWikimedia, type SourceOptions } from './sources.js';
import type { Sentence } from './statement.js';
import { exactDate } from './time.js';

/** What happened to the people counted, in one word of the vocabulary and as a predicate. */
const PREDICATES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    killed: 'were killed',
    injured: 'were injured',
    missing: 'were missing',
    captured: 'were captured',
    surrendered: 'surrendered',
    hostage: 'were taken hostage',
    escaped: 'escaped',
    released: 'were released',
    displaced: 'were displaced',
  }),
);

/** The sentences of the figures that have a source other than Wikipedia. */
export function sentencesOf(claims: readonly ComparedClaim[], facts: Facts, options: SourceOptions): Sentence[] {
  return claims.flatMap((claim) => {
    const predicate = claim.outcomes.length === 1 ? PREDICATES.get(claim.outcomes[0] ?? '') : undefined;
    if (predicate === undefined || claim.outdated || facts.model.isReplaced(claim.iri)) return [];
    const own = facts.documents.get(claim.document);
    const cited = facts.model.values(claim.iri, `${PREFIXES.schema}citation`).flatMap((iri) => facts.works.get(iri) ?? []);
    // A document of unknown origin may be a page of Wikipedia.
    const known = own !== undefined && (own.url ?? own.publisher) !== undefined ? [own] : [];
    const works = [...known, ...cited].filter((work) => !isWikimedia(work) && canBeCited(work));
    if (works.length === 0) return [];
    const references = works.map((work) => `<ref>${citeTemplate(work, work === own ? {} : options)}</ref>`).join('');
    return { event: claim.event, claim: claim.iri, wikitext: `${sentenceOf(claim, predicate, works, facts)}${references}` };
  });
}

function canBeCited({ url, title }: Work): boolean {
  return (url !== undefined && isWebAddress(url)) || title !== undefined;
}

function sentenceOf(claim: ComparedClaim, predicate: string, works: readonly Work[], { model }: Facts): string {
  const scope = wording.scopeInWords(claim, model);
  const party = claim.partyName === '' || claim.party === 'unstated' ? '' : ` (${claim.partyName})`;
  const words = `${figureOf(claim)} ${predicate}${scope}${party}`;
  return `${plainText(`${speakerOf(claim, works, model)} ${words}`)}.`;
}

/** "According to A and B,"; a document that names nobody speaks for itself. */
function speakerOf({ claimants, attribution }: ComparedClaim, works: readonly Work[], model: Facts['model']): string {
  if (claimants.length > 0) return `According to ${wording.joinWithAnd(claimants.map((iri) => model.name(iri)))},`;
  const names = [...new Set(works.map(nameOf))];
  return attribution === 'unnamedSource'
    ? `According to a source that ${wording.joinWithAnd(names)} ${names.length === 1 ? 'does' : 'do'} not name,`
    : `According to ${wording.joinWithAnd(names)},`;
}

function nameOf({ publisher, title, url = '' }: Work): string {
  return publisher ?? (title === undefined ? (URL.canParse(url) ? new URL(url).hostname : url) : `“${title}”`);
}

/** "at least 40 civilians", "no people"; a figure in words is quoted. */
function figureOf({ modifier, bounds: { low, high }, best, population, item, quote }: ComparedClaim): string {
  const people =
    item ?? (['unstated', 'mixed'].includes(population) ? 'people' : population === 'unidentified' ? 'unidentified people' : population.replace('-', ' '));
  if (modifier === 'vague') return `people in a number given as “${quote}”`;
  if (modifier === 'statedUnknown' || (low === undefined && high === undefined)) return `an unknown number of ${people}`;
  if (high === 0) return `no ${people}`;
  const number = (value: number) => value.toLocaleString('en');
  const about = modifier === 'approximate' ? 'about ' : '';
  const estimate = best === undefined ? '' : `, with a best estimate of ${number(best)},`;
  if (low === undefined) return `at most ${number(high ?? 0)} ${people}`;
  if (high === undefined) return `at least ${about}${number(low)} ${people}`;
  return low === high ? `${about}${number(low)} ${people}` : `${about}${number(low)} to ${number(high)} ${people}${estimate}`;
}

/** The template of a work. */
export function citeTemplate(work: Work, { retrieved }: SourceOptions = {}): string {
  const { url, title, publisher, date, language } = work;
  const isOnline = url !== undefined && isWebAddress(url);
  const fields: [string, string | undefined][] = [
    ['url', isOnline ? addressInTemplate(url) : undefined],
    ['title', plainText(title ?? publisher ?? url ?? '')],
    ['publisher', title === undefined || publisher === undefined ? undefined : plainText(publisher)],
    ['date', exactDate(date)],
    ['language', language === undefined || language === 'en' ? undefined : language],
    ['access-date', isOnline ? exactDate(retrieved ?? work.retrieved) : undefined],
  ];
  const written = fields.flatMap(([name, value]) => (value === undefined || value === '' ? [] : `|${name}=${value} `));
  return `{{cite ${isOnline ? 'web' : 'news'} ${written.join('')}}}`.replace(/ \}\}$/, '}}');
}

/** The characters that mean something in wikitext. */
const MARKUP: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '[': '&#91;',
  ']': '&#93;',
  '{': '&#123;',
  '}': '&#125;',
  '|': '{{!}}',
  '~': '&#126;',
};

/** A text of the data as wikitext that means nothing but itself. */
function plainText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/[<>[\]{}|~]/g, (mark) => MARKUP[mark] ?? '')
    .replaceAll("''", '&#39;&#39;')
    .replace(/_(?=_)/g, '&#95;');
}

function addressInTemplate(url: string): string {
  return url.replace(/[|[\]{}]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
