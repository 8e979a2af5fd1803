// Cards beside the text: near their lines, never one over another.
import { placeCards } from './margin.rules';

const card = (id: string, wanted: number, height = 100) => ({ id, wanted, height });

test.each<[string, ReturnType<typeof card>[], string | null, number[]]>([
  ['far apart each stands at its line', [card('a', 0), card('b', 300)], null, [0, 300]],
  ['on one line they stand below each other', [card('a', 50), card('b', 50), card('c', 60)], null, [50, 158, 266]],
  ['the one looked at stands at its line, the one before moves up', [card('a', 150), card('b', 200)], 'b', [92, 200]],
  ['nobody is pushed out of the top', [card('a', 0), card('b', 20)], 'b', [0, 108]],
])('%s', (_, cards, active, expected) => {
  expect(placeCards(cards, active)).toEqual(expected);
});
