/** Pages that people look at: functions from what was asked of a graph to HTML, and a whole site of them. */
export { buildSite, type BuildSiteInput } from './build.js';
export { openSite } from './open.js';
export { type DataForm, type Publication, type Site } from './site.js';
export { stubPaths } from './stub.js';
export type { Ledger, LedgerOf } from './pages/document-coverage.js';
export type { Download } from './pages/downloads.js';
export { atlasOf, type Atlas } from './plots/map.js';
export { apacheLines, nginxLines, robots, sitemap } from './server-config.js';
