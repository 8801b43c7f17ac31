/**
 * The one script of a site, and all of it: search, filters and order of the list of events, what belongs to one claim lit
 * together, and copying. Pages are whole without it: what needs it is hidden until it runs.
 */
export const SCRIPT_FILE = 'variorum.js';

export const SCRIPT = String.raw`'use strict';
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const plain = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const root = document.currentScript.dataset.root;

  // A site without a date of its own is cited as of the day on which it is read.
  const today = ', ' + new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  for (const part of all('[data-today]')) part.textContent = today;

  // What needs this script is shown.
  for (const part of all('[data-script]')) part.hidden = false;

  // What belongs to one claim is lit together: row, mark and quote.
  const light = (event) => {
    const claims = event.target.closest?.('[data-claim]')?.dataset.claim.split(' ') ?? [];
    for (const part of all('.lit')) part.classList.remove('lit');
    for (const claim of claims) for (const part of all('[data-claim~="' + CSS.escape(claim) + '"]')) part.classList.add('lit');
  };
  if (document.querySelector('[data-claim]')) for (const name of ['pointerover', 'focusin']) document.addEventListener(name, light);

  // A link into a folded part opens it.
  const unfold = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    let part = id.includes('=') || id === '' ? null : document.getElementById(id);
    if (part === null) return;
    const target = part;
    for (; part; part = part.parentElement) if (part.tagName === 'DETAILS') part.open = true;
    target.scrollIntoView();
  };
  addEventListener('hashchange', unfold);
  unfold();

  // Copying: a text on the page, or the address of the page.
  const copy = async (button, text) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.body.appendChild(document.createElement('textarea'));
      area.value = text;
      area.select();
      document.execCommand('copy');
      area.remove();
      button.focus();
    }
    const label = button.textContent;
    button.textContent = 'Copied';
    setTimeout(() => (button.textContent = label), 1500);
  };
  for (const button of all('button[data-copy]'))
    button.addEventListener('click', () => {
      const source = document.getElementById(button.dataset.copy);
      copy(button, source === null ? button.dataset.copy || location.href : source.textContent);
    });

  // An opened row gets buttons that copy its address, and a citation of its claim, with what all citations of a document share.
  const copyFromRow = (row, evidence) => {
    const first = (selector) => row.querySelector(selector)?.firstChild?.textContent.trim() ?? '';
    const address = new URL('#' + row.id, location.href).href;
    const documents = /\[(\d+)\]/.exec(row.lastElementChild.textContent);
    const source = document.querySelector('[data-cited="' + (documents?.[1] ?? '') + '"]');
    const place = evidence.querySelector('span')?.textContent ?? '';
    const what = 'Claim by ' + first('th') + ': “' + first('summary') + '” (' + document.querySelector('h1').textContent + '), ' + place;
    const texts = [['Copy link', address]];
    if (source) texts.push(['Copy citation', source.dataset.before + '. ' + what + '; ' + source.dataset.after + ('undated' in source.dataset ? today : '') + '. ' + address]);
    const line = evidence.appendChild(document.createElement('p'));
    for (const [label, text] of texts) {
      const button = line.appendChild(document.createElement('button'));
      button.type = 'button';
      button.textContent = label;
      button.addEventListener('click', () => copy(button, text));
      line.append(' ');
    }
  };
  document.addEventListener('toggle', ({ target }) => {
    const [row, evidence] = [target.closest?.('tr'), target.querySelector?.(':scope > .evidence')];
    if (target.open && row && evidence && !evidence.querySelector('button')) copyFromRow(row, evidence);
  }, true);

  // Search: every word begins a word of the name or of an alias.
  const box = document.querySelector('#search');
  if (box) {
    const [found, number] = [document.querySelector('#found'), document.querySelector('#found-number')];
    const matches = (text, words) => {
      const parts = plain(text).split(/[^\p{L}\p{N}]+/u);
      return words.every((word) => parts.some((part) => part.startsWith(word)));
    };
    const search = () => {
      const words = plain(box.value).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
      const rows = words.length === 0 ? [] : (window.variorumIndex ?? []).flatMap((row) => {
        const alias = matches(row[0], words) ? '' : row[3].find((one) => matches(one, words));
        return alias === undefined ? [] : [{ row, alias }];
      });
      rows.sort((one, other) => (one.alias === '' ? 0 : 1) - (other.alias === '' ? 0 : 1));
      number.textContent = words.length === 0 ? '' : rows.length === 0 ? 'Nothing found.' : rows.length > 50 ? rows.length + ' found, the first 50:' : rows.length + ' found:';
      found.replaceChildren(...rows.slice(0, 50).map(({ row: [name, kind, path, , setting], alias }) => {
        const item = document.createElement('li');
        const link = item.appendChild(document.createElement('a'));
        link.href = root + path;
        link.textContent = name + (setting === '' ? '' : ' — in ' + setting);
        const note = item.appendChild(document.createElement('small'));
        note.textContent = ' ' + kind + (alias === '' ? '' : ', also called ' + alias);
        return item;
      }));
    };
    box.addEventListener('input', search);
    search();
  }

  // The list of events: filters and order, with the state in the address.
  const table = document.querySelector('table[data-explorer]');
  if (table) {
    const [body] = table.tBodies;
    const rows = [...body.rows];
    const selects = all('select[data-facet]');
    const counter = document.querySelector('#shown');
    const heads = all('th[data-sort]', table);
    const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base', ignorePunctuation: true });
    const state = new URLSearchParams(location.hash.includes('=') ? location.hash.slice(1) : '');
    const holds = (row, { dataset: { facet }, value }) =>
      value === '' || (facet === 'ratio' ? Number(row.dataset.ratio || 0) >= Number(value) : (row.dataset[facet] || '').split(' ').includes(value));
    const show = () => {
      let shown = 0;
      for (const row of rows) {
        row.hidden = !selects.every((select) => holds(row, select));
        if (!row.hidden) shown += 1;
      }
      counter.textContent = shown + ' of ' + rows.length + ' events';
      const [by, down] = [(state.get('sort') ?? '').replace(/^-/, ''), (state.get('sort') ?? '').startsWith('-')];
      for (const head of heads) {
        if (head.dataset.sort === by) head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
        else head.removeAttribute('aria-sort');
      }
      const at = heads.findIndex((head) => head.dataset.sort === by);
      if (at === -1) return;
      const column = heads[at].cellIndex;
      const key = (row) => row.cells[column].dataset.value ?? row.cells[column].textContent.trim();
      // Events without a value are last in both directions.
      body.append(...[...rows].sort((one, other) => {
        const [a, b] = [key(one), key(other)];
        if (a === '' || b === '') return (a === '') - (b === '');
        return (down ? -1 : 1) * collator.compare(a, b);
      }));
    };
    const keep = () => history.replaceState(null, '', '#' + (String(state) || 'events'));
    for (const select of selects) {
      select.value = state.get(select.dataset.facet) ?? '';
      if (select.selectedIndex === -1) select.value = '';
      select.addEventListener('change', () => {
        if (select.value === '') state.delete(select.dataset.facet);
        else state.set(select.dataset.facet, select.value);
        keep();
        show();
      });
    }
    for (const head of heads) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = head.textContent;
      head.replaceChildren(button);
      button.addEventListener('click', () => {
        const { sort } = head.dataset;
        const first = head.dataset.first === 'down' ? '-' : '';
        const now = state.get('sort');
        state.set('sort', now === first + sort ? (first === '-' ? sort : '-' + sort) : first + sort);
        keep();
        show();
      });
    }
    show();
  }
})();
`;
