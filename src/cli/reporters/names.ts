/** The names of the report formats, apart from what they load. */
export const REPORT_NAMES = ['human', 'json', 'ndjson', 'sarif', 'github', 'ttl'] as const;
export type ReportName = (typeof REPORT_NAMES)[number];
