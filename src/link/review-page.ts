/**
 * Decisions about links as a page that needs no server: a person chooses beside the reasons, and the page gives the same
 * table as CSV that spreadsheets do. What was chosen stays in the browser until it is saved. Nothing is fetched.
 */
import type { Decision } from './decision.js';
import { decisionPage, escaped, literal } from './page-parts.js';
import { REVIEW_COLUMNS } from './review-table.js';

/** Returns the page. `title` is the name of the file of proposals. */
export function reviewPage(decisions: readonly Decision[], { title }: { title: string }): string {
  return decisionPage({
    title: `Links to decide on: ${title}`,
    style: STYLE,
    body: `<main>
<h1>Links to decide on</h1>
<p>${decisions.length} proposals of ${escaped(title)}. A score orders candidates; it decides nothing. <em>Exact</em>: the item is this one. <em>Close</em>: it has another extent. <em>Not this one</em>: the item is refused. <em>Nothing found</em>: you looked for an item, and there is none.</p>
<p><label>Your name <input id="by" autocomplete="name" required></label> <button id="save" type="button">Save as CSV</button> <span id="state" role="status"></span></p>
<ol>
${decisions.map(itemOf).join('\n')}
</ol>
</main>`,
    script: script(title),
  });
}

const STYLE = `body{max-width:60rem}li{border-top:1px solid #bbb;padding:.75rem 0}.against{color:light-dark(#8a1c1c,#ff9a9a)}`;

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
${evidenceList(evidence)}`,
  ); // prettier-ignore
  const choices = CHOICES.map(([value, label]) => `<option value="${value}"${value === one.decision ? ' selected' : ''}>${label}</option>`).join('');
  return `<li data-subject="${escaped(one.subject)}">
<fieldset><legend>${escaped(one.name ?? one.subject)} <small>${escaped(one.type ?? '')}, ${escaped(one.subject)}</small></legend>
<p>${escaped(one.why ?? '')}</p>${one.object === undefined ? evidenceList(one.evidence) : ''}
${candidates.join('\n')}
<label><input type="radio" name="object-${index}" value=""> another item: <input class="other" pattern="Q[1-9][0-9]*" aria-label="another item, Q and a number"></label>
</fieldset>
<label>Decision <select>${choices}</select></label> <label>Why <input class="why"></label>
</li>`;
}

/** Reasons as a list; those of a proposal without an item are about its candidates. */
function evidenceList(evidence: Decision['evidence'] = []): string {
  if (evidence.length === 0) return '';
  const items = evidence.map(
    ({ text, against }) => `<li${against === true ? ' class="against"' : ''}>${against === true ? 'against: ' : ''}${escaped(text)}</li>`,
  );
  return `<ul>${items.join('')}</ul>`;
}

/** What the page does: keeps choices in the browser, and gives them as CSV. */
function script(title: string): string {
  return `
const columns = ${literal(REVIEW_COLUMNS.slice(0, 6))}, key = 'variorum-links ' + ${literal(title)};
const items = [...document.querySelectorAll('li[data-subject]')], by = document.getElementById('by'), state = document.getElementById('state');
const read = (li) => { const radio = li.querySelector('input[type=radio]:checked'), other = li.querySelector('.other').value.trim();
  return { decision: li.querySelector('select').value, object: radio && radio.value ? radio.value : other, why: li.querySelector('.why').value, subject: li.dataset.subject }; };
const show = () => { state.textContent = items.filter((li) => read(li).decision !== 'undecided').length + ' of ' + items.length + ' decided'; };
const kept = keptIn(key);
if (kept) { by.value = kept.by;
  for (const row of kept.rows) { const li = items.find((one) => one.dataset.subject === row.subject); if (!li) continue;
    li.querySelector('select').value = row.decision; li.querySelector('.why').value = row.why;
    const radio = [...li.querySelectorAll('input[type=radio]')].find((one) => one.value !== '' && one.value === row.object);
    if (radio) radio.checked = true; else if (row.object) { li.querySelector('.other').value = row.object; li.querySelector('input[type=radio][value=""]').checked = true; } }
}
const quoted = (text) => '"' + text.replaceAll('"', '""') + '"';
document.addEventListener('input', () => { keepIn(key, { by: by.value, rows: items.map(read) }); show(); }); show();
document.getElementById('save').addEventListener('click', () => {
  if (!by.reportValidity()) return;
  const on = today();
  const rows = items.map(read).map((row) => row.decision === 'undecided' ? row : { ...row, by: by.value, on });
  saveAs('links.csv', 'text/csv', [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))].map((row) => row.map(quoted).join(',')).join('\\r\\n') + '\\r\\n');
});
`;
}
