/**
 * Files for machines: a sitemap, robots.txt, and configurations for nginx and Apache that redirect an identifier to its page
 * or its data, by content negotiation.
 */
import { KINDS } from './page-address.js';
import { html } from './html.js';

/** sitemap.xml, with absolute addresses, as the protocol requires. */
export function sitemap(pages: readonly string[], url: string): string {
  const all = pages.slice(0, 50_000).map((path) => html`<url><loc>${url + encodeURI(path)}</loc></url> `);
  return html`<?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"> ${all}</urlset> `.text;
}

export function robots(url: string): string {
  return `User-agent: *\nAllow: /\nSitemap: ${url}sitemap.xml\n`;
}

/** The kinds of nodes with a page at the path of their IRI. */
const THINGS = [...KINDS, 'questions'].join('|');

/** For nginx, where this folder is the root. Parts of an account (a side, an episode) redirect to the account, keys of sides to the event. */
export function nginxLines(): string {
  return `# For nginx. Put the two maps into http {}, the locations into the server {} whose root is this folder.
map $http_accept $variorum_form {
  default                   html;
  "~*text/html"             html;
  "~*text/turtle"           ttl;
  "~*application/ld\\+json"  jsonld;
  "~*application/n-triples" nt;
}

types { text/turtle ttl; application/ld+json jsonld; application/n-triples nt; }
location = /.well-known/void { default_type text/turtle; }
location ~ "^/account/([a-z0-9_.-]+)/(?:side|episode|place|command)/" { add_header Vary Accept always; return 303 /account/$1.$variorum_form; }
location ~ "^/event/([a-z0-9_.-]+)/side/" { add_header Vary Accept always; return 303 /event/$1.$variorum_form; }
location ~ "^/(?:${THINGS})/[a-z0-9_./-]+(?<!\\.html)(?<!\\.ttl)(?<!\\.jsonld)(?<!\\.nt)$" { add_header Vary Accept always; return 303 $uri.$variorum_form; }
`;
}

/** For Apache (mod_rewrite, mod_headers), as .htaccess in this folder. */
export function apacheLines(): string {
  const form = (accept: string, extension: string) =>
    `RewriteCond %{HTTP_ACCEPT} ${accept} [NC]\nRewriteRule ^((?:${THINGS})/[a-z0-9_./-]+)$ $1.${extension} [R=303,L]\n`;
  return `# For Apache 2.4 with mod_rewrite and mod_headers: put these lines into .htaccess in this folder.
AddType text/turtle .ttl
AddType application/ld+json .jsonld
AddType application/n-triples .nt
<Files void>
  ForceType text/turtle
</Files>
Header append Vary Accept
RewriteEngine On
RewriteRule \\.(?:html|ttl|jsonld|nt|csv|svg|css)$ - [L]
RewriteRule ^(account/[a-z0-9_.-]+)/(?:side|episode|place|command)/ $1 [R=303,L]
RewriteRule ^(event/[a-z0-9_.-]+)/side/ $1 [R=303,L]
${form('text/html', 'html')}${form('text/turtle', 'ttl')}${form('application/ld\\+json', 'jsonld')}${form('application/n-triples', 'nt')}RewriteRule ^((?:${THINGS})/[a-z0-9_./-]+)$ $1.html [R=303,L]
`;
}
