// Words in Chinese text: what is found, what is not, and what is shown of it.
import fc from 'fast-check';
import { fold, gramsOf, holds, needsOf, snippetOf, wordsOf } from './find.rules.js';

const shown = (text: string, question: string): string => snippetOf(text, wordsOf(question)).map(({ text: part, hit }) => (hit ? `[${part}]` : part)).join('');
const letters = fc.stringMatching(/^[情绪温度计同伴倾听表达AbＣ１2，。 ]{0,40}$/);

test.each<[string, string, string[]]>([
  ['two words with a space', '情绪 温度计', ['情绪', '温度计']],
  ['punctuation divides', '情绪，温度计！', ['情绪', '温度计']],
  ['capitals and full-width letters read alike', 'ＥＡＰ Abc', ['eap', 'abc']],
  ['the same word once', '情绪 情绪', ['情绪']],
  ['nothing but punctuation asks for nothing', '？！', []],
])('%s', (_sentence, question, words) => {
  expect(wordsOf(question)).toEqual(words);
});

test('every letter there is reads like its plain one, if that is as long', () => {
  const all = Array.from({ length: 0x110000 }, (_, code) => (code >= 0xd800 && code <= 0xdfff ? '' : String.fromCodePoint(code)));
  const plain = all.map((letter) => letter.normalize('NFKC').toLowerCase()).map((letter, code) => (letter.length === all[code]?.length ? letter : all[code]));
  expect(fold(all.join(''))).toBe(plain.join(''));
});

test('a hit is shown in its place, with a little around it', () => {
  expect(shown('学生能说出六个情绪词，并给情绪量一次温度。', '情绪')).toBe('学生能说出六个[情绪]词，并给[情绪]量一次温度。');
  const long = shown(`${'前'.repeat(60)}情绪温度计${'后'.repeat(90)}`, '温度计');
  expect(long).toBe(`…${'前'.repeat(14)}情绪[温度计]${'后'.repeat(53)}…`);
  expect(shown('EAP 与ＥＡＰ', 'eap')).toBe('[EAP] 与[ＥＡＰ]');
});

test('words that stand in the title only: the text is shown from its beginning', () => {
  expect(shown('第一句。\n第二句。', '倾听')).toBe('第一句。 第二句。');
});

test('a text that holds a word has every pair of it, and what the snippet shows is the text', () => {
  fc.assert(fc.property(letters, fc.nat(), fc.integer({ min: 1, max: 6 }), (text, start, length) => {
    const [word] = wordsOf(Array.from(text).slice(start % (text.length + 1)).slice(0, length).join(''));
    if (word === undefined) return;
    expect(holds(text, [word])).toBe(true);
    expect(gramsOf(text)).toEqual(expect.arrayContaining([...needsOf(word)]));
    const parts = snippetOf(text, [word]);
    expect(parts.some(({ hit, text: part }) => hit && fold(part) === word)).toBe(true);
    expect(text.replaceAll(/\s+/g, ' ')).toContain(parts.map((part) => part.text).join('').replaceAll('…', '').trim());
  }), { numRuns: 2_000 });
});
