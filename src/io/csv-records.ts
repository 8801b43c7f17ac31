/**
 * CSV text → records with the place of each cell (RFC 4180; a quote within an unquoted cell is a character like others).
 * The places are why the libraries for CSV do not serve: every figure is found again at its characters of the file.
 */

/** A record, or why there is none. */
export interface CsvRecord {
  /** The line of the file that it begins on, from 1. */
  line: number;
  cells: string[];
  /** Of each cell, the code point of the file at which its text begins, after its opening quote. */
  starts: number[];
  /** What is wrong with its quotes. */
  fault?: string;
}

/** Whole records of a file as text. */
export interface CsvChunk {
  text: string;
  /** The line that it begins on, from 1. */
  line: number;
  /** The code point that it begins at. */
  start: number;
}

const QUOTE = 34;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Yields the records of a chunk; empty lines are left out. */
export function* csvRecords({ text, line: firstLine, start }: CsvChunk, delimiter: string): Generator<CsvRecord, void, undefined> {
  const codePoints = codePointCounter(text, start);
  const separator = delimiter.charCodeAt(0);
  let line = firstLine;
  let at = 0;
  while (at < text.length) {
    const record: CsvRecord = { line, cells: [], starts: [] };
    for (;;) {
      const isQuoted = text.charCodeAt(at) === QUOTE;
      const end = isQuoted ? closingQuote(text, at) : cellEnd(text, at, separator);
      if (isQuoted && end === -1) {
        record.fault = 'a quote is not closed';
        at = text.length;
        break;
      }
      const cell = isQuoted
        ? unquoted(text, at, end)
        : text.slice(at, text.charCodeAt(end) === LINE_FEED && text.charCodeAt(end - 1) === CARRIAGE_RETURN && end > at ? end - 1 : end);
      record.cells.push(cell);
      record.starts.push(codePoints(isQuoted ? at + 1 : at));
      if (isQuoted) line += lineFeeds(cell);
      at = isQuoted ? end + 1 : end;
      if (text.charCodeAt(at) === CARRIAGE_RETURN) at += 1;
      const next = text.charCodeAt(at);
      if (next === separator) {
        at += 1;
        continue;
      }
      if (next !== LINE_FEED && at < text.length) {
        record.fault = 'there is text after a closing quote';
        at = endOfLine(text, at);
      }
      at += 1;
      line += 1;
      break;
    }
    if (record.cells.length > 1 || record.cells[0] !== '' || record.fault !== undefined) yield record;
  }
}

/** Returns the index of the quote that closes the cell, or -1. */
function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at !== -1 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at;
}

function unquoted(text: string, open: number, close: number): string {
  const cell = text.slice(open + 1, close);
  return cell.includes('"') ? cell.replaceAll('""', '"') : cell;
}

function cellEnd(text: string, from: number, separator: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === separator || code === LINE_FEED) return at;
  }
  return at;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function lineFeeds(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** Returns the function from indexes of the text, in rising order, to code points of the file. */
function codePointCounter(text: string, start: number): (index: number) => number {
  // Without characters outside of the basic plane, a unit of the text is a code point.
  if (!/[\uD800-\uDBFF]/.test(text)) return (index) => start + index;
  let [counted, pairs] = [0, 0];
  return (index) => {
    for (; counted < index; counted += 1) {
      const unit = text.charCodeAt(counted);
      if (unit >= 0xd800 && unit < 0xdc00) pairs += 1;
    }
    return start + index - pairs;
  };
}

/** The delimiter of a table, by its first line: a comma, unless there are more tabs or semicolons. */
export function delimiterOf(text: string): string {
  const head = text.slice(0, endOfLine(text, 0));
  const count = (mark: string) => head.split(mark).length;
  return [',', '\t', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
