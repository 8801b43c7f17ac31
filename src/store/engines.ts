/** The engines, by their names on the command line. Each is loaded when it is opened. */
import type { ComunicaOptions } from './comunica.js';
import type { Engine } from './engine.js';

/** Options that only some engines use: addresses on the network. */
type EngineOptions = ComunicaOptions;

interface EngineInfo {
  label: string;
  /** Whether it supports federated queries. */
  federates: boolean;
  open(options?: EngineOptions): Promise<Engine>;
}

export const ENGINES = {
  oxigraph: { label: 'Oxigraph, in process', federates: false, open: async () => (await import('./oxigraph.js')).oxigraph() },
  comunica: { label: 'Comunica, in process and over the network', federates: true, open: async (options) => (await import('./comunica.js')).comunica(options) },
} as const satisfies Record<string, EngineInfo>;

export type EngineName = keyof typeof ENGINES;
export const ENGINE_NAMES = Object.keys(ENGINES) as readonly EngineName[];
