/** Words of the pages: dates as people write them, code words, numbers, names of outcomes. Plain texts in and out. */

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A date in EDTF as words: "20–30 January 2022", "about 20 January 2022", "from 3 March 2031 on". What has no words stays as it is. */
export function dateInWords(edtf: string): string {
  const [from, to, more] = edtf.split('/');
  if (from === undefined || more !== undefined) return edtf;
  if (to === undefined) return oneDate(from);
  if (to === '..' || to === '') return from === '..' || from === '' ? 'not known' : `from ${oneDate(from)} ${to === '' ? 'to a day not known' : 'on'}`;
  if (from === '..' || from === '') return `until ${oneDate(to)}`;
  const [first, last] = [from, to].map((date) => /^(\d{4})-(\d\d)-(\d\d)$/.exec(date));
  if (from === to) return oneDate(from);
  if (first && last && first[1] === last[1] && first[2] === last[2]) return `${Number(first[3])}–${oneDate(to)}`;
  if (first && last && first[1] === last[1]) return `${Number(first[3])} ${MONTHS[Number(first[2]) - 1]} – ${oneDate(to)}`;
  return `${oneDate(from)} – ${oneDate(to)}`;
}

function oneDate(date: string): string {
  const [, year = '', month, day, mark = ''] = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?([~?%]?)$/.exec(date) ?? [];
  if (year === '' || (month !== undefined && MONTHS[Number(month) - 1] === undefined)) return date;
  const words = [...(day === undefined ? [] : [String(Number(day))]), ...(month === undefined ? [] : [MONTHS[Number(month) - 1]]), year].join(' ');
  const doubt = { '~': 'about ', '?': 'perhaps ', '%': 'perhaps about ' }[mark] ?? '';
  return `${doubt}${words}`;
}

/** A code word of the vocabulary: "prisonRiot" is "prison riot". Takes an IRI or a local name. */
export function codeInWords(term: string): string {
  const name = term.slice(Math.max(term.lastIndexOf('#'), term.lastIndexOf('/')) + 1);
  return name.replace(/(?<=[a-z])[A-Z]|(?<=[A-Z])[A-Z](?=[a-z])/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll('-', ' ');
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "1 claim", "1,204 claims". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

/** At most so many characters, with a mark where some are left out. */
export function clipped(text: string, length: number): string {
  const characters = Array.from(text.replace(/\s+/g, ' '));
  if (characters.length <= length) return characters.join('');
  return `${characters
    .slice(0, length - 1)
    .join('')
    .trimEnd()}…`;
}

/** "A, B and C". */
export function enumerated(parts: readonly string[]): string {
  return parts.length <= 1 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** How a licence is called, where its address is one that people know. */
export function licenceName(iri: string): string {
  const [, kind, version] = /creativecommons\.org\/licenses\/([a-z-]+)\/([\d.]+)/.exec(iri) ?? [];
  if (kind !== undefined) return `CC ${kind.toUpperCase()} ${version}`;
  if (/creativecommons\.org\/publicdomain\/zero/.test(iri)) return 'CC0 1.0';
  return iri.replace(/^https?:\/\//, '');
}
