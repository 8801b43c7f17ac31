/** A SHACL validation report, as Turtle. */
import { reportGraph, REPORT_PREFIXES } from '../../check/index.js';
import { FORMATS } from '../../rdf/index.js';
import { evaluationLine } from '../evaluation-summary.js';
import type { Reporter } from './summary.js';

export const ttl: Reporter = {
  label: 'SHACL validation report, as Turtle',
  extensions: ['ttl'],
  async text({ problems, evaluated, notEvaluated }) {
    const label = evaluationLine(evaluated, notEvaluated);
    const writing = FORMATS.ttl.open({ base: REPORT_PREFIXES.report.replace(/[^/]*$/, ''), prefixes: REPORT_PREFIXES });
    return (await writing.block({ title: 'Validation report', quads: reportGraph(problems, label) })) + (await writing.end());
  },
};
