/**
 * HTML by construction: a text that goes into a template is escaped, and only what came out of a template is not.
 * `` html`<p>${text}</p>` `` cannot be broken out of, as long as attributes are in double quotes. An address that is not
 * the web's (`javascript:`, `data:`) becomes no link: {@link webLink} writes its text alone, and no `href` takes it.
 */
import { isWebAddress } from '../terms/index.js';

/** A piece of HTML. Made by {@link html} only. */
export class Html {
  private constructor(readonly text: string) {}

  /** For the template below only: the text is not escaped again. */
  static alreadyEscaped(text: string): Html {
    return new Html(text);
  }
}

export type HtmlValue = Html | string | number | undefined | readonly HtmlValue[];

/** The tag of templates: texts are escaped, pieces of HTML stay, lists are joined, undefined is nothing. */
export function html(strings: TemplateStringsArray, ...values: HtmlValue[]): Html {
  return Html.alreadyEscaped(
    withoutIndent(strings)
      .map((part, index) => part + (part.endsWith('href="') ? render(addressOrNothing(values[index])) : render(values[index])))
      .join(''),
  );
}

/** A link to an address of the data, where it is one of the web; else the text alone. */
export function webLink(address: string, text: HtmlValue = address, { rel }: { rel?: string } = {}): Html {
  if (!isWebAddress(address)) return html`${text}`;
  return rel === undefined ? html`<a href="${address}">${text}</a>` : html`<a href="${address}" rel="${rel}">${text}</a>`;
}

/** The value of an `href`: an address of the web, of mail, or within the site. Others are left empty, should one get so far. */
function addressOrNothing(value: HtmlValue): HtmlValue {
  return typeof value === 'string' && /^[^/?#]*:/.test(value) && !isWebAddress(value) && !value.startsWith('mailto:') ? '' : value;
}

const known = new WeakMap<TemplateStringsArray, readonly string[]>();

/** Removes the indentation of templates, which makes pages a third smaller. Values are kept as they are. */
function withoutIndent(strings: TemplateStringsArray): readonly string[] {
  const parts = known.get(strings) ?? strings.map((part) => part.replace(/\n\s+/g, '\n'));
  known.set(strings, parts);
  return parts;
}

function render(value: HtmlValue): string {
  if (value === undefined) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  return value.map(render).join('');
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.toWellFormed().replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
