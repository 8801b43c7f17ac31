/** What a party, its opponents and others say about its losses, side by side. There is no ratio, which would read like a score. */
import { groupBy } from '../../group-by.js';
import { currentClaims, type Finding, type FindingRule } from '../rule.js';
import { comparisonCell, countsTheWhole, groupByOrigin, withoutRestatements } from '../origins.js';
import { figureInWords, claimantName, countedInWords } from '../wording.js';

const RELATION_GROUPS = [
  [['ownSide'], 'its own side says'],
  [['opposingSide'], 'the other side says'],
  [['nonParty', 'onNoSide'], 'independent sources say'],
] as const satisfies readonly [readonly string[], string][];

/** The label where some of the others are not known to be independent. */
const OTHERS_OR_UNKNOWN = 'others, or sources of unknown side, say';

export const ownEnemyOthers: FindingRule = (rows, model, rule) =>
  [...groupBy(currentClaims(rows, model).filter(countsTheWhole), ({ scope, keyCell: cell, manner = '' }) => `${scope} ${cell} ${manner}`)].flatMap(
    ([, all]): Finding[] => {
      const claims = withoutRestatements(all);
      const [first] = claims;
      const statements = RELATION_GROUPS.flatMap(([relations, label]) => {
        const origins = groupByOrigin(claims.filter(({ relation }) => relations.some((one) => one === relation)));
        const groupClaims = origins.flatMap((origin) => origin.claims);
        const figures = groupClaims.map((claim) => `${figureInWords(claim)} (${claimantName(claim, model)})`);
        return origins.length === 0
          ? []
          : [
              {
                claims: groupClaims,
                words: `${groupClaims.some(({ relation }) => relation === 'onNoSide') ? OTHERS_OR_UNKNOWN : label} ${figures.join(', ')}`,
              },
            ];
      });
      if (first === undefined || statements.length < 2) return [];
      return [
        {
          rule: rule.name,
          key: [model.scopeId(first), comparisonCell(first)],
          event: first.event,
          severity: rule.severity,
          concerns: statements.flatMap((one) => one.claims.map(({ iri }) => iri)),
          message: rule.formatMessage('message', { what: countedInWords(first), who: statements.map(({ words: label }) => label).join('; ') }),
          assumes: rule.assumes,
          under: first,
        },
      ];
    },
  );
