/** `void.ttl`, the dataset description of an export. It is checked with the shapes before it is written. */
import type { Inspector } from '../../check/inspector.js';
import type { Registry } from '../../entry/index.js';
import type { Problem } from '../../problem.js';
import { describeExport, descriptionPrefixes, FORMATS, type GraphStatistics } from '../../rdf/index.js';
import { DEFAULT_BASE, identifiers } from '../../terms/index.js';
import { version } from '../../io/package.js';
import { type Staging } from '../../io/staging.js';
import { sourceDate } from './output-files.js';
import { digestOf } from '../../io/export-digests.js';

export interface DescriptionOptions {
  title: string;
  licence?: string | undefined;
  /** Terms of data sets that do not allow their data to be passed on. */
  terms?: readonly string[] | undefined;
  contact?: string | undefined;
  registry: Registry;
  base: string | undefined;
  inspector: Inspector;
}

/** The description of the files staged so far, and the problems that the shapes find in it. */
export async function describe(
  staging: Staging,
  statistics: GraphStatistics,
  { title, licence, terms, contact, registry, base = DEFAULT_BASE, inspector }: DescriptionOptions,
): Promise<{ text: string; problems: Problem[] }> {
  const mediaTypes: Record<string, string> = {
    'claims.csv': 'text/csv',
    'claims.csv-metadata.json': 'application/csvm+json',
    'annotations.jsonld': 'application/ld+json',
    ...Object.fromEntries(Object.values(FORMATS).map(({ extension, mediaType }) => [`variorum.${extension}`, mediaType])),
  };
  const files = [];
  for (const name of staging.names) {
    const isCompressed = name.endsWith('.gz');
    const mediaType = mediaTypes[isCompressed ? name.slice(0, -'.gz'.length) : name];
    if (mediaType !== undefined) files.push({ name, mediaType, isCompressed, isPart: name === 'annotations.jsonld', ...(await digestOf(staging, name)) });
  }
  const ofRegistry = registry.links.metadata['license'];
  const quads = describeExport({
    title,
    statistics,
    files,
    // What is not used is not written, nor its licence.
    sharedLicence: typeof ofRegistry === 'string' && statistics.licensed.has(identifiers(base).graph.registry().value) ? ofRegistry : undefined,
    licence,
    terms,
    contact,
    version: version(),
    generatedAt: sourceDate(),
    base,
  });
  const turtle = FORMATS.ttl.open({ base, prefixes: descriptionPrefixes });
  const text = (await turtle.block({ title: 'What is in this export', quads })) + (await turtle.end());
  return { text, problems: await inspector.validateSeparately(quads) };
}
