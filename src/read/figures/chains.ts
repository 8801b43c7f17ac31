/**
 * Who passed a figure on, and when it was said. The voices of a sentence come in, and where a figure stands; out come
 * those who hand on what the innermost speaker says, from that speaker outward: "SOHR reported that the SDF said …".
 */
import type { DateSpan } from '../../entry/index.js';
import { dateMentions } from '../dates.js';
import type { Sentence } from '../tokens.js';
import { voiceAt, type Voice } from './claimants.js';

/** Tokens between the verb of one voice and the name of the next, at most: "reported that the". */
const NEAR = 4;

/**
 * The ids of those who hand on the words of the voice at a token, from the speaker outward. Two voices in one sentence
 * are a chain only where one's words are the other's saying; side by side they are two sources.
 */
export function relaysAt(voices: readonly Voice[], at: number): string[] {
  const named = voices.filter((voice) => voice.claimant !== 'unnamed' && voice.from <= at && at < voice.to);
  const speaker = voiceAt(voices, at);
  let inner = named.find((voice) => voice.claimant === speaker);
  const relays: string[] = [];
  while (inner) {
    const current: Voice = inner;
    const outer = named.find((voice) => voice.claimant !== speaker && !isAmong(voice.claimant, relays) && handsOn(voice, current));
    if (outer) relays.push(...[outer.claimant].flat());
    inner = outer;
  }
  return relays;
}

function isAmong(claimant: Voice['claimant'], relays: readonly string[]): boolean {
  return [claimant].flat().some((id) => relays.includes(id));
}

function handsOn(outer: Voice, inner: Voice): boolean {
  // "… was told by the SDF, SOHR reported", "…, the SDF said, SOHR reported"
  if (outer.trailing) return inner.trailing ? outer.name > inner.said && outer.name - inner.said <= NEAR : inner.said < outer.name;
  // "SOHR reported that the SDF said …", "According to SOHR, the SDF said …"
  return !inner.trailing && inner.name > outer.said && inner.name - outer.said <= NEAR;
}

/** When the words of a voice were said: "On 5 March, the SDF announced that …", "the SDF said on 5 March that …". */
export function saidOn(sentence: Sentence, { claimant, name, said, trailing }: Voice, text: string, within: DateSpan | undefined): string | undefined {
  const [begin] = sentence;
  if (!begin || trailing || claimant === 'unnamed') return undefined;
  for (const mention of dateMentions(text, within)) {
    const from = sentence.findIndex(({ start }) => start - begin.start >= mention.start);
    const to = sentence.findLastIndex(({ end }) => end - begin.start <= mention.end) + 1;
    const isBefore = from === 1 && sentence[0]?.lower === 'on' && (to === name || (sentence[to]?.text === ',' && to + 1 === name));
    const isBehind = from === said + 2 && sentence[said + 1]?.lower === 'on';
    if (isBefore || isBehind) return mention.edtf;
  }
  return undefined;
}
