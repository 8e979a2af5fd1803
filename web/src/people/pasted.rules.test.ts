// Pasted lists as they really look, as a table of sentences.
import { aPerson } from '../../testing/people-here';
import { matchOf, namesIn } from './pasted.rules';

describe('names in a pasted text', () => {
  test.each([
    ['one per line', '陆拾光\n温如言', ['陆拾光', '温如言']],
    ['with commas of both kinds and enumeration marks', '陆拾光，温如言,许星野、丁小满', ['陆拾光', '温如言', '许星野', '丁小满']],
    ['numbered', '1. 陆拾光\n2、温如言\n(3)许星野', ['陆拾光', '温如言', '许星野']],
    ['with the school in brackets', '陆拾光（松果小学）', ['陆拾光']],
    ['twice the same', '陆拾光 陆拾光', ['陆拾光']],
    ['staff numbers', '2019001;2019002', ['2019001', '2019002']],
    ['nothing but spaces', ' \n ', []],
  ])('%s', (_sentence, text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});

describe('a pasted name', () => {
  const twin = { ...aPerson(7), name: '陆拾光' };

  test('that one person bears is that person', () => {
    expect(matchOf('陆拾光', [aPerson(1), aPerson(2)])).toEqual({ kind: 'one', person: aPerson(1) });
  });
  test('that two persons bear is left to the reader', () => {
    expect(matchOf('陆拾光', [aPerson(1), twin])).toMatchObject({ kind: 'several' });
  });
  test('that is only part of a name is nobody', () => {
    expect(matchOf('拾光', [aPerson(1)])).toEqual({ kind: 'none' });
  });
  test('that is a number means whoever is found by it', () => {
    expect(matchOf('2019001', [aPerson(1)])).toEqual({ kind: 'one', person: aPerson(1) });
  });
});
