// The generated parts of docs/reference: tables made from the help of the commands, the problem codes, the JSON Schema of
// entries, the vocabulary and the headers of the finding queries. Data comes in, Markdown goes out; nothing is read here.
// A page keeps what is written by hand around `<!-- generated: NAME -->` … `<!-- end of NAME -->`.
import { format } from 'prettier';

/** A page with its generated parts replaced, laid out as `npm run format` does. */
export async function fillPage(page, parts, options) {
  let text = page;
  for (const [name, part] of Object.entries(parts)) {
    const [open, close] = [`<!-- generated: ${name} -->`, `<!-- end of ${name} -->`];
    const [from, to] = [text.indexOf(open), text.indexOf(close)];
    if (from === -1 || to < from) throw new Error(`a page of docs/reference lacks ${open} … ${close}`);
    text = `${text.slice(0, from + open.length)}\n\n${part}\n\n${text.slice(to)}`;
  }
  return format(text, { ...options, parser: 'markdown', proseWrap: 'preserve' });
}

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('<', '\\<').replace(/\s+/g, ' ').trim();
const code = (text) => `\`${text.replaceAll('|', '\\|')}\``;
const table = (head, rows) =>
  [`| ${head.join(' | ')} |`, `| ${head.map(() => '---').join(' | ')} |`, ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n');

/** cli.md: `helps` holds what `variorum COMMAND --help` prints, by command, in the order of the program; a command within another one has the names of both. */
export function commandParts(helps) {
  const commands = Object.entries(helps).map(([name, help]) => {
    const [, examples = ''] = /^Examples:\n((?: {2}.*\n)+)/.exec(help) ?? [];
    const [, usage = ''] = /^Usage: (.*)$/m.exec(help) ?? [];
    const rows = (title) => helpRows(help, title).map(([term, words]) => [code(term), cell(words)]);
    const within = rows('Commands').filter(([term]) => !term.startsWith('`help'));
    const [args, options] = [rows('Arguments'), rows('Options').filter(([term]) => term !== '`-h, --help`')];
    return [
      `${'#'.repeat(1 + name.split(' ').length)} ${name}`,
      `\`${usage}\``,
      examples === '' ? '' : `\`\`\`sh\n${examples.replace(/^ {2}/gm, '')}\`\`\``,
      within.length > 0 ? table(['command', 'does'], within) : '',
      args.length > 0 ? table(['argument', 'is'], args) : '',
      options.length > 0 ? table(['option', 'does'], options) : '',
    ]
      .filter((part) => part !== '')
      .join('\n\n');
  });
  return { commands: commands.join('\n\n') };
}

/** The rows of a list of commander: a term, and words that may go on in the next lines. */
function helpRows(help, title) {
  const [, block = ''] = new RegExp(`^${title}:\\n((?: {2}.*\\n?)+)`, 'm').exec(help) ?? [];
  const rows = [];
  for (const line of block.split('\n')) {
    const [, term, words] = /^ {2}(\S(?:.*?\S)??)(?: {2,}(.*))?$/.exec(line) ?? [];
    if (term !== undefined) rows.push([term, words ?? '']);
    else if (line.trim() !== '' && rows.length > 0) rows.at(-1)[1] += ` ${line.trim()}`;
  }
  return rows;
}

/** problems.md: code, severity and meaning are generated; what to do is written by hand in the page, and kept. */
export function problemParts(codes, page) {
  const kept = new Map([...page.matchAll(/^\| `([a-z-]+)`\s*\|[^|]*\|[^|]*\|\s*(.*?)\s*\|$/gm)].map(([, name, words]) => [name, words]));
  const rows = Object.entries(codes).map(([name, [severity, meaning]]) => [code(name), severity, cell(meaning), kept.get(name) ?? '']);
  return { problems: table(['code', 'severity', 'meaning', 'what to do'], rows) };
}

/** entry.md: a table for each object of the schema, in the order of the fields. */
export function entryParts(schema) {
  const parts = [];
  const seen = new Map();
  const visit = (object, path) => {
    const key = JSON.stringify(object.properties);
    if (seen.has(key)) return;
    seen.set(key, path);
    const required = new Set(object.required ?? []);
    const inner = [];
    const rows = Object.entries(object.properties).map(([name, field]) => {
      const { type, objects } = typeOf(field);
      const at = path === 'entry' ? name : `${path}.${name}`;
      for (const one of objects) inner.push([one.schema, `${at}${one.suffix}`]);
      return [`\`${name}\`${required.has(name) ? ' (required)' : ''}`, type, cell(descriptionOf(field))];
    });
    parts.push(`### \`${path}\`\n\n${table(['field', 'value', 'meaning'], rows)}`);
    for (const [one, at] of inner) visit(one, at);
  };
  visit(schema, 'entry');
  return { fields: parts.join('\n\n') };
}

const descriptionOf = (field) => field.description ?? field.anyOf?.find((one) => one.description !== undefined)?.description ?? '';

/** What a value may be, in words, and the objects within it. */
function typeOf(field, suffix = '') {
  if (field.enum) return { type: field.enum.map((value) => code(value)).join(', '), objects: [] };
  if (field.const !== undefined) return { type: code(String(field.const)), objects: [] };
  if (field.anyOf) {
    const all = field.anyOf.map((one) => typeOf(one, suffix));
    const types = [...new Set(all.map(({ type }) => type))];
    return { type: types.join(' or '), objects: all.flatMap(({ objects }) => objects) };
  }
  if (field.type === 'array') {
    const { type, objects } = typeOf(field.items, `${suffix}[]`);
    return { type: `list of ${type}`, objects };
  }
  if (field.type === 'object' && field.properties) return { type: 'object', objects: [{ schema: field, suffix }] };
  if (field.type === 'object') {
    const { objects } = typeOf(field.additionalProperties, `${suffix}.{n}`);
    return { type: 'object by number', objects };
  }
  if (field.pattern?.startsWith('^[a-z0-9]+')) return { type: 'id', objects: [] };
  return { type: field.format === 'uri' ? 'address' : field.type === 'string' ? 'text' : field.type, objects: [] };
}

/** vocabulary.md: the classes, the properties in their groups, the code lists, the code books. */
export function vocabularyParts({ classes, groups, schemes, codeBooks, localName }) {
  const term = (id) => `\`vr:${id}\``;
  return {
    classes: table(
      ['class', 'is', 'scope'],
      classes.map(({ id, comment, scope }) => [term(id), cell(comment), cell(scope)]),
    ),
    properties: groups
      .map(({ title, properties }) => {
        const rows = properties.map(({ id, comment, scope, domain, range, scheme }) => [
          term(id),
          cell(comment),
          domain.map(code).join(', '),
          scheme === undefined ? range.map(code).join(', ') : term(scheme),
          cell(scope),
        ]);
        return `### ${title}\n\n${table(['property', 'says', 'of', 'value', 'scope'], rows)}`;
      })
      .join('\n\n'),
    schemes: schemes
      .map(({ id, label, definition, concepts }) => {
        const rows = concepts.map((one) => [term(localName(one.id)), code(one.id), cell(one.label), cell(one.definition)]);
        return `### ${label}\n\n\`vr:${id}\`: ${cell(definition)}\n\n${table(['concept', 'in entries', 'label', 'meaning'], rows)}`;
      })
      .join('\n\n'),
    'code-books': codeBooks
      .map(({ id, label, source, concepts }) => {
        const rows = concepts.map((one) => [term(localName(one.id)), code(one.notation), cell(one.definition)]);
        return `### ${label}\n\n\`vr:${id}\`, from: ${cell(source)}.\n\n${table(['concept', 'code', 'meaning'], rows)}`;
      })
      .join('\n\n'),
  };
}

/** findings.md: the rules, from the headers of `queries/findings/NAME.rq`; `headers` holds their comment lines, by name. */
export function ruleParts(headers) {
  const rules = Object.entries(headers).map(([name, header]) => {
    const lines = header.split('\n').map((line) => line.replace(/^# ?/, ''));
    const fields = lines
      .slice(1)
      .map((line) => /^([a-z]+)(?: ([a-z-]+))?: (.*)$/.exec(line))
      .filter((field) => field !== null);
    return {
      name,
      question: lines[0] ?? '',
      severity: fields.find(([, key]) => key === 'severity')?.[3] ?? '',
      assumptions: fields.filter(([, key]) => key === 'assumes').map(([, , , text]) => text),
    };
  });
  return {
    rules: [
      table(
        ['rule', 'severity', 'question'],
        rules.map(({ name, question, severity }) => [`[\`${name}\`](#${name})`, severity, cell(question)]),
      ),
      ...rules.map(({ name, question, assumptions }) => `### ${name}\n\n${question} Assumptions:\n\n${assumptions.map((text) => `- ${text}`).join('\n')}`),
    ].join('\n\n'),
  };
}
