/**
 * The vocabulary as one page that a person reads: contents, every term under an anchor that is its local name, every
 * code list as a table. The tables of `vocabulary/` come in, HTML goes out, without scripts or external files.
 */
import { POLICY } from '../frame.js';
import { VOCABULARY_STYLE } from './vocabulary-style.js';
import { Html, html } from '../html.js';
import { expand, ONTOLOGY, PREFIXES, ruleIri, ruleSet } from '../../terms/index.js';
import {
  CLASSES,
  CODE_BOOKS,
  INDIVIDUALS,
  localName,
  matchesOf,
  NUMBER_RULE_SETS,
  ONTOLOGY_CREATOR,
  ONTOLOGY_DESCRIPTION,
  ONTOLOGY_LICENSE,
  ONTOLOGY_TITLE,
  PROPERTY_GROUPS,
  ruleMeaning,
  SCHEMES,
  type Alignment,
  type CodeBook,
  type Concept,
  type Curie,
  type NumberRuleSet,
  type Property,
  type Retirement,
  type Scheme,
  type Term,
} from '../../vocabulary/index.js';

export interface VocabularyPage {
  /** That of the vocabulary. */
  version: string;
  /** Its other formats, in the same folder. */
  files: readonly { name: string; label: string; mediaType?: string }[];
  /** The address of an external style sheet, if any; `home` is then the page it links back to. */
  outside?: { stylesheet: string; home: string } | undefined;
}

/** The page. */
export function vocabularyPage({ version, files, outside }: VocabularyPage): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta http-equiv="Content-Security-Policy" content="${outside === undefined ? "default-src 'none'; style-src 'unsafe-inline'" : POLICY}" />
        <meta name="description" content="${ONTOLOGY_DESCRIPTION}" />
        <title>${ONTOLOGY_TITLE}</title>
        <link rel="canonical" href="${ONTOLOGY}" />
        <meta property="og:type" content="article" />
        <meta property="og:title" content="${ONTOLOGY_TITLE}" />
        <meta property="og:description" content="${ONTOLOGY_DESCRIPTION}" />
        <meta property="og:url" content="${ONTOLOGY}" />
        ${files.map(({ name, mediaType }) => (mediaType === undefined ? undefined : html`<link rel="alternate" type="${mediaType}" href="${name}" />`))}
        ${
          outside === undefined
            ? html`<style>
                ${Html.alreadyEscaped(VOCABULARY_STYLE)}
              </style>`
            : html`<link rel="stylesheet" href="${outside.stylesheet}" />`
        }
      </head>
      <body>
        <a class="skip" href="#main">To the terms</a>
        <header>
          ${outside === undefined ? undefined : html`<p><a href="${outside.home}">Back to the site</a></p>`}
          <h1>${ONTOLOGY_TITLE}</h1>
          <p>${ONTOLOGY_DESCRIPTION}</p>
          <dl>
            ${row('Namespace', html`<code>${PREFIXES.vr}</code>, prefix <code>vr:</code>`)}
            ${row('Version', html`${version} (<code>${`${ONTOLOGY}/${version}`}</code>)`)} ${row('By', ONTOLOGY_CREATOR)}
            ${row('Licence', html`<a href="${ONTOLOGY_LICENSE}" rel="license">CC0 1.0</a>`)}
            ${row('Also as', commas(files.map(({ name, label }) => html`<a href="${name}">${label}</a>`)))}
          </dl>
        </header>
        ${contents()}
        <main id="main">
          ${section(
            'classes',
            'Classes',
            CLASSES.map((term) => termEntry(term)),
          )}
          ${PROPERTY_GROUPS.map(({ title, properties }, index) => section(groupId(index), `Properties: ${lowerFirst(title)}`, properties.map(propertyEntry)))}
          ${section(
            'individuals',
            'Individuals',
            INDIVIDUALS.map((term) => termEntry(term, row('Value of', curieLink(term.valueOf)))),
          )}
          <section aria-labelledby="schemes">
            <h2 id="schemes">Code lists</h2>
            <p>
              Each is a SKOS scheme. The word in the second column is what source entries use. In the last column, “close” means nearly the same as a category
              of a code book, “broader” that the category is broader.
            </p>
            ${SCHEMES.map(schemeTable)}
          </section>
          <section aria-labelledby="code-books">
            <h2 id="code-books">Code books</h2>
            <p>Categories of code books of event data, which have no addresses of their own. Names and codes are theirs, meanings are given in our words.</p>
            ${CODE_BOOKS.map(codeBookTable)}
          </section>
          <section aria-labelledby="number-rules">
            <h2 id="number-rules">Number rules</h2>
            <p>How vague words become bounds. Every claim made from such a word names its rule and keeps the word.</p>
            ${NUMBER_RULE_SETS.map(ruleTable)}
          </section>
        </main>
        <footer><p>This page runs no script and loads nothing from other sites. Terms may be deprecated; they are never removed or redefined.</p></footer>
      </body>
    </html> `.text;
}

function contents(): Html {
  const links = (terms: readonly { id: string; label?: string }[]) => commas(terms.map(({ id }) => html`<a href="#${id}">${id}</a>`));
  return html`<nav aria-labelledby="contents">
    <h2 id="contents">Contents</h2>
    <dl>
      ${row(html`<a href="#classes">Classes</a>`, links(CLASSES))}
      ${PROPERTY_GROUPS.map(({ title, properties }, index) => row(html`<a href="#${groupId(index)}">${title}</a>`, links(properties)))}
      ${row(html`<a href="#individuals">Individuals</a>`, links(INDIVIDUALS))}
      ${row(html`<a href="#schemes">Code lists</a>`, commas(SCHEMES.map(({ id, label }) => html`<a href="#${id}">${label}</a>`)))}
      ${row(html`<a href="#code-books">Code books</a>`, commas(CODE_BOOKS.map(({ id, label }) => html`<a href="#${id}">${label}</a>`)))}
      ${row(
        html`<a href="#number-rules">Number rules</a>`,
        commas(NUMBER_RULE_SETS.map((set) => html`<a href="#${local(ruleSet(set.id).value)}">${set.label}</a>`)),
      )}
    </dl>
  </nav>`;
}

/** Sections have ids with a hyphen, which no term has. */
function groupId(index: number): string {
  return `properties-${index + 1}`;
}

function section(id: string, title: string, entries: readonly Html[]): Html {
  return html`<section aria-labelledby="${id}-heading">
    <h2 id="${id}-heading"><a id="${id}"></a>${title}</h2>
    ${entries}
  </section>`;
}

function termEntry(term: Term, ...more: readonly Html[]): Html {
  const { id, label, comment, scope, example, align = {}, reserved, retired } = term;
  return html`<article id="${id}" aria-labelledby="${id}-name">
    <h3 id="${id}-name"><a href="#${id}">vr:${id}</a> <small>${label}</small></h3>
    <p>${comment}</p>
    <dl>
      ${row('Scope', scope)} ${more} ${row('Example', html`<code>${example}</code>`)} ${alignmentRows(align)}
      ${reserved === undefined ? undefined : row('Reserved', reserved)} ${retired === undefined ? undefined : row('Retired', retirementText(retired))}
    </dl>
  </article>`;
}

function propertyEntry(property: Property): Html {
  const { domain, range, scheme } = property;
  return termEntry(
    property,
    row('Domain', alternatives(domain)),
    row('Range', html`${alternatives(range)}${scheme === undefined ? undefined : html`, from <a href="#${scheme}">vr:${scheme}</a>`}`),
  );
}

function alternatives(curies: readonly Curie[]): Html {
  return html`${curies.map((curie, index) => html`${index === 0 ? '' : ' or '}${curieLink(curie)}`)}`;
}

const ALIGNMENT_LABELS: Record<keyof Alignment, string> = {
  subClassOf: 'Subclass of',
  subPropertyOf: 'Subproperty of',
  closeMatch: 'Close to',
  broadMatch: 'Narrower than',
  relatedMatch: 'Related to',
};

function alignmentRows(align: Alignment): Html[] {
  return Object.entries(ALIGNMENT_LABELS).flatMap(([name, label]) => {
    const curies = align[name as keyof Alignment] ?? [];
    return curies.length === 0 ? [] : [row(label, commas(curies.map(curieLink)))];
  });
}

function schemeTable({ id, label, definition, concepts, reserved }: Scheme): Html {
  const isMatched = concepts.some((concept) => matchesElsewhere(concept).length > 0);
  return html`<section id="${id}" aria-labelledby="${id}-name">
    <h3 id="${id}-name"><a href="#${id}">vr:${id}</a> <small>${label}</small></h3>
    <p>${definition}${reserved === undefined ? undefined : ` ${reserved}`}</p>
    <div class="wide">
      <table>
        <thead>
          <tr>
            <th scope="col">Concept</th>
            <th scope="col">Word</th>
            <th scope="col">Meaning</th>
            <th scope="col">Example</th>
            ${isMatched ? html`<th scope="col">Elsewhere</th>` : undefined}
          </tr>
        </thead>
        <tbody>
          ${concepts.map((concept) => conceptRow(concept, { isMatched, isAnchor: isFirstScheme(id, concept) }))}
        </tbody>
      </table>
    </div>
  </section>`;
}

/** Whether no scheme before this one has the concept: its address leads to one row of the page. */
function isFirstScheme(scheme: string, { id }: Concept): boolean {
  return SCHEMES.find(({ concepts }) => concepts.some((concept) => concept.id === id))?.id === scheme;
}

function conceptRow(concept: Concept, { isMatched, isAnchor }: { isMatched: boolean; isAnchor: boolean }): Html {
  const { id, label, definition, example, broader, retired } = concept;
  const name = localName(id);
  const wider = broader === undefined ? undefined : html` Narrower than <a href="#${localName(broader)}">vr:${localName(broader)}</a>.`;
  return html`<tr ${isAnchor ? html`id="${name}"` : undefined}>
    <th scope="row"><a href="#${name}">vr:${name}</a> <small>${label}</small></th>
    <td><code>${id}</code></td>
    <td>${definition}${wider}${retired === undefined ? undefined : html` ${retirementText(retired)}`}</td>
    <td>${example}</td>
    ${isMatched ? html`<td>${commas(matchesElsewhere(concept))}</td>` : undefined}
  </tr>`;
}

/** Says since when a term is not to be used, why, and what takes its place. */
function retirementText({ since, note, replacedBy }: Retirement): Html {
  return html`Retired in ${since}. ${note}${replacedBy === undefined ? undefined : html` Replaced by ${curieLink(replacedBy)}.`}`;
}

const RELATION_LABELS = { close: 'close', broad: 'broader', narrow: 'narrower', related: 'overlapping' } as const;

function matchesElsewhere(concept: Concept): Html[] {
  const categories = matchesOf(concept).flatMap(([match, ids]) => ids.map((id) => html`${conceptLink(id)} (${RELATION_LABELS[match]})`));
  return [...categories, ...(concept.related ?? []).map(curieLink)];
}

function conceptLink(id: string): Html {
  return html`<a href="#${localName(id)}">vr:${localName(id)}</a>`;
}

function codeBookTable({ id, label, definition, source, concepts }: CodeBook): Html {
  return html`<section id="${id}" aria-labelledby="${id}-name">
    <h3 id="${id}-name"><a href="#${id}">vr:${id}</a> <small>${label}</small></h3>
    <p>${definition} Source: ${source}.</p>
    <div class="wide">
      <table>
        <thead>
          <tr>
            <th scope="col">Concept</th>
            <th scope="col">Code</th>
            <th scope="col">Meaning</th>
          </tr>
        </thead>
        <tbody>
          ${concepts.map(
            (concept) =>
              html`<tr id="${localName(concept.id)}">
                <th scope="row">${conceptLink(concept.id)}</th>
                <td><code>${concept.notation}</code></td>
                <td>${concept.definition}${concept.broader === undefined ? undefined : html` Narrower than ${conceptLink(concept.broader)}.`}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

function ruleTable({ id, label, source, rules }: NumberRuleSet): Html {
  const name = local(ruleSet(id).value);
  return html`<section id="${name}" aria-labelledby="${name}-name">
    <h3 id="${name}-name"><a href="#${name}">vr:${name}</a> <small>${label}</small></h3>
    <p>${source}</p>
    <div class="wide">
      <table>
        <thead>
          <tr>
            <th scope="col">Rule</th>
            <th scope="col">Word</th>
            <th scope="col">Meaning</th>
          </tr>
        </thead>
        <tbody>
          ${rules.map((rule) => {
            const term = local(ruleIri(rule.word, id).value);
            return html`<tr id="${term}">
              <th scope="row"><a href="#${term}">vr:${term}</a></th>
              <td><code>${rule.word}</code></td>
              <td>${ruleMeaning(rule)}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
  </section>`;
}

function row(name: string | Html, value: string | Html): Html {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div> `;
}

/** A term by its short name: one of ours links to its place on the page, another to its definition. */
function curieLink(curie: Curie): Html {
  return curie.startsWith('vr:') ? html`<a href="#${curie.slice('vr:'.length)}">${curie}</a>` : html`<a href="${expand(curie).value}">${curie}</a>`;
}

function commas(parts: readonly Html[]): Html {
  return html`${parts.map((part, index) => html`${index === 0 ? '' : ', '}${part}`)}`;
}

function local(iri: string): string {
  return iri.slice(PREFIXES.vr.length);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
