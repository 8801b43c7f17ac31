import { describe, expect, it } from 'vitest';
import { readDocument, readTitle } from '../../../src/read/layout/layouts.js';
import { sourceText } from '../../../src/read/layout/source-text.js';

const WIKITEXT = sourceText('{{Infobox military conflict|conflict=Battle of Ulver|date=[[May]] 2031}}\n');
const PLAIN = sourceText('= Battle of Ulver =\n\nInfobox\n- Date: May 2031\n\nIt was {{long}} and [[wide]].\n');

describe('readDocument', () => {
  it('finds the layout by the content', () => {
    expect(readDocument(WIKITEXT).value?.infobox.map(({ key }) => key)).toEqual(['Conflict', 'Date']);
    expect(readDocument(PLAIN).value?.infobox.map(({ value }) => value)).toEqual(['May 2031']);
  });

  it('says what else a text is', () => {
    expect(readDocument(sourceText('<mediawiki><text>{{a|b}} [[c]]</text></mediawiki>')).problems).toMatchObject([{ code: 'input-kind' }]);
    expect(readDocument(sourceText('The [[battle]] was long.')).problems).toMatchObject([{ code: 'article-title' }]);
  });
});

describe('readTitle', () => {
  it('takes the title of the metadata for wikitext, and that of the text for the plain layout', () => {
    expect(readTitle(WIKITEXT).value).toBe('Battle of Ulver');
    expect(readTitle(WIKITEXT, 'Ulver (2031)').value).toBe('Ulver (2031)');
    expect(readTitle(PLAIN, 'Ulver (2031)').value).toBe('Battle of Ulver');
    expect(readTitle(sourceText('#REDIRECT [[Ulver]]')).problems).toMatchObject([{ code: 'input-kind' }]);
  });
});
