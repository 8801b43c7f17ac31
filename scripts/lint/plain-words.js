/**
 * ESLint rules that keep names and prose in plain technical English (docs/glossary.md). The words come from
 * `idioms.json`: `identifiers` are refused in the names that a file declares, `prose` is reported in comments and in
 * strings that people read. Quoted examples, code in backquotes and lexicons of the language that is read are left alone.
 */
import { readFileSync } from 'node:fs';

const IDIOMS = JSON.parse(readFileSync(new URL('./idioms.json', import.meta.url), 'utf8'));

/** The words of an identifier: `toldBefore`, `TOLD_BEFORE` and `told-before` are told, before. */
export function wordsOf(identifier) {
  return identifier
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '');
}

/** Text without what is quoted in it: “…”, "…" and `…` are examples or code. */
export function withoutQuotations(text) {
  return text.replace(/“[^”]*”|"[^"\n]*"|`[^`]*`/g, (quotation) => ' '.repeat(quotation.length));
}

/** The idioms of a text, each with its index and the words to use instead. */
export function idiomsIn(text, list = IDIOMS.prose) {
  const plain = withoutQuotations(text);
  return Object.entries(list).flatMap(([idiom, instead]) =>
    [...plain.matchAll(new RegExp(`\\b${idiom}\\b`, 'gi'))].map(({ index }) => ({ index, idiom, instead })),
  );
}

const DECLARATIONS = [
  'FunctionDeclaration',
  'ClassDeclaration',
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
  'TSEnumDeclaration',
  'VariableDeclarator',
  'MethodDefinition',
  'PropertyDefinition',
  'TSPropertySignature',
  'TSMethodSignature',
];

const plainIdentifiers = {
  meta: { type: 'suggestion', schema: [], messages: { idiom: '"{{name}}" has the house idiom "{{word}}": name what it is ({{instead}})' } },
  create(context) {
    const check = (node) => {
      if (node?.type === 'TSParameterProperty') return check(node.parameter);
      if (node?.type === 'AssignmentPattern') return check(node.left);
      if (node?.type === 'RestElement') return check(node.argument);
      if (node?.type === 'ArrayPattern') return node.elements.forEach(check);
      if (node?.type === 'ObjectPattern')
        return node.properties.forEach((property) =>
          property.type === 'RestElement' ? check(property) : property.shorthand ? undefined : check(property.value),
        );
      if (node?.type !== 'Identifier' && node?.type !== 'PrivateIdentifier') return;
      const word = wordsOf(node.name).find((one) => Object.hasOwn(IDIOMS.identifiers, one));
      if (word !== undefined) context.report({ node, messageId: 'idiom', data: { name: node.name, word, instead: IDIOMS.identifiers[word] } });
    };
    const named = (node) => check(node.id ?? (node.computed ? undefined : node.key));
    return {
      ...Object.fromEntries(DECLARATIONS.map((type) => [type, named])),
      ':function'(node) {
        node.params.forEach(check);
      },
    };
  },
};

const plainProse = {
  meta: {
    type: 'suggestion',
    schema: [{ type: 'object', properties: { strings: { type: 'boolean' } }, additionalProperties: false }],
    messages: { idiom: 'house idiom "{{idiom}}" in {{where}}: plain English is "{{instead}}"' },
  },
  create(context) {
    const { strings = true } = context.options[0] ?? {};
    const source = context.sourceCode;
    const report = (text, start, where) => {
      for (const { index, idiom, instead } of idiomsIn(text))
        context.report({ loc: source.getLocFromIndex(start + index), messageId: 'idiom', data: { idiom, where, instead } });
    };
    /** Prose is several words; one word is a code, a name or a word of the language that is read. */
    const isProse = (text) => /\p{L} \p{L}/u.test(text);
    return {
      Program() {
        for (const comment of source.getAllComments()) report(comment.value, comment.range[0] + 2, 'a comment');
      },
      Literal(node) {
        if (strings && typeof node.value === 'string' && isProse(node.value)) report(node.raw.slice(1, -1), node.range[0] + 1, 'a string');
      },
      TemplateElement(node) {
        if (strings && isProse(node.value.raw)) report(node.value.raw, node.range[0] + 1, 'a string');
      },
    };
  },
};

export default { rules: { 'plain-identifiers': plainIdentifiers, 'plain-prose': plainProse } };
