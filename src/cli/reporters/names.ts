/** The names of the report formats; a separate file, so that --help need not load the reporters. */
export const REPORT_NAMES = ['human', 'json', 'ndjson', 'sarif', 'github', 'ttl'] as const;
export type ReportName = (typeof REPORT_NAMES)[number];
