/**
 * Decisions about links as a page that needs no server: a person chooses beside the reasons, and the page gives the same
 * table as CSV that spreadsheets do. What was chosen stays in the browser until it is saved. Nothing is fetched.
 */
import type { Decision } from './decision.js';
import { REVIEW_COLUMNS } from './review-table.js';

/** Returns the page. `title` is the name of the file of proposals. */
export function reviewPage(decisions: readonly Decision[], { title }: { title: string }): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>Links to decide on: ${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Links to decide on</h1>
<p>${decisions.length} proposals of ${escaped(title)}. A score orders candidates; it decides nothing. <em>Exact</em>: the item is this one. <em>Close</em>: it has another extent. <em>Not this one</em>: the item is refused. <em>Nothing found</em>: you looked for an item, and there is none.</p>
<p><label>Your name <input id="by" autocomplete="name" required></label> <button id="save" type="button">Save as CSV</button> <span id="state" role="status"></span></p>
<ol>
${decisions.map(itemOf).join('\n')}
</ol>
</main>
<script>${script(title)}</script>
</body>
</html>
`;
}

const STYLE = `body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:auto;padding:1rem;color:#1a1a1a;background:#fff}
li{border-top:1px solid #bbb;padding:.75rem 0}fieldset{border:0;padding:0;margin:.5rem 0}legend{font-weight:600}ul{margin:.25rem 0}.against{color:#8a1c1c}label{margin-right:1rem}
input:focus-visible,select:focus-visible,button:focus-visible{outline:3px solid #1a5fb4}`;

const CHOICES = [
  ['undecided', 'Not decided'],
  ['exact', 'Exact'],
  ['close', 'Close'],
  ['refuse', 'Not this one'],
  ['none', 'Nothing found'],
] as const;

function itemOf(one: Decision, index: number): string {
  const objects = [
    ...(one.object === undefined ? [] : [{ object: one.object, name: one.label ?? '', score: one.score ?? 0, evidence: one.evidence }]),
    ...(one.candidates ?? []),
  ];
  const candidates = objects.map(
    ({ object, name, score, evidence = [] }, at) => `<label><input type="radio" name="object-${index}" value="${escaped(object)}"${at === 0 && one.object !== undefined ? ' checked' : ''}> <a href="https://www.wikidata.org/wiki/${escaped(object)}">${escaped(object)}</a> ${escaped(name)} (${score})</label>
<ul>${evidence.map(({ text, against }) => `<li${against === true ? ' class="against"' : ''}>${against === true ? 'against: ' : ''}${escaped(text)}</li>`).join('')}</ul>`,
  ); // prettier-ignore
  const choices = CHOICES.map(([value, label]) => `<option value="${value}"${value === one.decision ? ' selected' : ''}>${label}</option>`).join('');
  return `<li data-subject="${escaped(one.subject)}">
<fieldset><legend>${escaped(one.name ?? one.subject)} <small>${escaped(one.type ?? '')}, ${escaped(one.subject)}</small></legend>
<p>${escaped(one.why ?? '')}</p>
${candidates.join('\n')}
<label><input type="radio" name="object-${index}" value=""> another item: <input class="other" pattern="Q[1-9][0-9]*" aria-label="another item, Q and a number"></label>
</fieldset>
<label>Decision <select>${choices}</select></label> <label>Why <input class="why"></label>
</li>`;
}

/** What the page does: keeps choices in the browser, and gives them as CSV. */
function script(title: string): string {
  return `
const columns = ${JSON.stringify(REVIEW_COLUMNS.slice(0, 6))}, key = 'variorum-links ' + ${JSON.stringify(title).replaceAll('<', '\\u003c')};
const items = [...document.querySelectorAll('li[data-subject]')], by = document.getElementById('by'), state = document.getElementById('state');
const read = (li) => { const radio = li.querySelector('input[type=radio]:checked'), other = li.querySelector('.other').value.trim();
  return { decision: li.querySelector('select').value, object: radio && radio.value ? radio.value : other, why: li.querySelector('.why').value, subject: li.dataset.subject }; };
const show = () => { state.textContent = items.filter((li) => read(li).decision !== 'undecided').length + ' of ' + items.length + ' decided'; };
const keep = () => { try { localStorage.setItem(key, JSON.stringify({ by: by.value, rows: items.map(read) })); } catch { /* The browser keeps nothing. */ } show(); };
try { const kept = JSON.parse(localStorage.getItem(key)); by.value = kept.by;
  for (const row of kept.rows) { const li = items.find((one) => one.dataset.subject === row.subject); if (!li) continue;
    li.querySelector('select').value = row.decision; li.querySelector('.why').value = row.why;
    const radio = [...li.querySelectorAll('input[type=radio]')].find((one) => one.value !== '' && one.value === row.object);
    if (radio) radio.checked = true; else if (row.object) { li.querySelector('.other').value = row.object; li.querySelector('input[type=radio][value=""]').checked = true; } }
} catch { /* Nothing was kept. */ }
const quoted = (text) => '"' + text.replaceAll('"', '""') + '"';
document.addEventListener('input', keep); show();
document.getElementById('save').addEventListener('click', () => {
  if (!by.reportValidity()) return;
  const on = new Date().toISOString().slice(0, 10);
  const rows = items.map(read).map((row) => row.decision === 'undecided' ? row : { ...row, by: by.value, on });
  const text = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))].map((row) => row.map(quoted).join(',')).join('\\r\\n') + '\\r\\n';
  const link = document.createElement('a'); link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' })); link.download = 'links.csv'; link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
});
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
