/** Exports of a wiki about a country that does not exist. */

export interface ExportPage {
  title: string;
  text: string;
  namespace?: number;
  redirect?: string;
  model?: string;
}

/** An export as MediaWiki writes it. Page ids and revisions are numbered from 1. */
export function exportOf(pages: readonly ExportPage[]): string {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  const one = ({ title, text, namespace = 0, redirect, model = 'wikitext' }: ExportPage, index: number) => `  <page>
    <title>${escaped(title)}</title>
    <ns>${namespace}</ns>
    <id>${index + 1}</id>
${redirect === undefined ? '' : `    <redirect title="${escaped(redirect)}" />\n`}    <revision>
      <id>${index + 1}</id>
      <timestamp>2031-05-06T07:08:09Z</timestamp>
      <contributor><username>Ada</username><id>5</id></contributor>
      <model>${model}</model>
      <format>text/x-wiki</format>
      <text bytes="${Buffer.byteLength(text)}" xml:space="preserve">${escaped(text)}</text>
    </revision>
  </page>
`;
  return `<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="en">
  <siteinfo>
    <sitename>Larkpedia</sitename>
    <dbname>larkwiki</dbname>
    <base>https://wiki.example.org/wiki/Main_Page</base>
    <case>first-letter</case>
  </siteinfo>
${pages.map(one).join('')}</mediawiki>
`;
}
