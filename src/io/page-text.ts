/**
 * The text of a saved web page, in a file beside it: `page.html` → `page.html.txt`, with a sidecar that says which page it was
 * made from. From then on the text is an ordinary document, with positions and a digest of its own.
 */
import { basename } from 'node:path';
import { blockText, parseDate, readYaml, sidecarSchema } from '../entry/index.js';
import { problem, ProblemError, type Problem } from '../problem.js';
import { pageText, type PageText } from '../read/layout/html.js';
import { sha256 } from '../slug.js';
import { readBytes, readOptional } from './files.js';
import { writeWhole } from './write-file.js';

/** The file of a page's text, and what was left out of it; no file where it could not be written. */
export interface WrittenPage {
  path?: string;
  leftOut?: ReadonlyMap<string, number>;
  problems: Problem[];
}

export function textPathOf(page: string): string {
  return `${page}.txt`;
}

/** Writes the text of a page and its sidecar. A text that was changed since is not replaced; a sidecar that is there is kept. */
export async function writePageText(path: string, { force = false }: { force?: boolean | undefined } = {}): Promise<WrittenPage> {
  const { value: bytes, problems } = await readBytes(path);
  if (!bytes) return { problems };
  const page = pageText(bytes);
  if (page.title === '' || page.text.split('\n\n').length < 2)
    return {
      problems: [
        problem('input-kind', `the page has no ${page.title === '' ? 'title' : 'text'} that can be taken out`, {
          place: { file: path },
          fix: 'copy its text from a browser into a plain text file, and give that: variorum draft text.txt --title "…"',
        }),
      ],
    };
  const target = textPathOf(path);
  try {
    const sidecar = `${target}.meta.yaml`;
    const before = await readOptional(sidecar);
    const isOurs = (text: string) => before?.includes(sha256(text)) ?? false;
    await writeWhole(target, page.text, { force, isOurs });
    const head = `# The text of ${JSON.stringify(basename(path))}, taken out of the page (sha256 ${sha256(bytes)}); its own sha256 is ${sha256(page.text)}.\n`;
    // What a person added to the sidecar stays; its first line is ours.
    const kept = before?.replace(/^# The text of [^\n]*\n/, '');
    const after = head + (kept ?? blockText(await metadataOf(path, page, sha256(bytes))));
    await writeWhole(sidecar, after, { force: true });
  } catch (error) {
    if (error instanceof ProblemError) return { problems: [...error.problems] };
    throw error;
  }
  return { path: target, leftOut: page.leftOut, problems: [] };
}

/** What the page says of itself, and what its own sidecar says of it, which wins. */
async function metadataOf(path: string, { title, language, publisher, url, published, license }: PageText, digest: string): Promise<object> {
  const text = await readOptional(`${path}.meta.yaml`);
  const stated = text === undefined ? undefined : readYaml(text, sidecarSchema).value?.data;
  const address = stated?.url ?? url;
  const { url: _, ...rest } = stated ?? {};
  return {
    title,
    ...(language === undefined ? {} : { language }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(published === undefined || parseDate(published) === undefined ? {} : { published }),
    ...(license === undefined ? {} : { license }),
    snapshot: `${basename(path)}, sha256 ${digest}`,
    ...(address === undefined ? {} : { basedOn: address }),
    ...rest,
  };
}
