/**
 * Decisions about links → rows of `links.sssom.tsv` (SSSOM, https://mapping-commons.github.io/sssom/): what was decided by
 * whom, when and why, and what it rests on. A table comes in as text and goes out with the rows added; what is in it stays.
 */
import { z } from 'zod';
import { NOT_FOUND, parseLinks, type Link } from '../entry/index.js';
import { problem, type Problem } from '../problem.js';
import type { Decision } from './decision.js';
import { curieOf } from './suggest.js';

/** Justifications of rows that are written (https://w3id.org/semapv/vocab/). */
const JUSTIFICATIONS = { person: 'semapv:ManualMappingCuration', sitelink: 'semapv:BackgroundKnowledgeBasedMatching' } as const;

const PREDICATES = { exact: 'skos:exactMatch', close: 'skos:closeMatch', refuse: 'skos:exactMatch', none: 'skos:exactMatch' } as const;

/** The columns of a new table, in the order of SSSOM. */
const COLUMNS = ['subject_id', 'subject_label', 'predicate_id', 'predicate_modifier', 'object_id', 'object_label', 'mapping_justification', 'author_label', 'subject_match_field', 'object_match_field', 'confidence', 'mapping_cardinality', 'mapping_date', 'mapping_tool', 'mapping_tool_version', 'object_source_version', 'comment']; // prettier-ignore

const text = z.string().refine((value) => !/[\t\r\n]/.test(value), { error: 'has a tab or a line break' });
const row = z
  .strictObject({
    subject_id: text.regex(/^(?:event|actor|place|person):\S+$/, { error: 'is no event, actor, place or person' }),
    subject_label: text.min(1),
    predicate_id: z.enum(['skos:exactMatch', 'skos:closeMatch']),
    predicate_modifier: z.enum(['', 'Not']),
    object_id: z.union([z.literal(NOT_FOUND), z.string().regex(/^wd:Q[1-9]\d*$/, { error: 'is no item of Wikidata' })], {
      error: 'is no item of Wikidata: Q and a number',
    }),
    object_label: text,
    mapping_justification: z.enum(JUSTIFICATIONS),
    author_label: text,
    subject_match_field: text,
    object_match_field: text,
    confidence: z.string().regex(/^(?:|0\.\d+|1|0)$/),
    mapping_cardinality: z.enum(['1:1', '1:0']),
    mapping_date: z.iso.date({ error: 'is no day: 2022-01-20' }),
    mapping_tool: z.literal('variorum link'),
    mapping_tool_version: text,
    object_source_version: text,
    comment: text,
  })
  .refine(({ mapping_justification: how, author_label: by }) => how !== JUSTIFICATIONS.person || by !== '', {
    error: 'was decided by a person, who is not named',
    path: ['author_label'],
  })
  .refine(({ object_id: object, mapping_cardinality: many }) => (object === NOT_FOUND) === (many === '1:0'), {
    error: 'does not fit the object',
    path: ['mapping_cardinality'],
  });
export type LinkRow = z.output<typeof row>;

export interface RowOptions {
  /** The day of decisions that do not give theirs. */
  today: string;
  version: string;
  /** Whether proposals that a page leads to are accepted without a person. */
  acceptSitelinks?: boolean;
}

export interface Rows {
  rows: LinkRow[];
  problems: Problem[];
  /** How many decisions made no row, by why not. */
  left: { undecided: number };
}

/** Makes the rows of decisions. Problems: `registry-decisions`. */
export function linkRows(decisions: readonly Decision[], { today, version, acceptSitelinks = false }: RowOptions): Rows {
  const result: Rows = { rows: [], problems: [], left: { undecided: 0 } };
  for (const one of decisions) {
    const isAccepted = acceptSitelinks && one.decision === 'undecided' && one.object !== undefined && sitelinkOf(one) !== undefined;
    const decision = isAccepted ? 'exact' : one.decision;
    if (decision !== 'exact' && decision !== 'close' && decision !== 'refuse' && decision !== 'none') {
      result.left.undecided += 1;
      continue;
    }
    if (decision !== 'none' && one.object === undefined) {
      result.problems.push(
        problem('registry-decisions', `the decision about ${one.subject} is ${decision}, and names no item`, {
          expected: 'object: Q and a number',
          fix: 'name the item, or set the decision to none',
        }),
      );
      continue;
    }
    const read = row.safeParse(rowOf({ ...one, decision }, { isAccepted, today, version }));
    if (read.success) result.rows.push(read.data);
    else
      for (const { path, message } of read.error.issues)
        result.problems.push(
          problem('registry-decisions', `the decision about ${one.subject} cannot be a row of links: ${path.map(String).join('.')} ${message}`),
        );
  }
  return result;
}

function rowOf(decision: Decision, { isAccepted, today, version }: { isAccepted: boolean; today: string; version: string }) {
  const { subject, object, name, by = '', on, why = '', score } = decision;
  const sitelink = sitelinkOf(decision);
  const isNone = decision.decision === 'none';
  const chosen = (decision.candidates ?? []).find((one) => one.object === object);
  const evidence = (chosen?.evidence ?? (chosen === undefined ? decision.evidence : undefined) ?? [])
    .filter((one) => one.against !== true)
    .map((one) => one.text);
  return {
    subject_id: curieOf(subject),
    subject_label: clean(name ?? subject),
    predicate_id: PREDICATES[decision.decision as keyof typeof PREDICATES],
    predicate_modifier: decision.decision === 'refuse' ? 'Not' : '',
    object_id: isNone ? NOT_FOUND : `wd:${object ?? ''}`,
    object_label: isNone ? '' : clean(chosen?.name ?? decision.label ?? ''),
    mapping_justification: isAccepted ? JUSTIFICATIONS.sitelink : JUSTIFICATIONS.person,
    author_label: isAccepted ? '' : clean(by),
    subject_match_field: '',
    object_match_field: isAccepted ? 'sitelink' : '',
    // A score is no confidence of the person who decided.
    confidence: isAccepted && score !== undefined ? String(score) : '',
    mapping_cardinality: isNone ? '1:0' : '1:1',
    mapping_date: on ?? today,
    mapping_tool: 'variorum link',
    mapping_tool_version: version,
    object_source_version: decision.revision ?? '',
    comment: clean([isAccepted ? (sitelink ?? '') : why, ...(isAccepted || isNone ? [] : evidence)].filter((one) => one !== '').join('; ')),
  };
}

function sitelinkOf({ evidence = [] }: Decision): string | undefined {
  return evidence.find(({ kind, against }) => kind === 'sitelink' && against !== true)?.text;
}

/** A cell holds neither tabs nor line breaks. */
function clean(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}

/** The head of a new table. */
export const NEW_TABLE = `#curie_map:
#  actor: https://w3id.org/variorum/id/actor/
#  event: https://w3id.org/variorum/id/event/
#  person: https://w3id.org/variorum/id/person/
#  place: https://w3id.org/variorum/id/place/
#  semapv: https://w3id.org/semapv/vocab/
#  skos: http://www.w3.org/2004/02/skos/core#
#  sssom: https://w3id.org/sssom/
#  wd: http://www.wikidata.org/entity/
#mapping_set_id: https://w3id.org/variorum/id/graph/links
#license: https://creativecommons.org/publicdomain/zero/1.0/
${COLUMNS.join('\t')}
`;

/**
 * Adds rows to a table. Rows of a person replace candidates that nobody confirmed; a row that says the same is not written
 * again; one that contradicts a decision is a problem. Other lines, their order and the head stay as they are.
 */
export function addRows(table: string, rows: readonly LinkRow[]): { text: string; added: number; replaced: number; problems: Problem[] } {
  const problems: Problem[] = [];
  const parsed = parseLinks(table);
  if (parsed.value === undefined || parsed.problems.length > 0) return { text: table, added: 0, replaced: 0, problems: parsed.problems };
  const lines = table.replace(/(?:\r?\n)+$/, '').split(/\r?\n/);
  const at = lines.findIndex((line) => line !== '' && !line.startsWith('#'));
  if (at === -1) return addRows(`${table === '' ? '' : `${lines.join('\n')}\n`}${NEW_TABLE.split('\n').filter((line) => table === '' || !line.startsWith('#')).join('\n')}`, rows); // prettier-ignore
  const old = (lines[at] ?? '').split('\t');
  const columns = [...old, ...COLUMNS.filter((column) => !old.includes(column) && rows.some((one) => one[column as keyof LinkRow] !== ''))];
  const body = lines.slice(at + 1).filter((line) => line !== '' && !line.startsWith('#'));
  const kept = body.map((line, index) => ({ line: line + '\t'.repeat(columns.length - old.length), row: parsed.value?.rows[index] }));
  let added = 0;
  let replaced = 0;
  for (const one of rows) {
    const rivals = kept.filter((other) => other.row?.subject_id === one.subject_id);
    if (rivals.some(({ row: other }) => other !== undefined && isSame(other, one))) continue;
    const rival = rivals.find(({ row: other }) => other !== undefined && contradicts(other, one));
    if (rival?.row !== undefined) {
      problems.push(
        problem('registry-decisions', `${one.subject_id} is decided already: ${describe(rival.row)}`, {
          expected: describe(one),
          fix: 'delete the row that is wrong, and apply again',
        }),
      );
      continue;
    }
    const candidate = kept.findIndex(
      ({ row: other }) =>
        other?.subject_id === one.subject_id &&
        other.mapping_justification === 'semapv:LexicalMatching' &&
        (other.object_id === one.object_id || one.predicate_modifier === ''),
    );
    const line = columns.map((column) => one[column as keyof LinkRow] ?? '').join('\t');
    const entry = { line, row: { ...one } as unknown as Link };
    if (candidate !== -1) {
      kept[candidate] = entry;
      replaced += 1;
      continue;
    }
    // Rows stand in the order of their subjects, where they do already.
    const before = kept.findLastIndex(({ row: other }) => other !== undefined && other.subject_id <= one.subject_id);
    kept.splice(before + 1, 0, entry);
    added += 1;
  }
  const text = [...lines.slice(0, at), columns.join('\t'), ...kept.map(({ line }) => line)].join('\n');
  return { text: added + replaced === 0 ? table : `${text}\n`, added, replaced, problems };
}

function isSame(other: Link, one: LinkRow): boolean {
  return (
    other.object_id === one.object_id &&
    other.predicate_id === one.predicate_id &&
    (other['predicate_modifier'] ?? '') === one.predicate_modifier &&
    other.mapping_justification !== 'semapv:LexicalMatching'
  );
}

/** Whether a row that is there decides otherwise. Several items may be refused, and a search without result may be followed by a find. */
function contradicts(other: Link, one: LinkRow): boolean {
  if (other.mapping_justification === 'semapv:LexicalMatching') return false;
  const [isNot, otherIsNot] = [one.predicate_modifier === 'Not', other['predicate_modifier'] === 'Not'];
  if (isNot || otherIsNot) return isNot !== otherIsNot && other.object_id === one.object_id;
  if (other.object_id === NOT_FOUND) return false;
  return other.object_id !== one.object_id || other.predicate_id !== one.predicate_id;
}

function describe({ predicate_id: predicate, object_id: object, ...rest }: { predicate_id: string; object_id: string; [column: string]: unknown }): string {
  return `${rest['predicate_modifier'] === 'Not' ? 'not ' : ''}${predicate} ${object}`;
}
