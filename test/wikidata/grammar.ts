/**
 * The grammar of QuickStatements, as its two parsers have it: a line of commands in, what they would be taken for out.
 * Written after `importDataFromV1` of version 2 and `V1CommandParser` of version 3; throws where they would not understand.
 */

export interface Command {
  item: string;
  property: string;
  /** Whether a new statement is made even where there is one of this value. */
  isForced: boolean;
  value: unknown;
  rank?: string;
  qualifiers: [string, unknown][];
  references: [string, unknown][][];
}

const NUMBER = '[+-]?\\d+(?:\\.\\d+)?';

/** Values that both versions know. */
function valueOf(text: string, version: 2 | 3): unknown {
  if (/^Q\d+$/.test(text)) return { item: text };
  const language = version === 2 ? /^([a-z_-]+):"(.*)"$/i : /^([a-z_-]+):"(.*)"$/;
  const [, code, words] = language.exec(text) ?? [];
  if (code !== undefined) return { language: code, text: words?.trim() };
  const [, plain] = /^"(.*)"$/.exec(text) ?? [];
  if (plain !== undefined) return { string: plain.trim() };
  const [, time, precision] = /^([+-]?\d+-\d\d-\d\dT\d\d:\d\d:\d\dZ)\/(\d+)$/.exec(text) ?? [];
  if (time !== undefined) return { time, precision: Number(precision) };
  if (new RegExp(`^${NUMBER}$`).test(text)) return { amount: Number(text) };
  const [, middle, error] = new RegExp(`^(${NUMBER})~(${NUMBER})$`).exec(text) ?? [];
  if (middle !== undefined) return { amount: Number(middle), low: Number(middle) - Number(error), high: Number(middle) + Number(error) };
  const [, amount, low, high] = new RegExp(`^(${NUMBER})\\[(${NUMBER}), ?(${NUMBER})\\]$`).exec(text) ?? [];
  if (version === 3 && amount !== undefined) return { amount: Number(amount), low: Number(low), high: Number(high) };
  throw new Error(`version ${version} has no such value: ${text}`);
}

/** The commands of a file. */
export function parseQuickStatements(file: string, version: 2 | 3): Command[] {
  // Version 3 takes every bar for a tab; version 2 only where there is no tab, and || for a line only where there is one line.
  const bars = version === 3 ? file.replaceAll('||', '\n').replaceAll('|', '\t') : file.includes('\t') ? file : file.replaceAll('|', '\t');
  const lines = (version === 2 && !bars.includes('\n') ? bars.replaceAll('||', '\n') : bars).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => commandOf(line.replace(/^(.*?) *\/\* *(.*?) *\*\/ *$/, '$1').trim(), version));
}

function commandOf(line: string, version: 2 | 3): Command {
  const columns = line.split('\t').map((column) => column.trim());
  const [item = '', named = '', value = ''] = columns.splice(0, 3);
  if (!/^Q\d+$/.test(item)) throw new Error(`no item: ${item}`);
  const isForced = version === 2 && named.startsWith('!');
  const property = isForced ? named.slice(1) : named;
  if (!/^P\d+$/.test(property)) throw new Error(`no property: ${named}`);
  const rank = version === 3 && /^R(?:[-0+]|deprecated|normal|preferred)$/.test(columns[0] ?? '') ? columns.shift() : undefined;
  const command: Command = {
    item,
    property,
    isForced,
    value: valueOf(value, version),
    ...(rank === undefined ? {} : { rank }),
    qualifiers: [],
    references: [],
  };
  while (columns.length > 0) {
    const [key = '', text] = columns.splice(0, 2);
    if (text === undefined) throw new Error(`no value of ${key}`);
    const [, isNew, kind, number] = /^(!?)([PS])(\d+)$/.exec(key) ?? [];
    if (kind === undefined || (kind === 'P' && isNew !== '')) throw new Error(`neither qualifier nor reference: ${key}`);
    const pair: [string, unknown] = [`P${number}`, valueOf(text, version)];
    if (kind === 'P' && command.references.length > 0) throw new Error(`a qualifier after a reference: ${key}`);
    if (kind === 'P') command.qualifiers.push(pair);
    else if (isNew !== '' || command.references.length === 0) command.references.push([pair]);
    else command.references.at(-1)?.push(pair);
  }
  return command;
}
