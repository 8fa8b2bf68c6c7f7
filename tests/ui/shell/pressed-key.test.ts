import { expect, it } from 'vitest';
import { pressedKey } from '#app/ui/shell/pressed-key.ts';

it.each([
  ['a Latin letter', 'k', 'KeyK', 'k'],
  ['with Shift', 'K', 'KeyK', 'K'],
  ['Russian Л, where K is printed', 'л', 'KeyK', 'k'],
  ['Russian Я with Shift, where Z is', 'Я', 'KeyZ', 'z'],
  ['a Latin layout that moves letters', 'z', 'KeyY', 'z'],
  ['a sign where another layout has a letter', ';', 'KeyZ', ';'],
  ['Uzbek Ў, which stands on no letter', 'ў', 'BracketRight', 'ў'],
  ['a key that has a name', 'ArrowDown', 'ArrowDown', 'ArrowDown'],
])('%s', (_, key, code, is) => {
  expect(pressedKey({ key, code })).toBe(is);
});
