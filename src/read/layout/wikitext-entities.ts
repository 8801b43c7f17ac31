/** Characters that wikitext writes as entities: `&ndash;`, `&#8211;`, `&#x2013;`. */

export const ENTITY = /&(#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]{2,10});/g;

const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    nbsp: ' ',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    ndash: '–',
    mdash: '—',
    minus: '−',
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    dagger: '†',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    middot: '·',
    bull: '•',
    times: '×',
    plusmn: '±',
    asymp: '≈',
    hellip: '…',
    eacute: 'é',
    auml: 'ä',
    ouml: 'ö',
    uuml: 'ü',
    szlig: 'ß',
  }),
);

/** The character of an entity, without its `&` and `;`; undefined for one that is not known. */
export function characterOf(entity: string): string | undefined {
  if (!entity.startsWith('#')) return ENTITIES.get(entity);
  const code = /^#[xX]/.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  if (code === 160 || code === 8201) return ' ';
  return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : undefined;
}

/** Makes the entities of a text characters. */
export function withCharacters(text: string): string {
  return text.replace(ENTITY, (entity, name: string) => characterOf(name) ?? entity);
}
