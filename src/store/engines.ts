/** The family of engines, by the names that the command line takes. Each is loaded when it is opened. */
import type { ComunicaOptions } from './comunica.js';
import type { Engine } from './engine.js';

/** What only some engines can use: addresses on the network. */
export type EngineOptions = ComunicaOptions;

interface EngineInfo {
  label: string;
  /** Whether it can ask other places. */
  federates: boolean;
  open(options?: EngineOptions): Promise<Engine>;
}

export const ENGINES = {
  oxigraph: { label: 'Oxigraph, in process', federates: false, open: async () => (await import('./oxigraph.js')).oxigraph() },
  comunica: { label: 'Comunica, in process and over the network', federates: true, open: async (options) => (await import('./comunica.js')).comunica(options) },
} as const satisfies Record<string, EngineInfo>;

export type EngineName = keyof typeof ENGINES;
export const ENGINE_NAMES = Object.keys(ENGINES) as readonly EngineName[];
