// What holds for every input: a reader gives a value or says in a problem why not, and what was written can be read.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';

/** Throws with a message that is read by people. */
export function expect(holds, message) {
  if (!holds) throw new Error(message);
}

/** A result of a reader: problems with a code, words and a place within the text; without a value, at least one error. */
export function expectResult({ value, problems }, text) {
  for (const { code, message, place } of problems) {
    expect(
      typeof code === 'string' && typeof message === 'string' && message !== '' && !message.includes('[object'),
      `a problem has no words: ${code} ${message}`,
    );
    expect((place?.line ?? 1) <= text.split(/\r\n?|\n|\u2028|\u2029|\u0085/).length + 1, `the place of ${code} is after the end: line ${place?.line}`);
  }
  expect(value !== undefined || problems.some(({ severity }) => severity === 'error'), 'there is neither a value nor an error');
}

/** The records of CSV for a reader that takes LF, CR and CRLF as the end of one. */
export function recordsOf(csv) {
  const records = [[]];
  let [cell, quoted, at] = ['', false, 0];
  const endCell = () => (records.at(-1).push(cell), (cell = ''));
  while (at < csv.length) {
    const character = csv[at];
    at += 1;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (csv[at] === '"') ((cell += '"'), (at += 1));
      else quoted = false;
    } else if (character === '"' && cell === '') quoted = true;
    else if (character === ',') endCell();
    else if (character === '\r' || character === '\n') {
      if (character === '\r' && csv[at] === '\n') at += 1;
      endCell();
      records.push([]);
    } else cell += character;
  }
  expect(!quoted, 'a cell of CSV is not closed');
  if (cell !== '' || records.at(-1).length > 0) endCell();
  else records.pop();
  return records;
}

/** What a command leaves: whole files that can be read, and nothing of its own beside them. */
export async function expectWhole(folder, { readRdf, syntaxOf }) {
  if (!existsSync(folder)) return;
  const sizes = new Map();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    expect(!/^\.variorum(?!.*\.json$)|\.tmp|~$/.test(entry.name), `something is left: ${entry.name}`);
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    const text = (entry.name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    if (entry.name.endsWith('.csv')) {
      const records = recordsOf(text);
      expect(
        records.every(({ length }) => length === records[0].length),
        `the records of ${entry.name} have different lengths`,
      );
    } else if (entry.name.endsWith('.json') || (folder.endsWith('site') && entry.name.endsWith('.jsonld')))
      // The pages of a site share one context, which nothing loads here.
      JSON.parse(text);
    else if (entry.name === 'review.html' && folder.endsWith('out'))
      // A page on which people decide has one script, in the page: its policy allows that one only.
      expect(
        text.trimEnd().endsWith('</html>') && text.split('<script').length <= 2 && !/href="(?:javascript|data):/i.test(text),
        `${entry.name} is not whole or not safe`,
      );
    else if (entry.name.endsWith('.html'))
      expect(
        text.trimEnd().endsWith('</html>') &&
          !/<script(?! type="application\/ld\+json"| src="(?:\.\.\/)*(?:variorum|search-index)\.js" data-root="[./]*" defer>)|href="(?:javascript|data):/i.test(
            text,
          ),
        `${entry.name} is not whole or not safe`,
      );
    else if (entry.name !== 'sitemap.xml' && syntaxOf(entry.name) !== undefined) {
      const triples = new Set();
      for await (const { subject, predicate, object } of readRdf(Readable.from([Buffer.from(text)]), { format: syntaxOf(entry.name) }))
        triples.add(`${subject.value} ${predicate.value} ${object.value} ${object.language ?? ''} ${object.datatype?.value ?? ''}`);
      if (/^variorum\./.test(entry.name) && folder.endsWith('out')) sizes.set(entry.name, triples.size);
    }
  }
  expect(new Set(sizes.values()).size <= 1, `the files of one export have different triples: ${JSON.stringify([...sizes])}`);
}
