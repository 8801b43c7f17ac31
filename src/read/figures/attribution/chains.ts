/**
 * Attribution chains, and the date of a statement. In "SOHR reported that the SDF said …" the SDF is the claimant and
 * SOHR relays it; the relays of a token are listed from the claimant outward.
 */
import type { DateSpan } from '../../../entry/index.js';
import { dateMentions } from '../../dates.js';
import type { Sentence } from '../../tokens.js';
import { claimantAt, type Attribution } from './attributions.js';

/** The greatest distance from the cue of one attribution to the source of the next, in tokens: "reported that the". */
const MAX_CUE_GAP = 4;

/**
 * Returns the ids of the relays of the attribution at a token, from the claimant outward. Two attributions in a
 * sentence are a chain only if one is in the content of the other; side by side they are two sources.
 */
export function relaysAt(attributions: readonly Attribution[], at: number): string[] {
  const named = attributions.filter((attribution) => attribution.claimant !== 'unnamed' && attribution.from <= at && at < attribution.to);
  const source = claimantAt(attributions, at);
  let inner = named.find((attribution) => attribution.claimant === source);
  const relays: string[] = [];
  while (inner) {
    const current: Attribution = inner;
    const outer = named.find(
      (attribution) => attribution.claimant !== source && !isKnownRelay(attribution.claimant, relays) && isRelayOf(attribution, current),
    );
    if (outer) relays.push(...[outer.claimant].flat());
    inner = outer;
  }
  return relays;
}

function isKnownRelay(claimant: Attribution['claimant'], relays: readonly string[]): boolean {
  return [claimant].flat().some((id) => relays.includes(id));
}

function isRelayOf(outer: Attribution, inner: Attribution): boolean {
  // "… was told by the SDF, SOHR reported", "…, the SDF said, SOHR reported"
  if (outer.trailing) return inner.trailing ? outer.sourceFrom > inner.cueAt && outer.sourceFrom - inner.cueAt <= MAX_CUE_GAP : inner.cueAt < outer.sourceFrom;
  // "SOHR reported that the SDF said …", "According to SOHR, the SDF said …"
  return !inner.trailing && inner.sourceFrom > outer.cueAt && inner.sourceFrom - outer.cueAt <= MAX_CUE_GAP;
}

/** Returns the date on which an attribution was stated: "On 5 March, the SDF announced that …", "the SDF said on 5 March that …". */
export function statedOn(
  sentence: Sentence,
  { claimant, sourceFrom, cueAt, trailing }: Attribution,
  text: string,
  within: DateSpan | undefined,
): string | undefined {
  const [begin] = sentence;
  if (!begin || trailing || claimant === 'unnamed') return undefined;
  for (const mention of dateMentions(text, within)) {
    const from = sentence.findIndex(({ start }) => start - begin.start >= mention.start);
    const to = sentence.findLastIndex(({ end }) => end - begin.start <= mention.end) + 1;
    const isBeforeSource = from === 1 && sentence[0]?.lower === 'on' && (to === sourceFrom || (sentence[to]?.text === ',' && to + 1 === sourceFrom));
    const isAfterCue = from === cueAt + 2 && sentence[cueAt + 1]?.lower === 'on';
    if (isBeforeSource || isAfterCue) return mention.edtf;
  }
  return undefined;
}
