/** Wording for claims in sentences: who and what is counted, the outcome, the claimant, the figure and the date. */
import { vr } from '../terms/index.js';
import { inWords, type Interval } from './interval.js';
import { ALL_SIDES, type Claim, type Model } from './model.js';

const OUTCOME_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({ hostage: 'taken hostage', held: 'held', strength: 'taking part', equipment: 'lost' }),
);
const POPULATION_WORDS: ReadonlyMap<string, string> = new Map(Object.entries({ unstated: '', mixed: '', unidentified: 'unidentified people ' }));
/** Populations that an outcome names already, with that outcome: not "hostages taken hostage". Prisoners captured may be those who had escaped, and keep their name. */
const NAMED_BY_OUTCOME: ReadonlyMap<string, string> = new Map([['hostages', 'hostage']]);

/** "killed", "killed or injured". */
export function outcomesInWords(outcomes: readonly string[]): string {
  return outcomes.map((outcome) => OUTCOME_WORDS.get(outcome) ?? outcome).join(' or ');
}

/** The words of a code of manner: `shotDown` is "shot down", `reArrested` "re-arrested". */
function mannerInWords(code: string): string {
  return code.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/^re /, 're-');
}

/** "fighters killed on the side of Harbour League", "those killed (executed) of Heron Guard", "tanks lost (destroyed) of Harbour League". */
export function countedInWords({ outcomes, manner, population, item, party, partyName }: Claim): string {
  const isNamed = outcomes.every((outcome) => outcome === NAMED_BY_OUTCOME.get(population));
  const people = item !== undefined ? `${item} ` : isNamed ? '' : (POPULATION_WORDS.get(population) ?? `${population} `);
  const how = manner === undefined ? '' : ` (${mannerInWords(manner)})`;
  return `${people === '' ? 'those ' : people}${outcomesInWords(outcomes)}${how}${partyPhrase({ party, partyName })}`;
}

/**
 * " on 4 March 2031", " up to 5 March 2031", " at Larkmoor", " by Otter Front": the scope of a figure that is narrower than
 * the event. `phase`: the first and last day of the phase that a total is of ("2031-03-01_2031-03-04").
 */
export function scopeInWords({ iri, accumulation, stated, covers, to, from, place }: Claim, model: Model, phase?: string): string {
  const doers = model.values(iri, vr.doneBy.value).map((doer) => model.name(doer));
  const where = `${doers.length === 0 ? '' : ` by ${joinWithAnd(doers)}`}${place === undefined ? '' : ` at ${model.name(place)}`}`;
  if (accumulation === 'total') {
    const [first, last] = phase?.split('_') ?? [];
    return `${where}${first === undefined || last === undefined ? '' : `, ${dateInWords(`${first}/${last}`)},`}`;
  }
  const asOf = stated && covers !== undefined ? covers : from !== undefined && from === to ? from : '';
  const time = timeInWords({ accumulation, asOf });
  return `${where}${time === '' ? '' : /^(?:on|up to|as of|from|until)\b/.test(time) ? ` ${time}` : `, ${time}`}`;
}

/** "×1.5", "×26", "×1.04": how many times one figure is another. Figures that differ are never "×1": a ratio under 1.1 has as many decimals as that takes. */
export function multipleInWords(ratio: number): string {
  const decimals = ratio >= 10 ? 0 : ratio >= 1.1 || ratio <= 1 ? 1 : Math.max(2, Math.ceil(-Math.log10(ratio - 1)));
  return `×${ratio.toLocaleString('en', { maximumFractionDigits: decimals })}`;
}

/** "tanks", "civilians up to 5 March 2031": what is counted within an outcome and party, and when; "all" where nothing narrows it. */
export function thingInWords({ population, item, accumulation, stated, covers }: Claim): string {
  const thing = item ?? (POPULATION_WORDS.get(population) ?? population).trim();
  const time = accumulation === 'total' ? '' : timeInWords({ accumulation, asOf: stated ? (covers ?? '') : '' });
  return [thing, time].filter((words) => words !== '').join(' ') || 'all';
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** " on the side of Islamic State", " on all sides", " on the sides of Harbour League and Ostmere", " on side 2 (no party listed)", " of Harbour League". */
export function partyPhrase({ party, partyName }: Pick<Claim, 'party' | 'partyName'>): string {
  if (party === 'unstated' || partyName === '') return '';
  if (partyName === ALL_SIDES) return ` on ${ALL_SIDES}`;
  const parts = party.split('_');
  if (!parts.every((part) => part.startsWith('side-'))) return ` of ${partyName}`;
  if (parts.length > 1) return ` on the sides of ${partyName}`;
  return partyName.endsWith(' listed)') ? ` on ${partyName}` : ` on the side of ${partyName}`;
}

/** "SOHR", "SDF and Asayish"; of those without a name, what is known. */
export function claimantName(claim: Claim, model: Model): string {
  if (claim.claimants.length > 0) return claim.claimants.map((iri) => model.name(iri)).join(' and ');
  return claim.attribution === 'unnamedSource' ? 'an unnamed source' : 'no source named';
}

/** How a claimant is related to the people counted. */
export const RELATION_LABELS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ownSide: 'own side',
    opposingSide: 'other side',
    nonParty: 'independent',
    affiliatedWithParty: 'affiliated with a party',
    partyAboutOthers: 'a party about others',
  }),
);

/** "SDF (own side) 121". */
export function claimInWords(claim: Claim, model: Model): string {
  return `${speakerInWords(claim, model)} ${figureInWords(claim)}`;
}

/** "SDF (own side)". */
export function speakerInWords(claim: Claim, model: Model): string {
  const relation = RELATION_LABELS.get(claim.relation ?? '');
  return `${claimantName(claim, model)}${relation === undefined ? '' : ` (${relation})`}`;
}

/** The figure of a claim: "about 40", "at least 7", "12 (proposed)"; a figure described in words is quoted. */
export function figureInWords({ proposed, ...claim }: Claim): string {
  return `${numberInWords(claim)}${proposed ? PROPOSED : ''}`;
}

/** What stands after the figure of a claim that is only proposed. */
export const PROPOSED = ' (proposed)';

function numberInWords({ bounds, modifier, quote, confirmed }: Omit<Claim, 'proposed'>): string {
  if (modifier === 'vague' || modifier === 'statedUnknown') return `“${quote}”`;
  if (confirmed) return `${inWords(bounds)} confirmed`;
  return `${modifier === 'approximate' ? 'about ' : ''}${inWords(bounds)}`;
}

/** "121–260": all that several figures span. */
export function spanInWords(intervals: readonly Interval[]): string {
  const numbers = intervals.flatMap(({ low, high }) => [low, high]).filter((value) => value !== undefined);
  if (numbers.length === 0) return 'no number';
  const open = intervals.some(({ high }) => high === undefined);
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return `${least.toLocaleString('en')}${least === most ? '' : `–${most.toLocaleString('en')}`}${open ? ' or more' : ''}`;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** "20 January 2022". */
export function dayInWords(date: string): string {
  const [year, month, dayOfMonth] = date.split('-');
  return `${Number(dayOfMonth)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** A date in EDTF as words: "20–30 January 2022", "about 20 January 2022", "from 3 March 2031 on". Other dates stay as they are. */
export function dateInWords(edtf: string): string {
  const [from, to, more] = edtf.split('/');
  if (from === undefined || more !== undefined) return edtf;
  if (to === undefined) return oneDate(from);
  if (to === '..' || to === '') return from === '..' || from === '' ? 'unknown' : `from ${oneDate(from)} ${to === '' ? 'to an unknown day' : 'on'}`;
  if (from === '..' || from === '') return `until ${oneDate(to)}`;
  const [first, last] = [from, to].map((date) => /^(\d{4})-(\d\d)-(\d\d)$/.exec(date));
  if (from === to) return oneDate(from);
  if (first && last && first[1] === last[1] && first[2] === last[2]) return `${Number(first[3])}–${oneDate(to)}`;
  if (first && last && first[1] === last[1]) return `${Number(first[3])} ${MONTHS[Number(first[2]) - 1]} – ${oneDate(to)}`;
  return `${oneDate(from)} – ${oneDate(to)}`;
}

function oneDate(date: string): string {
  const [, year = '', month, day, mark = ''] = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?([~?%]?)$/.exec(date) ?? [];
  if (year === '' || (month !== undefined && MONTHS[Number(month) - 1] === undefined)) return date;
  const words = [...(day === undefined ? [] : [String(Number(day))]), ...(month === undefined ? [] : [MONTHS[Number(month) - 1]]), year].join(' ');
  const doubt = { '~': 'about ', '?': 'perhaps ', '%': 'perhaps about ' }[mark] ?? '';
  return `${doubt}${words}`;
}

const TIME_PREPOSITIONS: ReadonlyMap<string, string> = new Map(Object.entries({ cumulative: 'up to ', remaining: 'as of ', increment: 'on ' }));

/** When a figure holds: "up to 5 March 2031", "on 4 March 2031"; of a longer time "3–5 March 2031". */
export function timeInWords({ accumulation, asOf }: { accumulation: string; asOf: string }): string {
  if (asOf === '') return '';
  const [from, to] = asOf.split('/');
  // A running total runs up to the end of its time, wherever it begins.
  if (accumulation === 'cumulative' && to !== undefined && !['', '..'].includes(to))
    return `up to ${oneDate(to)}${from === '..' || from === '' ? '' : ` from ${oneDate(from ?? '')}`}`;
  return `${asOf.includes('/') ? '' : (TIME_PREPOSITIONS.get(accumulation) ?? '')}${dateInWords(asOf)}`;
}

/** "20 January 2022 – 30 January 2022". */
export function daysInWords(from: string | undefined, to: string | undefined): string {
  if (from === undefined && to === undefined) return 'no date';
  if (from === to) return dayInWords(from ?? '');
  return `${from === undefined ? 'open' : dayInWords(from)} – ${to === undefined ? 'open' : dayInWords(to)}`;
}

/** "SOHR 159; IS 260". */
export function joinWithSemicolons(parts: readonly string[]): string {
  return parts.join('; ');
}

/** "A, B and C". */
export function joinWithAnd(parts: readonly string[]): string {
  return parts.length <= 1 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** At most `length` characters, with an ellipsis where some are left out. */
export function clipped(text: string, length: number): string {
  const characters = Array.from(text.replace(/\s+/g, ' '));
  if (characters.length <= length) return characters.join('');
  return `${characters
    .slice(0, length - 1)
    .join('')
    .trimEnd()}…`;
}
