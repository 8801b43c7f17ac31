import { expect, it } from 'vitest';
import { reviewPage } from '../../src/link/review-page.js';

const PAGE = reviewPage(
  [
    {
      subject: 'event/a',
      decision: 'undecided',
      object: 'Q11',
      label: '<b>Larkmoor</b>',
      name: 'Battle "of" Larkmoor',
      score: 0.7,
      why: 'agrees',
      evidence: [{ kind: 'date', text: 'another date', against: true }],
      candidates: [{ object: 'Q12', name: 'Other', score: 0.2 }],
    },
  ],
  { title: '</script>.yaml' },
);

it('has each proposal with its candidates and reasons, escaped, and fetches nothing', () => {
  expect(PAGE).toContain('data-subject="event/a"');
  expect(PAGE).toContain('&lt;b&gt;Larkmoor&lt;/b&gt;');
  expect(PAGE).toContain('Battle &quot;of&quot; Larkmoor');
  expect(PAGE).toContain('against: another date');
  expect(PAGE).toContain('value="Q12"');
  expect(PAGE).toContain("default-src 'none'");
  expect(PAGE.match(/<\/script>/g)).toHaveLength(1);
  expect(PAGE).not.toMatch(/ (?:src|href)="(?!https:\/\/www\.wikidata\.org\/wiki\/Q\d+")/);
});

it('has a script that can be parsed', () => {
  const [, script = ''] = /<script>([\s\S]*)<\/script>/.exec(PAGE) ?? [];
  expect(() => new Function(script)).not.toThrow(); // eslint-disable-line @typescript-eslint/no-implied-eval
});
