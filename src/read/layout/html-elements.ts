/** Elements of a parsed web page: which of them are text, and the text of one. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Element = Tree.Element;
export type Node = Tree.ChildNode;

/** Elements that are no text of the page, with what they are; undefined: not worth a word. */
export const NO_TEXT: ReadonlyMap<string, string | undefined> = new Map([
  ...[
    'script',
    'style',
    'noscript',
    'template',
    'head',
    'link',
    'meta',
    'svg',
    'math',
    'canvas',
    'object',
    'embed',
    'audio',
    'video',
    'picture',
    'img',
    'source',
    'iframe',
    'wbr',
    'map',
    'area',
  ].map((name): [string, undefined] => [name, undefined]),
  ...['nav', 'menu', 'dialog'].map((name): [string, string] => [name, 'navigation']),
  ...['form', 'button', 'select', 'input', 'textarea', 'label', 'fieldset'].map((name): [string, string] => [name, 'forms']),
  ['aside', 'asides'],
  ['footer', 'footers'],
]);

/** Elements nested deeper than this are no text that a person wrote. */
export const DEEPEST = 500;

/** Elements that begin a new line. */
export const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);

/** Classes and roles of parts that are no text, of MediaWiki and of news sites; whole words only. */
const NO_TEXT_CLASS =
  /^(?:navbox|navigation|nav|menu|toc|mw-editsection|mw-jump-link|noprint|reference|reflist|catlinks|printfooter|sistersitebox|metadata|ambox|hatnote|mw-indicators|breadcrumbs?|share|social|cookie-?(?:banner|notice|consent)|newsletter|related|advert(?:isement)?|ads?|comments?)$/i;
const NO_TEXT_ROLE = /^(?:navigation|banner|search|contentinfo|complementary|menu|menubar|dialog|alertdialog|note)$/i;

export function isCell(node: Node): node is Element {
  return node.nodeName === 'td' || node.nodeName === 'th';
}

export function isHidden(element: Element): boolean {
  return (
    attribute(element, 'hidden') !== undefined ||
    attribute(element, 'aria-hidden') === 'true' ||
    /\b(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i.test(attribute(element, 'style') ?? '')
  );
}

export function isNavigation(element: Element): boolean {
  if (NO_TEXT_ROLE.test(attribute(element, 'role') ?? '')) return true;
  return (attribute(element, 'class') ?? '').split(/\s+/).some((name) => NO_TEXT_CLASS.test(name));
}

/** The text of an element on one line. */
export function plain(element: Element): string {
  return collapsed(textIn(element));
}

export function textIn(element: Element, depth = 0): string {
  if (depth > DEEPEST) return '';
  let text = '';
  for (const node of element.childNodes) {
    if (node.nodeName === '#text') text += (node as Tree.TextNode).value;
    else if ('tagName' in node && !(NO_TEXT.has(node.tagName) && !isNamed(node)) && !isHidden(node) && !isNavigation(node))
      text += BLOCKS.has(node.tagName) || node.tagName === 'br' ? ` ${textIn(node, depth + 1)} ` : textIn(node, depth + 1);
  }
  return text;
}

/** Navigation and forms have text, which is counted where it is left out; scripts and styles have none. */
function isNamed(element: Element): boolean {
  return NO_TEXT.get(element.tagName) !== undefined;
}

/** White space as a browser shows it; no-break spaces stay. */
export function collapsed(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, ' ').trim();
}

export function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((one) => one.name === name)?.value;
}

/** Every element below a node, in the order of the page, without recursion: pages may be nested deeply. */
export function* elementsIn(root: Tree.ParentNode): Generator<Element> {
  const stack: Node[] = [...root.childNodes].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!('tagName' in node)) continue;
    yield node;
    for (let index = node.childNodes.length - 1; index >= 0; index -= 1) stack.push(node.childNodes[index]!);
  }
}
