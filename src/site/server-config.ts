/**
 * Files for machines: a sitemap, robots.txt, and configurations for nginx and Apache that redirect an identifier to its page
 * or its data, by content negotiation.
 */
import { DATA_MEDIA_TYPES as MEDIA_TYPES } from './frame.js';
import { html } from './html.js';
import { KINDS, pathOf } from './page-address.js';
import { DATA_FORMS, type Site } from './site.js';

/** sitemap.xml, with absolute addresses, as the protocol requires. */
export function sitemap(pages: readonly string[], url: string): string {
  const all = pages.slice(0, 50_000).map((path) => html`<url><loc>${url + encodeURI(path)}</loc></url> `);
  return html`<?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"> ${all}</urlset> `.text;
}

export function robots(url: string): string {
  return `User-agent: *\nAllow: /\nSitemap: ${url}sitemap.xml\n`;
}

/** The kinds of nodes with an address at the path of their IRI. */
const THINGS = [...KINDS, 'questions'].join('|');

/** What the rules of a server depend on. */
export type ServerSite = Pick<Site, 'base' | 'places' | 'kinds' | 'dataForms'>;

/** For nginx, where this folder is the root. Parts of an account (a side, an episode) redirect to the account, keys of sides to the event. */
export function nginxLines(site: ServerSite): string {
  const redirects = placePaths(site);
  const lines = (to: (place: PlacePath) => string) => redirects.map((place) => `  "/${place.path}" "${to(place)}";\n`).join('');
  const forms = site.dataForms.map((form) => `  "~*${MEDIA_TYPES[form].replace('+', '\\+')}" ${form};\n`).join('');
  const types = site.dataForms.map((form) => `${MEDIA_TYPES[form]} ${form};`).join(' ');
  const endings = ['html', ...site.dataForms].map((form) => `(?<!\\.${form})`).join('');
  return `# For nginx. Put the maps into http {}, the locations into the server {} whose root is this folder.
map $http_accept $variorum_form {
  default html;
  "~*text/html" html;
${forms}}
# Accounts, findings and comparisons of one claim are shown on the page of their event.
map_hash_bucket_size 512;
map $uri $variorum_event {
  default "";
${lines(({ event }) => `/${event}`)}}
map $uri $variorum_anchor {
  default "";
${lines(({ anchor }) => `#${anchor}`)}}

types { ${types} }
location = /.well-known/void { default_type text/turtle; }
location ~ "^/account/([a-z0-9_.-]+)/(?:side|episode|place|command)/" { return 303 /account/$1; }
location ~ "^/event/([a-z0-9_.-]+)/side/" { add_header Vary Accept always; return 303 /event/$1.$variorum_form; }
location ~ "^/(?:${THINGS})/[a-z0-9_./-]+${endings}$" {
  add_header Vary Accept always;
  if ($variorum_event) { return 303 $variorum_event.$variorum_form$variorum_anchor; }
  return 303 $uri.$variorum_form;
}
`;
}

/** For Apache (mod_rewrite, mod_headers), as .htaccess in this folder. */
export function apacheLines(site: ServerSite): string {
  const { dataForms } = site;
  const conditions = ['html' as const, ...dataForms].map((form) => ({ form, accept: form === 'html' ? 'text/html' : MEDIA_TYPES[form].replace('+', '\\+') }));
  const types = dataForms.map((form) => `AddType ${MEDIA_TYPES[form]} .${form}\n`).join('');
  const forms = conditions.map(
    ({ form, accept }) => `RewriteCond %{HTTP_ACCEPT} ${accept} [NC]\nRewriteRule ^((?:${THINGS})/[a-z0-9_./-]+)$ $1.${form} [R=303,L]\n`,
  );
  const events = placePaths(site).map(
    ({ path, event, anchor }) => `RewriteRule ^${path.replaceAll('.', '\\.')}$ ${event}.%{ENV:VARIORUM_FORM}#${anchor} [R=303,NE,L]\n`,
  );
  const chosen = [...conditions]
    .reverse()
    .map(({ form, accept }) => `RewriteCond %{HTTP_ACCEPT} ${accept} [NC]\nRewriteRule ^ - [E=VARIORUM_FORM:${form}]\n`)
    .join('');
  return `# For Apache 2.4 with mod_rewrite and mod_headers: put these lines into .htaccess in this folder.
${types}<Files void>
  ForceType text/turtle
</Files>
Header append Vary Accept
RewriteEngine On
RewriteRule \\.(?:${['html', ...DATA_FORMS, 'csv', 'json', 'geojson', 'svg', 'css', 'js'].join('|')})$ - [L]
RewriteRule ^(account/[a-z0-9_.-]+)/(?:side|episode|place|command)/ $1 [R=303,L]
RewriteRule ^(event/[a-z0-9_.-]+)/side/ $1 [R=303,L]
RewriteRule ^ - [E=VARIORUM_FORM:html]
${chosen}# Accounts, findings and comparisons of one claim are shown on the page of their event.
${events.join('')}${forms.join('')}RewriteRule ^((?:${THINGS})/[a-z0-9_./-]+)$ $1.html [R=303,L]
`;
}

interface PlacePath {
  path: string;
  event: string;
  anchor: string;
}

/** The paths of nodes on the pages of events, and those of the events. */
function placePaths({ places, kinds, base }: ServerSite): PlacePath[] {
  return [...places].flatMap(([iri, { event, anchor }]) => {
    const kind = kinds.get(iri);
    return kind === undefined ? [] : [{ path: pathOf(iri, kind, base), event: pathOf(event, 'event', base), anchor }];
  });
}
