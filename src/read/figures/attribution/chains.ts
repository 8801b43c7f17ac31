/**
 * Who passed a figure on, and when it was said. The voices of a sentence come in, and where a figure stands; out come
 * those who hand on what the innermost speaker says, from that speaker outward: "SOHR reported that the SDF said …".
 */
import type { DateSpan } from '../../../entry/index.js';
import { dateMentions } from '../../dates.js';
import type { Sentence } from '../../tokens.js';
import { claimantAt, type Attribution } from './attributions.js';

/** Tokens between the verb of one voice and the name of the next, at most: "reported that the". */
const MAX_CUE_GAP = 4;

/**
 * The ids of those who hand on the words of the voice at a token, from the speaker outward. Two voices in one sentence
 * are a chain only where one's words are the other's saying; side by side they are two sources.
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

/** When the words of a voice were said: "On 5 March, the SDF announced that …", "the SDF said on 5 March that …". */
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
