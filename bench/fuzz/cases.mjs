// The process that runs the cases, one after the other: before each it says which, so that the one who waits knows what
// stopped it. `cases.mjs DIST SEED FIRST UNTIL [KIND]`: the time UNTIL in milliseconds, as Date.now() counts.
import { pathToFileURL } from 'node:url';
import { COMMAND_KINDS, commandsOf } from './commands.mjs';
import { bytesOf, changed, randomOf } from './random.mjs';
import { readersOf } from './readers.mjs';
import { SEEDS } from './seeds.mjs';

const [dist = '', seed = '1', first = '0', until = '0', only] = process.argv.slice(2);
const address = pathToFileURL(`${dist}/`);
const [readers, command] = await Promise.all([readersOf(address), commandsOf(address)]);
/** A command takes as long as dozens of readers. */
const COMMAND_EVERY = 25;

const send = (message) => new Promise((resolve) => process.send(message, resolve));
for (let number = Number(first); Date.now() < Number(until); number += 1) {
  const random = randomOf(Number(seed), number);
  // Some kinds are read from standard input, or by the library, only.
  const isCommand = number % COMMAND_EVERY === 0 && (only === undefined || COMMAND_KINDS.includes(only));
  const drawn = random.pick(isCommand ? COMMAND_KINDS : [...Object.keys(SEEDS), 'csv']);
  const kind = only ?? drawn;
  const bytes = bytesOf(changed(random.pick((SEEDS[kind] ?? SEEDS.article).texts), random), random);
  await send({ number, kind, isCommand });
  try {
    if (isCommand && kind !== 'csv') await command(kind, bytes, random);
    else await readers[kind](bytes);
  } catch (error) {
    await send({ number, kind, isCommand, failure: error?.stack ?? String(error), bytes: bytes.toString('base64') });
  }
}
await readers.close();
process.disconnect();
