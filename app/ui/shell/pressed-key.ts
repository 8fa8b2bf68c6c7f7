/**
 * The key that was pressed, as a Latin keyboard has it: on a Cyrillic layout the letter that is printed beside the other one, so that
 * shortcuts need no change of layout. Layouts that move Latin letters about keep their own.
 */
export function pressedKey({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  const latin = /^Key([A-Z])$/.exec(code)?.[1];
  return latin && /^[\u0080-\uffff]$/.test(key) ? latin.toLowerCase() : key;
}
