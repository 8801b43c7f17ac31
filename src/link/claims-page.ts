/**
 * The review of an entry as one page without a server: the text of the document with every claim marked, what was refused
 * and why beside it, and a decision for each claim by keyboard. The page gives a file of decisions (`about: review`), which
 * `draft --update --decisions` carries out. Names of victims are covered, as in all output.
 */
import { claimSchema, entrySchema, type Claim, type Entry } from '../entry/index.js';
import { ACCUMULATIONS, idsOf, METRICS, POPULATIONS } from '../vocabulary/index.js';
import { CORRECTED_FIELDS } from './decision.js';
import { decisionPage, escaped, literal } from './page-parts.js';

/** A part of the text in code points, end exclusive. */
interface Part {
  readonly start: number;
  readonly end: number;
}

/** A figure that no claim has: a proposal that was refused, or a number of the ledger. */
export interface Unclaimed {
  /** The line of the document, from 1. */
  readonly line: number;
  /** Its words, if they may be shown. */
  readonly quote: string;
  readonly why: string;
}

export interface ClaimsPage {
  readonly entry: Entry;
  /** The name of the entry's file, for the commands that the page names, and of the document's. */
  readonly file: string;
  readonly document: string;
  /** The text of the document. */
  readonly text: string;
  /** The names of victims, which are covered. */
  readonly names: readonly Part[];
  /** Numbers that no claim has. */
  readonly ledger: readonly Unclaimed[];
  /** Proposals of another reader that the gate refused, or that the rules read otherwise. */
  readonly refused: readonly Unclaimed[];
}

/** Returns the page. */
export function claimsPage(page: ClaimsPage): string {
  const { entry, file, document, refused, ledger } = page;
  const claims = entry.claims ?? [];
  const points = Array.from(page.text);
  const names = [...new Set(page.names.map(({ start, end }) => points.slice(start, end).join('')))].filter((name) => name.length > 2);
  const covered = (one: Unclaimed): Unclaimed => ({ ...one, quote: names.reduce((quote, name) => quote.replaceAll(name, '[covered]'), one.quote) });
  return decisionPage({
    title: `Claims to review: ${entry.document.title}`,
    style: STYLE,
    body: `<header>
<h1>Claims to review: ${escaped(entry.document.title)}</h1>
<p>${claims.length} claims of ${escaped(file)}. Compare each with the words that are marked. A decision stays in this browser until it is saved.</p>
<p><kbd>j</kbd> next <kbd>k</kbd> previous <kbd>a</kbd> accept <kbd>r</kbd> reject <kbd>w</kbd> withhold <kbd>c</kbd> correct <kbd>u</kbd> not decided <kbd>s</kbd> save; <kbd>Esc</kbd> leaves a field. <em>Reject</em>: it is wrong, and will not be drafted again. <em>Withhold</em>: its words and names are left out of every output.</p>
<p><label>Your name <input id="by" autocomplete="name" required></label> <button id="save" type="button">Save decisions</button> <button id="copy" type="button">Copy decisions</button> <span id="state" role="status"></span></p>
<p id="next" hidden>Then: <code>variorum draft ${escaped(document)} --update ${escaped(file)} --decisions <span id="name"></span> --in-place</code></p>
<textarea id="copied" hidden readonly aria-label="the decisions, to copy" rows="6"></textarea>
</header>
<div class="columns">
<main id="text" aria-label="the document">${markedText(page)}</main>
<section aria-label="claims">
<ol id="claims">
${claims.map((claim, index) => claimItem(entry, claim, index)).join('\n')}
</ol>
${unclaimedList('Refused', 'proposals that the text does not bear out, or that the rules read otherwise', refused.map(covered))}
${unclaimedList('In no claim', `numbers that are in no claim; variorum add ${file} --quote "…" puts a figure into the entry`, ledger.map(covered))}
</section>
</div>
${datalist('metrics', ['killed, injured', ...METRICS.map(({ id }) => id)])}
${datalist('populations', idsOf(POPULATIONS))}
${datalist('parties', partyNotations(entry))}
${datalist('accumulations', idsOf(ACCUMULATIONS))}`,
    script: script(entry),
  });
}

const STYLE = `body{max-width:100rem}.columns{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:1rem}
@media (min-width:60rem){#text,section{height:75vh;overflow:auto}}@media (max-width:60rem){.columns{grid-template-columns:minmax(0,1fr)}}
#text p{margin:0;min-height:1em;white-space:pre-wrap}mark{background:light-dark(#ffe9a8,#5a4a00);color:inherit}mark.unclaimed{background:none;border-bottom:2px dotted light-dark(#8a1c1c,#ff9a9a)}
mark.current{background:light-dark(#9fd0ff,#0b4a80)}#claims>li{border-top:1px solid #888;padding:.5rem;margin:0}#claims>li.current{outline:3px solid #1a5fb4}
li[data-decision=checked]{background:light-dark(#e6f4e6,#123512)}li[data-decision=rejected],li[data-decision=withheld]{background:light-dark(#f7e3e3,#401818)}
.covered{border:1px dashed #888;padding:0 .2rem}details label{display:block}kbd{border:1px solid #888;border-radius:3px;padding:0 .3rem}
`;

/** The lines of the text, each a paragraph, with claims and unclaimed numbers marked and names covered. */
function markedText({ entry, text, names }: ClaimsPage): string {
  const points = Array.from(text);
  const withheld = (entry.claims ?? []).filter((claim) => statusOf(claim) === 'withheld').map(({ at }) => at);
  const covered = [...names, ...withheld];
  const spans = (entry.claims ?? []).map(({ at }, index) => ({ start: at.start, end: at.end, index }));
  const lines: string[] = [];
  let start = 0;
  for (let at = 0; at <= points.length; at += 1) {
    if (at < points.length && points[at] !== '\n') continue;
    lines.push(`<p id="line-${lines.length + 1}">${markedLine(points, { start, end: at }, spans, covered)}</p>`);
    start = at + 1;
  }
  return lines.join('\n');
}

function markedLine(points: readonly string[], line: Part, claims: readonly (Part & { index: number })[], covered: readonly Part[]): string {
  const within = <T extends Part>(list: readonly T[]) => list.filter(({ start, end }) => start < line.end && line.start < end);
  const [marks, hidden] = [within(claims), within(covered)];
  const cuts = [line.start, line.end, ...[...marks, ...hidden].flatMap(({ start, end }) => [start, end])].filter((at) => at >= line.start && at <= line.end);
  const edges = [...new Set(cuts)].sort((one, other) => one - other);
  let html = '';
  let lastHidden: Part | undefined;
  for (let index = 0; index + 1 < edges.length; index += 1) {
    const [from, to] = [edges[index]!, edges[index + 1]!];
    const name = hidden.find(({ start, end }) => start <= from && to <= end);
    if (name && name === lastHidden) continue;
    lastHidden = name;
    const words = name ? '<span class="covered">[covered]</span>' : escaped(points.slice(from, to).join(''));
    const of = marks.filter(({ start, end }) => start <= from && to <= end).map((mark) => mark.index);
    html += of.length === 0 ? words : `<mark data-claims="${of.join(' ')}">${words}</mark>`;
  }
  return html;
}

/** The last review status; a claim that another reader than the rules read alone is proposed. */
function statusOf({ review, reader = [] }: Claim): string {
  return review?.at(-1)?.status ?? (reader.length === 1 && reader[0]?.id !== 'rules' ? 'proposed' : 'drafted');
}

function claimItem(entry: Entry, claim: Claim, index: number): string {
  const [data = {}] = entrySchema.encode({ ...entry, claims: [claim] }).claims ?? [];
  const plain = data as Record<string, unknown>;
  const status = statusOf(claim);
  const shown = status === 'withheld' ? '[covered]' : claim.quote;
  const read = claim.reader?.map(({ id, version, model }) => `${id} ${version}${model === undefined ? '' : ` (${model})`}`).join(', ') ?? 'rules';
  const fields = CORRECTED_FIELDS.map((field) => {
    const value = shownValue(plain[field]);
    const list = LISTS[field];
    return `<label>${field} <input data-field="${field}" value="${escaped(value)}" data-was="${escaped(value)}"${list === undefined ? '' : ` list="${list}"`} title="${escaped(claimSchema.shape[field].description ?? '')}"></label>`;
  });
  const statement = [
    shownValue(plain['metric']),
    shownValue(plain['count']),
    ...['of', 'who', 'item', 'by', 'accumulation', 'covers'].flatMap((field) => (plain[field] === undefined ? [] : [`${field} ${shownValue(plain[field])}`])),
    claim.claimant === undefined ? 'the document itself' : `per ${shownValue(plain['claimant'])}`,
  ];
  return `<li id="claim-${index}" tabindex="-1" data-subject="${escaped(`claim/${entry.id}/${claim.id}`)}" data-quote="${escaped(shown)}">
<p><strong>${escaped(statement.join(' · '))}</strong></p>
<p><q>${escaped(shown)}</q> <small>${escaped(`${claim.id}, ${claim.at.section}, ${status}, read by ${read}`)}</small></p>
${claim.inferred === undefined ? '' : `<p>Not in its words: ${escaped(claim.inferred.join(', '))}</p>`}
<fieldset><legend class="decision">Decision</legend>
${CHOICES.map(([value, label]) => `<label><input type="radio" name="decision-${index}" value="${value}"${value === 'undecided' ? ' checked' : ''}> ${label}</label>`).join('\n')}
</fieldset>
<label>Why <input class="why"></label>
<details><summary>Correct</summary>
${fields.join('\n')}
</details>
</li>`;
}

const CHOICES = [
  ['undecided', 'Not decided'],
  ['checked', 'Accept'],
  ['rejected', 'Reject'],
  ['withheld', 'Withhold'],
] as const;

/** The lists of values that fields offer. */
const LISTS: Partial<Record<(typeof CORRECTED_FIELDS)[number], string>> = {
  metric: 'metrics',
  who: 'populations',
  of: 'parties',
  by: 'parties',
  claimant: 'parties',
  accumulation: 'accumulations',
};

/** A value of an entry in one line; a list with commas. */
function shownValue(value: unknown): string {
  return value === undefined ? '' : [value].flat().map(String).join(', ');
}

function partyNotations({ event, actors = [] }: Entry): string[] {
  const sides = Object.entries(event.sides ?? {});
  return [...sides.map(([number]) => `side ${number}`), ...sides.flatMap(([, side]) => side.actors.map(({ id }) => id)), ...actors.map(({ id }) => id)];
}

function datalist(id: string, values: readonly string[]): string {
  return `<datalist id="${id}">${[...new Set(values)].map((value) => `<option value="${escaped(value)}">`).join('')}</datalist>`;
}

function unclaimedList(title: string, what: string, list: readonly Unclaimed[]): string {
  const items = list.map(
    ({ line, quote, why }) => `<li><a href="#line-${line}">line ${line}</a>: <q>${escaped(quote)}</q>${why === '' ? '' : `: ${escaped(why)}`}</li>`,
  );
  return `<h2>${title}: ${list.length}</h2>
<p>${escaped(what)}</p>
<ul>${items.join('\n')}</ul>`;
}

/** What the page does: decisions by key, kept in the browser, saved and copied. */
function script(entry: Entry): string {
  const name = `${entry.id}.decisions.json`;
  return `
const key = 'variorum-review ' + ${literal(`${entry.id} ${entry.document.sha256}`)}, file = ${literal(name)};
const items = [...document.querySelectorAll('#claims > li')], by = document.getElementById('by'), state = document.getElementById('state');
document.getElementById('name').textContent = file;
let current = -1;
const choiceOf = (li) => li.querySelector('input[type=radio]:checked').value;
const lists = ${literal(['metric', 'of', 'by', 'claimant'])};
const valueOf = (field, text) => {
  if (text === '') return null;
  if (lists.includes(field) && text.includes(',')) return text.split(',').map((one) => one.trim()).filter(Boolean);
  return field === 'count' && /^\\d+$/.test(text) || field === 'covers' && /^[1-9]\\d{3}$/.test(text) ? Number(text) : text;
};
const changed = (li) => [...li.querySelectorAll('[data-field]')].filter((input) => input.value.trim() !== input.dataset.was);
const decisions = () => { const on = today(); return items.filter((li) => choiceOf(li) !== 'undecided').map((li) => {
  const set = choiceOf(li) === 'checked' ? changed(li).map((input) => [input.dataset.field, valueOf(input.dataset.field, input.value.trim())]) : [];
  const why = li.querySelector('.why').value.trim();
  return { subject: li.dataset.subject, decision: choiceOf(li), by: by.value.trim(), on, ...(why ? { why } : {}), ...(set.length ? { set: Object.fromEntries(set) } : {}),
    ...(li.dataset.quote === '[covered]' ? {} : { evidence: [{ kind: 'quote', text: li.dataset.quote }] }) };
}); };
const text = () => JSON.stringify({ format: 1, about: 'review', decisions: decisions() }, null, 2) + '\\n';
const show = () => { state.textContent = decisions().length + ' of ' + items.length + ' decided'; for (const li of items) li.dataset.decision = choiceOf(li); };
const keep = () => { keepIn(key, { by: by.value, rows: items.map((li) => ({ subject: li.dataset.subject, decision: choiceOf(li), why: li.querySelector('.why').value,
  fields: changed(li).map((input) => [input.dataset.field, input.value]) })) }); show(); };
const kept = keptIn(key);
if (kept) { by.value = kept.by; for (const row of kept.rows) { const li = items.find((one) => one.dataset.subject === row.subject); if (!li) continue;
  li.querySelector('input[value="' + row.decision + '"]').checked = true; li.querySelector('.why').value = row.why;
  for (const [field, value] of row.fields) { const input = li.querySelector('[data-field="' + field + '"]'); if (input) input.value = value; } } }
const go = (to, focus = true) => {
  if (items.length === 0) return;
  const at = Math.min(items.length - 1, Math.max(0, to));
  for (const one of document.querySelectorAll('.current')) one.classList.remove('current');
  current = at; items[at].classList.add('current');
  const marks = document.querySelectorAll('mark[data-claims~="' + at + '"]');
  for (const mark of marks) mark.classList.add('current');
  if (marks[0]) marks[0].scrollIntoView({ block: 'center' });
  items[at].scrollIntoView({ block: 'nearest' });
  if (focus) items[at].focus({ preventScroll: true });
};
const decide = (value) => {
  if (current < 0) return go(0);
  items[current].querySelector('input[value="' + value + '"]').checked = true; keep();
  if (value !== 'undecided') { const open = items.findIndex((li, at) => at > current && choiceOf(li) === 'undecided'); go(open === -1 ? current : open); }
};
const correct = () => { if (current < 0) go(0); const details = items[current].querySelector('details'); details.open = true; details.querySelector('input').focus(); };
const save = () => { if (!by.reportValidity()) return; saveAs(file, 'application/json', text()); document.getElementById('next').hidden = false; };
const copy = async () => { if (!by.reportValidity()) return; document.getElementById('next').hidden = false;
  try { await navigator.clipboard.writeText(text()); state.textContent = 'copied'; }
  catch { const area = document.getElementById('copied'); area.hidden = false; area.value = text(); area.select(); state.textContent = 'press Ctrl+C'; } };
const keys = { j: () => go(current + 1), k: () => go(current - 1), ArrowDown: () => go(current + 1), ArrowUp: () => go(current - 1), a: () => decide('checked'), r: () => decide('rejected'),
  w: () => decide('withheld'), u: () => decide('undecided'), c: correct, s: save };
document.addEventListener('keydown', (event) => {
  const writes = event.target.matches('input:not([type=radio]), textarea, select');
  if (event.key === 'Escape' && writes) { event.target.blur(); go(Math.max(0, current)); return; }
  if (writes || event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(keys, event.key)) return;
  event.preventDefault(); keys[event.key]();
});
document.addEventListener('input', keep);
for (const [at, li] of items.entries()) li.addEventListener('focusin', () => { if (current !== at) go(at, false); });
for (const mark of document.querySelectorAll('mark[data-claims]')) mark.addEventListener('click', () => go(Number(mark.dataset.claims.split(' ')[0])));
document.getElementById('save').addEventListener('click', save);
document.getElementById('copy').addEventListener('click', copy);
show();
`;
}
