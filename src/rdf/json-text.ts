/** Where a text stops being JSON, and where it is nested deeper than a limit: `JSON.parse` does not tell in every version. */

/** A token: a mark, a string, or another value. Control characters in strings are found by their class, which has others too. */
const TOKEN =
  /\s*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|[\u007F-\u009F]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?|true|false|null)(?![\w.+-]))/uy;

/** What a JSON text may have next. */
type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or ]' | ', or }' | 'the end';

/** The offset at which a text is no JSON, and what was expected there; undefined if it is JSON. */
export function jsonError(text: string): { offset: number; expected: Expected } | undefined {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  const after = (): Expected => (open.length === 0 ? 'the end' : open.at(-1) === '{' ? ', or }' : ', or ]');
  TOKEN.lastIndex = 0;
  for (let offset = 0; ; offset = TOKEN.lastIndex) {
    const start = offset + (/^\s*/.exec(text.slice(offset, offset + 1000))?.[0].length ?? 0);
    if (start >= text.length) return expected === 'the end' ? undefined : { offset: start, expected };
    TOKEN.lastIndex = offset;
    const [whole, mark, string] = TOKEN.exec(text) ?? [];
    if (whole === undefined) return { offset: start, expected };
    const next = following(expected, mark ?? (string === undefined ? 'other' : 'string'));
    if (next === undefined) return { offset: start, expected };
    if (next === 'open') {
      open.push(mark as '{' | '[');
      expected = mark === '{' ? 'key or }' : 'value or ]';
    } else if (next === 'close') {
      open.pop();
      expected = after();
    } else expected = next === 'after' ? after() : next;
  }
}

/** What comes after a token: another expectation, or that something was opened, closed or complete; undefined if it may not be here. */
function following(expected: Expected, token: string): Expected | 'open' | 'close' | 'after' | undefined {
  switch (expected) {
    case 'value':
    case 'value or ]':
      if (token === ']' && expected === 'value or ]') return 'close';
      if (token === '{' || token === '[') return 'open';
      return token === 'string' || token === 'other' ? 'after' : undefined;
    case 'key':
    case 'key or }':
      if (token === '}' && expected === 'key or }') return 'close';
      return token === 'string' ? ':' : undefined;
    case ':':
      return token === ':' ? 'value' : undefined;
    case ', or ]':
      return token === ',' ? 'value' : token === ']' ? 'close' : undefined;
    case ', or }':
      return token === ',' ? 'key' : token === '}' ? 'close' : undefined;
    case 'the end':
      return undefined;
  }
}

/** The offset of the bracket with which a text is nested deeper than a limit. */
export function deeperThan(text: string, limit: number): number | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) at = endOfString(text, at);
    else if (unit === 0x7b || unit === 0x5b) {
      depth += 1;
      if (depth > limit) return at;
    } else if (unit === 0x7d || unit === 0x5d) depth -= 1;
  }
  return undefined;
}

/** The offset of the quotation mark that ends a string. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x5c) at += 1;
    else if (unit === 0x22) return at;
  }
  return text.length;
}
