/**
 * The index of the search box: names and aliases of everything with a page. It is a script, since pages opened from disk may
 * not fetch. The names of a site come in; the text of a file goes out.
 */
import { skos } from '../terms/index.js';
import type { Engine } from '../store/index.js';
import { selectRows, sparqlIri } from './facts.js';
import type { Kind } from './page-address.js';
import { Links, type Site } from './site.js';
import { byLanguage } from './sorting.js';

export const INDEX_FILE = 'search-index.js';

/** Something that can be searched for. */
export interface Named {
  iri: string;
  kind: Kind;
  name: string;
  aliases: readonly string[];
}

const SEARCHED: readonly Kind[] = ['event', 'actor', 'person', 'place', 'document'];

/** All names of a site, in the order of their language. */
export async function namesOf(engine: Engine, site: Site): Promise<Named[]> {
  const aliases = new Map<string, string[]>();
  for (const row of await selectRows(engine, `SELECT DISTINCT ?s ?alias WHERE { ?s ${sparqlIri(skos.altLabel.value)} ?alias }`)) {
    const [iri, alias] = [row.get('s')?.value ?? '', row.get('alias')?.value ?? ''];
    const known = aliases.get(iri);
    if (known) known.push(alias);
    else aliases.set(iri, [alias]);
  }
  return [...site.kinds]
    .filter(([, kind]) => SEARCHED.includes(kind))
    .map(([iri, kind]): Named => {
      const name = site.names.get(iri)?.text ?? site.model.name(iri);
      const others = [...new Set(aliases.get(iri) ?? [])].filter((alias) => alias !== name).sort(byLanguage);
      return { iri, kind, name, aliases: others };
    })
    .sort((one, other) => byLanguage(one.name, other.name) || (one.iri < other.iri ? -1 : 1));
}

/** The index as a script: for each page its name, kind, address, aliases, and what tells it from others of that name. */
export function searchIndex(names: readonly Named[], site: Site): string {
  const links = new Links(site, 'index');
  const rows = names.map(({ iri, kind, name, aliases }) => [name, kind, links.to(iri) ?? '', aliases, site.disambiguations.get(iri) ?? '']);
  return `window.variorumIndex=${JSON.stringify(rows).replaceAll('<', '\\u003c')};\n`;
}
