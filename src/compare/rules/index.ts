/** The finding rules, in the order of their findings. Each has a query of the same name in `queries/findings/`. */
import type { FindingRule } from '../rule.js';
import { bothSides } from './both-sides.js';
import { dates } from './dates.js';
import { fates } from './fates.js';
import { flowsAndStocks } from './flows-and-stocks.js';
import { names } from './names.js';
import { oneDocument } from './one-document.js';
import { oneEventOrTwo } from './one-event-or-two.js';
import { outsideItsBounds } from './outside-its-bounds.js';
import { ownEnemyOthers } from './own-enemy-others.js';
import { partsOfAWhole } from './parts-of-a-whole.js';
import { rivals } from './rivals.js';
import { runningTotals } from './running-totals.js';
import { episodesAgainstTotals } from './told-and-totalled.js';

export const FINDING_RULES: ReadonlyMap<string, FindingRule> = new Map(
  Object.entries({
    rivals,
    'own-enemy-others': ownEnemyOthers,
    'one-document': oneDocument,
    'told-and-totalled': episodesAgainstTotals,
    'running-totals': runningTotals,
    'flows-and-stocks': flowsAndStocks,
    'parts-of-a-whole': partsOfAWhole,
    'outside-its-bounds': outsideItsBounds,
    dates,
    'one-event-or-two': oneEventOrTwo,
    fates,
    'both-sides': bothSides,
    names,
  }),
);

export const RULE_NAMES = [...FINDING_RULES.keys()];
