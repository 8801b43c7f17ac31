// `npm run demo`: exports data/entries to out/ and shows what came of it, who says what of the dead of each side.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';

const root = fileURLToPath(new URL('..', import.meta.url));
const { status } = spawnSync(process.execPath, ['dist/cli.js', 'export', 'data/entries', '-o', 'out', '--formats', 'ttl,jsonld,nq,trig,csv'], {
  cwd: root,
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);

const claims = parse(readFileSync(`${root}/out/claims.csv`, 'utf8'), { columns: true });
const killed = claims.filter((claim) => claim.metric === 'killed' && claim.accumulation === 'total');
console.log('\nWho says what of the dead, in total:\n');
for (const side of new Set(killed.map((claim) => claim.of_label || `(${claim.who})`))) {
  console.log(`  ${side}`);
  for (const claim of killed.filter((one) => (one.of_label || `(${one.who})`) === side)) {
    const bounds = claim.low === claim.high ? claim.low : `${claim.low || '…'}–${claim.high || '…'}`;
    console.log(
      `    ${bounds.padStart(8)}  ${(claim.claimant_label || 'the document itself').padEnd(38)} "${claim.quote}"  ${claim.section} ${claim.start}–${claim.end}`,
    );
  }
}
console.log('\nNone of them is the toll. Open out/variorum.ttl, out/variorum.jsonld or out/claims.csv for all of it.');
