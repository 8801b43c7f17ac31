/** What a store cannot do, with the reason; every other bundled query must have the same rows on it as in process. */
export const KNOWN_DIFFERENCES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  virtuoso: {
    'checks/ill-typed-literal.bad': 'refuses the graph: it parses geometries when they are loaded, so that an invalid one is never stored',
  },
  blazegraph: {
    'checks/ill-typed-literal.bad': 'refuses the graph: it parses numbers and dates when they are loaded, so that an invalid one is never stored',
  },
};
