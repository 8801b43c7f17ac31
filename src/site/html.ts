/**
 * HTML by construction: a text that goes into a template is escaped, and only what came out of a template is not.
 * `` html`<p>${text}</p>` `` cannot be broken out of, as long as attributes are in double quotes.
 */

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
      .map((part, index) => part + render(values[index]))
      .join(''),
  );
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
