/** What a column of a table may be, by its name and by what its cells look like: the table of guesses from which mappings are drafted. */
import { countCell } from '../../figures/count-cell.js';
import { dateOf } from './mapped-values.js';

/** A column with the cells of the first rows that are not empty. */
export interface SampledColumn {
  name: string;
  values: readonly string[];
  /** The rows that were looked at. */
  rows: number;
}

/** What a column may be. */
export type ColumnRole =
  | 'row'
  | 'event'
  | 'stated'
  | 'from'
  | 'to'
  | 'date'
  | 'lat'
  | 'long'
  | 'url'
  | 'figure'
  | 'metric'
  | 'claimant'
  | 'type'
  | 'who'
  | 'attacker'
  | 'target'
  | 'place'
  | 'within'
  | 'title'
  | 'note';

interface Guess {
  role: ColumnRole;
  name: RegExp;
  looks: (column: SampledColumn) => boolean;
}

/** How many of the cells have to look like it: a few may be misspelt. */
const MOST = 0.8;
const most = (column: SampledColumn, test: (value: string) => boolean) =>
  column.values.length > 0 && column.values.filter(test).length >= MOST * column.values.length;

const isDate = (column: SampledColumn) =>
  most(column, (value) => {
    const { date, ambiguous } = dateOf(value, undefined);
    return date !== undefined || ambiguous !== undefined || dateOf(value, 'dmy').date !== undefined || dateOf(value, 'mdy').date !== undefined;
  });
const isFigure = (column: SampledColumn) => most(column, (value) => countCell(value) !== undefined);
const isDegrees = (column: SampledColumn) => most(column, (value) => /^[-+−]?\d{1,3}(?:[.,]\d+)?$/.test(value));
const isUrl = (column: SampledColumn) => most(column, (value) => /^https?:\/\/\S+$/.test(value));
const isUnique = ({ values, rows }: SampledColumn) => values.length === rows && new Set(values).size === rows;
const isText = (column: SampledColumn) => most(column, (value) => /\p{L}/u.test(value)) && !isUrl(column);
/** So many different words at most are codes. */
const FEW = 20;
const isCoded = (column: SampledColumn) => isText(column) && new Set(column.values).size <= FEW;

/** In the order in which they are tried: a column is the first that it fits. */
const GUESSES: readonly Guess[] = [
  { role: 'row', name: /^(?:#|n[or]\.?|(?:row|record|entry|case|event|incident)?[ _-]?(?:id|number|n[or]\.?|code)|row|record)$/i, looks: isUnique },
  {
    role: 'event',
    name: /\b(?:event|incident|attack|case)(?:[ _-]?(?:id|number|n[or]\.?|code))?$/i,
    looks: (column) => !isUnique(column) && !isFigureName(column.name),
  },
  {
    role: 'stated',
    name: /\b(?:said|stated|reported|published|statement|report|publication)\b.*\b(?:on|date|day)\b|\bdate\b.*\b(?:report|publi|statement)/i,
    looks: isDate,
  },
  { role: 'from', name: /\b(?:start|from|begin|beginning|first)\b|date_?start|start_?date/i, looks: isDate },
  { role: 'to', name: /\b(?:end|to|until|last)\b|date_?end|end_?date/i, looks: isDate },
  { role: 'date', name: /date|\bday\b|\bwhen\b/i, looks: isDate },
  { role: 'lat', name: /^(?:y|lat\b|latitude)/i, looks: isDegrees },
  { role: 'long', name: /^(?:x|lon\b|lng\b|long\b|longitude)/i, looks: isDegrees },
  { role: 'url', name: /url|link|address|source|web|http/i, looks: isUrl },
  {
    role: 'figure',
    name: /kill|dead|death|fatal|died|injur|wound|hurt|captur|missing|displac|surrender|hostage|how many|number|figure|count|toll/i,
    looks: isFigure,
  },
  { role: 'metric', name: /\b(?:metric|outcome|harm|what became)\b/i, looks: isCoded },
  { role: 'claimant', name: /who (?:says|said|reports|reported|claims)|accord|claimant|said by|reported by|source|attribut/i, looks: isText },
  { role: 'attacker', name: /attackers?\b|perpetrator|by whom|responsible|actor[ _-]?1|side[ _-]?(?:a|1)\b|armed group/i, looks: isText },
  { role: 'target', name: /target|actor[ _-]?2|side[ _-]?(?:b|2)\b|defender/i, looks: isText },
  { role: 'type', name: /type|kind|categor|what happened|attack|weapon|incident/i, looks: isCoded },
  { role: 'who', name: /of whom|who (?:was|were)|victim|population|group of people|status/i, looks: isCoded },
  { role: 'place', name: /town|city|village|place|location|settlement|site|where/i, looks: isText },
  { role: 'within', name: /district|county|admin|province|region|governorate|state|oblast|country/i, looks: isText },
  { role: 'title', name: /title|headline|^event|^incident|\bname\b/i, looks: isText },
  { role: 'note', name: /note|comment|remark|descri|detail/i, looks: isText },
];

function isFigureName(name: string): boolean {
  return /kill|dead|death|fatal|injur|wound/i.test(name);
}

/** The role that a column may have; undefined where nothing fits. */
export function roleOf(column: SampledColumn): ColumnRole | undefined {
  return GUESSES.find(({ name, looks }) => name.test(column.name) && looks(column))?.role;
}

/** What a figure counts, by words of its column. */
export const METRIC_WORDS: readonly (readonly [metric: string, words: RegExp])[] = [
  ['killed', /kill|dead|death|fatal|died/i],
  ['injured', /injur|wound|hurt/i],
  ['captured', /captur/i],
  ['missing', /missing/i],
  ['displaced', /displac/i],
  ['surrendered', /surrender/i],
  ['hostage', /hostage/i],
];

/** Whom a figure counts, by words of its column. */
export const POPULATION_WORDS: readonly (readonly [who: string, words: RegExp])[] = [
  ['civilians', /civilian/i],
  ['children', /child/i],
  ['fighters', /fighter|combatant|soldier/i],
];

/** Areas from the smallest to the largest. */
export const AREA_WORDS: readonly RegExp[] = [
  /admin[ _]?3/i,
  /admin[ _]?2/i,
  /district|county/i,
  /admin[ _]?1|province|governorate|oblast/i,
  /region|state|admin/i,
  /country/i,
];

/** The bound that a column of a figure has beside others. */
export const BOUND_WORDS: readonly (readonly [bound: 'low' | 'high' | 'best', words: RegExp])[] = [
  ['low', /\b(?:low|min|minimum|least)\b|[_ ](?:low|min)$/i],
  ['high', /\b(?:high|max|maximum|most)\b|[_ ](?:high|max)$/i],
  ['best', /\bbest\b|[_ ]best$/i],
];
