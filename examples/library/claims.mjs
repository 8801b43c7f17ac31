// Who says what in an article: one line for each claim. node claims.mjs ARTICLE
import { readDocument } from 'variorum';

const [path = '../one-article/clash-at-brackwater-weir-2036.txt'] = process.argv.slice(2);

// Reading gives a value and problems and does not throw; `valueOf` throws where there is an error.
const { value: entry, problems } = await readDocument(path);
for (const { severity, message, fix } of problems) console.error(`${severity}: ${message}${fix === undefined ? '' : `; ${fix}`}`);

for (const { metric, of, count, claimant, at, quote } of entry?.claims ?? []) {
  const party = of?.kind === 'side' ? `side ${of.number}` : 'no side';
  console.log(
    [metric.join(' or '), party, `${count.low ?? ''}..${count.high ?? ''}`, claimant ?? 'the document', `"${quote}"`, `${at.start}-${at.end}`].join('\t'),
  );
}
