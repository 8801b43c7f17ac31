/** Names of a document → actors, and actors → sides and parties. All groups and people are fictional. */
import { describe, expect, it } from 'vitest';
import { EntityIndex } from '../../src/read/entity-index.js';
import { readSection } from '../../src/read/prose.js';
import { sentencesOf } from '../../src/read/tokens.js';
import { entities, REGISTRY, shown } from './entities.js';

const sentence = (text: string) => sentencesOf({ text, start: 0, end: text.length })[0]!;
/** The figures of a text with the entities given. */
const read = (text: string, who: EntityIndex) =>
  shown(readSection({ path: ['Battle'], paragraphs: [{ text, start: 0, end: text.length }] }, who, { event: undefined, day: undefined, numbers: [] }).figures);

describe('a name', () => {
  it.each([
    ['The Port Guard held the mill.', 1, { id: 'port-guard', length: 2 }],
    ['Ostmerish troops came.', 0, { id: 'ostmere', length: 1 }],
    ['The SF came.', 1, { id: 'sable-front', length: 1 }],
    ['The sf came.', 1, undefined],
    ['The Port burned.', 1, undefined],
  ])('%s at %i', (text, at, match) => {
    expect(entities().matchName(sentence(text), at)).toEqual(match);
  });

  it('is matched as soon as it is known, in a sentence that was searched before', () => {
    const who = entities();
    const words = sentence('Reed Watch held the mill.');
    expect(who.matchName(words, 0)).toBeUndefined();
    who.ensureActor('Reed Watch');
    expect(who.matchName(words, 0)).toEqual({ id: 'reed-watch', length: 2 });
  });

  it('of a state in its full name has the demonym of the country', () => {
    const who = new EntityIndex(REGISTRY);
    who.setSide(1, [who.ensureActor('Kingdom of Prussia')]);
    who.setSide(2, ['sable-front']);
    who.learnDemonyms();
    expect(who.findActor('Prussian')).toBe('kingdom-of-prussia');
    who.setSide(3, [who.ensureActor('Bourbon Spain')]);
    who.learnDemonyms();
    expect(who.findActor('Spanish')).toBe('bourbon-spain');
    expect(read('Five Prussian soldiers were killed.', who)).toBe('killed 5 side 1 fighters [increment]');
    // A state and a part of its name, and two of one country: neither is meant.
    const two = new EntityIndex(REGISTRY);
    two.setSide(1, [two.ensureActor('Kingdom of Prussia')]);
    two.setSide(2, [two.ensureActor('Duchy of Prussia')]);
    two.setSide(3, [two.ensureActor('Islamic State of Iraq')]);
    two.learnDemonyms();
    expect(two.findActor('Prussian')).toBeUndefined();
    expect(two.findActor('Iraqi')).toBeUndefined();
  });

  it('matches without its article', () => {
    const who = new EntityIndex(REGISTRY);
    who.setSide(1, [who.ensureActor('Al-Reed Watch')]);
    who.setSide(2, ['sable-front']);
    who.learnShortNames();
    expect(read('Five Reed Watch fighters were killed.', who)).toBe('killed 5 side 1 fighters [increment]');
  });

  it('matches an umbrella organisation by a member that is on a side', () => {
    const who = new EntityIndex(REGISTRY);
    who.setSide(1, ['port-guard', 'ostmere']);
    who.setSide(2, ['sable-front']);
    expect(read('Five League fighters were killed.', who)).toBe('killed 5 side 1 fighters [increment]');
  });
});

describe('an unknown name', () => {
  it('becomes one local actor, which leaves the registry as it is', () => {
    const who = entities();
    expect([who.ensureActor('the Reed Watch'), who.ensureActor('Reed Watch')]).toEqual(['reed-watch', 'reed-watch']);
    expect(who.localActors).toEqual([{ id: 'reed-watch', name: 'Reed Watch' }]);
    expect(entities().findActor('Reed Watch')).toBeUndefined();
  });

  it('has an id that no other name has, whatever its letters', () => {
    const who = entities();
    expect(who.ensureActor('Ölwacht')).toBe(who.ensureActor('Olwacht'));
    expect(who.ensureActor('港')).not.toBe(who.ensureActor('湾'));
    expect(who.localActors.map(({ name }) => name)).toEqual(['Ölwacht', '港', '湾']);
  });

  it('has the full name that the text gives its abbreviation', () => {
    const who = entities();
    who.addAbbreviation('RW', 'Reed Watch');
    expect(who.ensureActor('RW')).toBe('reed-watch');
    expect(who.localActors).toEqual([{ id: 'reed-watch', name: 'Reed Watch', aliases: ['RW'] }]);
  });
});

describe('short names', () => {
  it('are the last word of a name, where one actor has it', () => {
    const who = entities();
    who.ensureActor('Marsh Herons');
    who.ensureActor('River Otters');
    who.ensureActor('Lake Otters');
    who.ensureActor('Mud Brigade');
    who.learnShortNames();
    expect(['Herons', 'Otters', 'Brigade'].map((name) => who.findActor(name))).toEqual(['marsh-herons', undefined, undefined]);
  });

  it('are the initials of names of three words on a side', () => {
    const who = entities();
    who.setSide(2, [who.ensureActor('Guard of the Lower Harbour'), who.ensureActor('Mud Brigade')]);
    who.learnInitials();
    expect(['GLH', 'MB'].map((name) => who.findActor(name))).toEqual(['guard-of-the-lower-harbour', undefined]);
  });
});

describe('sides', () => {
  it('have the actor as key that most others belong to, else the first', () => {
    const who = entities();
    who.setSide(3, ['port-guard', 'harbour-league']);
    who.setSide(4, []);
    expect([1, 2, 3, 4, 5].map((side) => who.sideKey(side))).toEqual(['harbour-league', 'sable-front', 'harbour-league', 'unnamed', undefined]);
  });

  it('an actor that represents its side is the side, another is itself', () => {
    const who = entities();
    expect(['harbour-league', 'port-guard', 'sable-front', 'daily-lark'].map((id) => who.partyOfActor(id))).toEqual([
      { kind: 'side', number: 1 },
      { kind: 'actor', id: 'port-guard' },
      { kind: 'side', number: 2 },
      { kind: 'actor', id: 'daily-lark' },
    ]);
  });

  it('are meant by "government" and "rebels" only where one of two has a state', () => {
    const who = entities();
    expect([who.sideOfWord('government'), who.sideOfWord('rebels'), who.sideOfWord('windmills')]).toEqual([1, 2, undefined]);
    who.setSide(2, ['sable-front', who.ensureActor('Kingdom of Westmere')]);
    expect([who.sideOfWord('government'), who.sideOfWord('rebels')]).toEqual([undefined, undefined]);
  });

  it('list people by name, with or without rank', () => {
    const who = entities();
    expect(who.sideOfPerson('Edmund Quill')).toBeUndefined();
    who.setPersonSide('Colonel Edmund Quill', 2);
    expect(['Edmund Quill', 'Major General Edmund Quill', 'Quill', 'Ada Quill'].map((name) => who.sideOfPerson(name))).toEqual([2, 2, undefined, undefined]);
  });
});

it('a person who is a source is found by last name later', () => {
  const who = entities();
  const id = who.ensureSource('Edmund Quill', true, 'Captain Edmund Quill');
  expect([who.findActor('Quill'), who.findActor('Captain Edmund Quill'), who.isPersonActor(id)]).toEqual([id, id, true]);
  expect(who.isPersonActor(who.ensureSource('Marsh Institute', false))).toBe(false);
  expect(who.findActor('Institute')).toBeUndefined();
});
