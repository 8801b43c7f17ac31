/** What the documents say is true: their examples print what they show, references name every command, option and code, links lead somewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { resolveConfig } from 'prettier';
import { beforeAll, describe, expect, it } from 'vitest';
import { entryJsonSchema } from '../src/entry/index.js';
import { PROBLEM_CODES } from '../src/problem.js';
import { CLASSES } from '../src/vocabulary/classes.js';
import { CODE_BOOKS, localName, SCHEMES } from '../src/vocabulary/index.js';
import { PROPERTY_GROUPS } from '../src/vocabulary/properties.js';
import { testExamples } from './console.js';
import { expectFile, ROOT, updating, variorum } from './support.js';

const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** The documents for readers: everything in Markdown but test material and what `init` copies. */
const DOCUMENTS = readdirSync(ROOT)
  .flatMap((name) =>
    ['docs', 'examples', 'data'].includes(name) ? readdirSync(join(ROOT, name), { recursive: true, encoding: 'utf8' }).map((path) => join(name, path)) : [name],
  )
  .filter((name) => name.endsWith('.md') && !name.startsWith('data/project'))
  .sort();

/** What `variorum COMMAND --help` prints, by command, in the order of the program; after a command those within it: `link`, `link index`, … */
const helps = new Map<string, string>();
let help = '';
beforeAll(async () => {
  help = (await variorum(['--help'])).stdout;
  await addHelps([], help);
});

/** Adds the helps of the commands that a help lists. */
async function addHelps(path: readonly string[], listing: string): Promise<void> {
  const [, list = ''] = /^Commands:\n((?: {2}.*\n?)+)/m.exec(listing) ?? [];
  const names = Array.from(list.matchAll(/^ {2}([a-z]+) (?:\[| {2}|<)/gm), ([, name = '']) => name).filter((name) => name !== 'help');
  for (const name of names) {
    const { stdout } = await variorum([...path, name, '--help']);
    helps.set([...path, name].join(' '), stdout);
    await addHelps([...path, name], stdout);
  }
}

describe('examples', () => {
  for (const document of DOCUMENTS.filter((name) => !name.startsWith('examples/'))) testExamples(document);
});

describe('the README', () => {
  it('has at most 150 lines', () => {
    expect(textOf('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(150);
  });

  it.each(['npm ci && npm run demo', 'npm ci && npm test'])('has the command %s', (command) => {
    expect(textOf('README.md')).toContain(command);
  });

  it('names every command', () => {
    const outer = [...helps.keys()].filter((name) => !name.includes(' '));
    expect(outer.filter((name) => !textOf('README.md').includes(`variorum ${name}`))).toEqual([]);
  });
});

describe('docs/reference', () => {
  it('names every option of every command', () => {
    const sections = new Map(
      textOf('docs/reference/cli.md')
        .split(/^##+ /m)
        .map((section) => [section.slice(0, section.indexOf('\n')), section]),
    );
    const missing = [...helps].flatMap(([name, text]) =>
      Array.from(text.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm), ([, option = '']) => `${name} ${option}`).filter(
        (option) => !option.endsWith(' --help') && !sections.get(name)?.includes(option.slice(name.length + 1)),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('names every problem code, with what to do', () => {
    const rows = new Map(
      Array.from(textOf('docs/reference/problems.md').matchAll(/^\| `([a-z-]+)`.*\| *(.*?) *\|$/gm), ([, code = '', words = '']) => [code, words]),
    );
    expect(Object.keys(PROBLEM_CODES).filter((code) => (rows.get(code) ?? '') === '')).toEqual([]);
  });

  it('is generated from what is there now', async () => {
    const { commandParts, entryParts, fillPage, problemParts, ruleParts, vocabularyParts } = (await import(join(ROOT, 'scripts/reference.mjs'))) as Reference;
    const style = await resolveConfig(join(ROOT, 'docs/reference/cli.md'));
    const pages: Record<string, (page: string) => Record<string, string>> = {
      'cli.md': () => commandParts(Object.fromEntries(helps)),
      'problems.md': (page) => problemParts(PROBLEM_CODES, page),
      'entry.md': () => entryParts(entryJsonSchema()),
      'vocabulary.md': () => vocabularyParts({ classes: CLASSES, groups: PROPERTY_GROUPS, schemes: SCHEMES, codeBooks: CODE_BOOKS, localName }),
      'findings.md': () => ruleParts(headersOfRules()),
    };
    for (const [name, parts] of Object.entries(pages)) {
      const page = textOf(`docs/reference/${name}`);
      expectFile(join(ROOT, 'docs/reference', name), await fillPage(page, parts(page), style));
    }
  });
});

/** `scripts/reference.mjs`, which has no types. */
interface Reference {
  fillPage(page: string, parts: Record<string, string>, options: unknown): Promise<string>;
  commandParts(helps: Record<string, string>): Record<string, string>;
  problemParts(codes: typeof PROBLEM_CODES, page: string): Record<string, string>;
  entryParts(schema: unknown): Record<string, string>;
  vocabularyParts(vocabulary: unknown): Record<string, string>;
  ruleParts(headers: Record<string, string>): Record<string, string>;
}

/** The comment lines at the head of each finding query, by its name. */
function headersOfRules(): Record<string, string> {
  const names = readdirSync(join(ROOT, 'queries/findings'))
    .filter((name) => name.endsWith('.rq'))
    .sort();
  return Object.fromEntries(names.map((name) => [name.replace(/\.rq$/, ''), /^(?:#.*\n)*/.exec(textOf(`queries/findings/${name}`))?.[0].trimEnd() ?? '']));
}

describe('every document', () => {
  it('names no command that is not there', () => {
    const wrong = DOCUMENTS.flatMap((document) =>
      Array.from(textOf(document).matchAll(/(?:^\$ (?:npx )?|`(?:npx )?)variorum ([a-z]+)/gm), ([, name = '']) => `${document}: ${name}`).filter(
        (named) => !helps.has(named.slice(named.lastIndexOf(' ') + 1)),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it.each(DOCUMENTS)('%s has links that lead somewhere', (document) => {
    const links = Array.from(
      textOf(document)
        .replace(/^```[\s\S]*?^```$/gm, '')
        .matchAll(/\]\(([^)\s]+)\)/g),
      ([, link = '']) => link,
    );
    const wrong = links.filter((link) => {
      if (/^[a-z]+:/.test(link)) return false;
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? document : join(dirname(document), path);
      if (!existsSync(join(ROOT, target))) return true;
      return anchor !== undefined && !anchorsOf(textOf(target)).includes(anchor);
    });
    expect(wrong).toEqual([]);
  });
});

/** The anchors of a document: those of its headings, as code hosts make them, numbered where a heading is repeated; and those it sets. */
function anchorsOf(text: string): string[] {
  const seen = new Map<string, number>();
  const headings = Array.from(text.matchAll(/^#+ (.*)$/gm), ([, heading = '']) => {
    const anchor = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-');
    const before = seen.get(anchor) ?? 0;
    seen.set(anchor, before + 1);
    return before === 0 ? anchor : `${anchor}-${before}`;
  });
  return [...headings, ...Array.from(text.matchAll(/<a id="([^"]+)">/g), ([, id = '']) => id)];
}

/** The file of the help of a command, in `test/help/`: `link-index.txt`. */
const helpFile = (command: string) => `${command.replaceAll(' ', '-')}.txt`;

describe('help', () => {
  it('prints what was agreed on', () => {
    expectFile(join(ROOT, 'test/help/variorum.txt'), help);
    for (const [name, text] of helps) expectFile(join(ROOT, 'test/help', helpFile(name)), text);
  });

  it('begins with examples for every command', () => {
    const without = [...helps].filter(([name, text]) => !text.startsWith(`Examples:\n  variorum ${name} `)).map(([name]) => name);
    expect(without).toEqual([]);
  });

  it('is kept for commands that are there only', () => {
    if (updating) return;
    expect(readdirSync(join(ROOT, 'test/help')).sort()).toEqual([...helps.keys(), 'variorum'].map(helpFile).sort());
  });
});
