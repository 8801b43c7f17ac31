/** Files of any kind → a graph in process → its findings. */
import { findFindings, type Finding, type Model } from '../compare/index.js';
import type { Engine } from '../store/index.js';
import { oxigraph } from '../store/oxigraph.js';
import { DEFAULT_BASE } from '../terms/index.js';
import { ruleQueries } from '../library/bundled-finding-rules.js';
import { loadData, type LoadedData, type LoadOptions } from './load-data.js';

export interface ComparedFiles extends LoadedData {
  engine: Engine;
  findings: Finding[];
  model: Model;
  /** The base of the data. */
  base: string;
}

/** Reads files into one graph and finds the findings. */
export async function compareFiles(paths: readonly string[], options: LoadOptions): Promise<ComparedFiles> {
  const engine = oxigraph();
  const loaded = await loadData(engine, paths, options);
  const { findings, model } = await findFindings(engine, ruleQueries());
  return { ...loaded, engine, findings, model, base: options.base ?? DEFAULT_BASE };
}
