/**
 * What pages share on which people decide: one file without a server, from which nothing is fetched. Escaped texts, the head
 * with a policy that allows the page's own style and script and nothing else, and the functions of its script that keep and save.
 */
import { sha256 } from '../slug.js';

/** Escapes a text for HTML, attributes in double quotes included. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** A value as a literal of a script in a page. */
export function literal(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

/** A whole page. Its policy allows this style and this script, by their hashes. */
export function decisionPage({ title, style, body, script }: { title: string; style: string; body: string; script: string }): string {
  const code = SHARED_SCRIPT + script;
  const css = SHARED_STYLE + style;
  const policy = `default-src 'none'; style-src ${hash(css)}; script-src ${hash(code)}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${css}</style>
</head>
<body>
${body}
<script>${code}</script>
</body>
</html>
`;
}

function hash(text: string): string {
  return `'sha256-${Buffer.from(sha256(text), 'hex').toString('base64')}'`;
}

const SHARED_STYLE = `html{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;margin:auto;padding:1rem;overflow-wrap:anywhere}
fieldset{border:0;padding:0;margin:.5rem 0}legend{font-weight:600}ul{margin:.25rem 0}label{margin-right:1rem}
:focus-visible{outline:3px solid #1a5fb4}
`;

/** `keepIn`, `keptIn`: in the browser, where it keeps anything. `saveAs`: as a file. `today`: the day of a decision. */
const SHARED_SCRIPT = `
const keepIn = (key, value) => { try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* The browser keeps nothing. */ } };
const keptIn = (key) => { try { return JSON.parse(localStorage.getItem(key)) ?? undefined; } catch { return undefined; } };
const saveAs = (name, type, text) => {
  const link = document.createElement('a'); link.href = URL.createObjectURL(new Blob([text], { type })); link.download = name; link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
};
const today = () => new Date().toISOString().slice(0, 10);
`;
