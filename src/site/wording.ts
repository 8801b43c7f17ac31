/** Wording of pages: codes, numbers, names of licences and dates. Plain texts come in and go out. */
export { clipped, dateInWords, joinWithAnd } from '../compare/index.js';

/** A code word of the vocabulary: "prisonRiot" is "prison riot". Takes an IRI or a local name. */
export function codeInWords(term: string): string {
  const name = term.slice(Math.max(term.lastIndexOf('#'), term.lastIndexOf('/')) + 1);
  return name.replace(/(?<=[a-z])[A-Z]|(?<=[A-Z])[A-Z](?=[a-z])/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll('-', ' ');
}

/** The code of a term of the vocabulary: what follows the "#" of its IRI; empty where there is none. */
export function codeOf(iri: string | undefined): string {
  return iri?.split('#').at(-1) ?? '';
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "1 claim", "1,204 claims". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

/** The usual name of a known licence, else its address. */
export function licenceName(iri: string): string {
  const [, kind, version] = /creativecommons\.org\/licenses\/([a-z-]+)\/([\d.]+)/.exec(iri) ?? [];
  if (kind !== undefined) return `CC ${kind.toUpperCase()} ${version}`;
  if (/creativecommons\.org\/publicdomain\/zero/.test(iri)) return 'CC0 1.0';
  return iri.replace(/^https?:\/\//, '');
}
