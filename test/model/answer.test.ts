import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { answerJsonSchema, answerText, readAnswer } from '../../src/model/answer.js';
import type { Proposal } from '../../src/read/index.js';

const item = (at: number): Proposal => ({ unit: `p${at}.1`, quote: `${at} men were killed`, outcome: 'killed' });
const items = (count: number) => Array.from({ length: count }, (_, at) => item(at + 1));
const read = (content: string, { finish = 'stop', figures = 0 } = {}) => readAnswer({ content, finish }, { figures });

describe('an answer', () => {
  it('has its items, without what they leave open', () => {
    expect(read(answerText([{ ...item(1), of: 'Heron League' }]))).toEqual({ proposals: [{ ...item(1), of: 'Heron League' }], invalid: 0 });
  });

  it.each([
    ['a code block', (json: string) => `Here they are:\n\`\`\`json\n${json}\n\`\`\`\n`],
    ['thoughts before it', (json: string) => `<think>{"figures": 2?} Let me see.</think>\n${json}`],
    ['a list alone', (json: string) => JSON.stringify((JSON.parse(json) as { figures: unknown }).figures)],
  ])('may have %s', (_, shown) => expect(read(shown(answerText(items(2)))).proposals).toEqual(items(2)));

  it('may be empty where the rules read little', () => expect(read('{"figures": []}', { figures: 2 })).toEqual({ proposals: [], invalid: 0 }));

  it('leaves out items that are no proposals, and counts them', () => {
    const content = JSON.stringify({ figures: [item(1), { unit: 'p2.1', quote: '3 men' }, { ...item(3), outcome: 'slain' }, { ...item(4), low: 4 }, 'none'] });
    expect(read(content)).toEqual({ proposals: [item(1)], invalid: 4 });
  });
});

describe('a fault', () => {
  it.each<[string, string, object, number]>([
    ['cut', answerText(items(3)), { finish: 'length' }, 0],
    ['unparsable', answerText(items(3)).slice(0, -20), {}, 0],
    ['unparsable', 'There are no figures.', {}, 0],
    ['unparsable', '', {}, 0],
    ['unparsable', '{"items": []}', {}, 0],
    ['unparsable', '{"figures": [{"quote": "3 men"}]}', {}, 0],
    ['repeats', answerText([...items(2), ...items(2), ...items(2)]), {}, 2],
    ['few', '{"figures": []}', { figures: 3 }, 0],
    ['few', answerText(items(2)), { figures: 7 }, 2],
    ['many', answerText(items(501)), {}, 0],
  ])('%s: %.40s', (fault, content, options, left) => {
    const answer = read(content, options);
    expect(answer.fault).toBe(fault);
    expect(answer.proposals).toHaveLength(left);
  });

  it('is none where the same figure stands twice among several', () => expect(read(answerText([...items(4), item(1)])).fault).toBeUndefined());
});

it('fits its schema, which leaves nothing open, as strict servers want it', () => {
  const schema = answerJsonSchema();
  const validate = new Ajv2020().compile(schema);
  expect(validate(JSON.parse(answerText(items(2))))).toBe(true);
  expect(validate({ figures: [item(1)] })).toBe(false);
  expect(validate({ figures: [{ ...item(1), low: 1 }] })).toBe(false);
  const { items: each } = (schema as { properties: { figures: { items: { properties: object; required: string[] } } } }).properties.figures;
  expect(each.required).toEqual(Object.keys(each.properties));
});
