/** Own losses, enemy losses, others: what each says of one party's people, side by side. No ratio, which would read like a score. */
import { groupBy } from '../group-by.js';
import { claimsIn, type Finding, type Judge } from '../rule.js';
import { cellKey, countsTheWhole, voicesOf, withoutRestatements } from '../claimant-figures.js';
import { figure, speaker, subject } from '../wording.js';

const STANCES = [
  [['ownSide'], 'its own side says'],
  [['opposingSide'], 'the other side says'],
  [['notABelligerent', 'onNoSide'], 'others say'],
] as const satisfies readonly [readonly string[], string][];

/** The words where it is not known of all the others that they stand by. */
const OR_UNKNOWN = 'others, or those of unknown side, say';

export const ownEnemyOthers: Judge = (rows, model, rule) =>
  [...groupBy(claimsIn(rows, model).filter(countsTheWhole), ({ scope, cell, manner = '' }) => `${scope} ${cell} ${manner}`)].flatMap(([, all]): Finding[] => {
    const claims = withoutRestatements(all);
    const [first] = claims;
    const said = STANCES.flatMap(([relations, words]) => {
      const voices = voicesOf(claims.filter(({ relation }) => relations.some((one) => one === relation)));
      const told = voices.flatMap((voice) => voice.claims);
      const figures = told.map((claim) => `${figure(claim)} (${speaker(claim, model)})`);
      return voices.length === 0
        ? []
        : [{ claims: told, words: `${told.some(({ relation }) => relation === 'onNoSide') ? OR_UNKNOWN : words} ${figures.join(', ')}` }];
    });
    if (first === undefined || said.length < 2) return [];
    return [
      {
        rule: rule.name,
        key: [model.scopeId(first), cellKey(first)],
        happening: first.happening,
        severity: rule.severity,
        concerns: said.flatMap((one) => one.claims.map(({ iri }) => iri)),
        message: rule.say('message', { what: subject(first), who: said.map(({ words }) => words).join('; ') }),
        assumes: rule.assumes,
        under: first,
      },
    ];
  });
