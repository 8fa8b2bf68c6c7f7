/** Where the form asks a card to go: an end of the chosen column, or below a card, which brings its own column. */
export function moveTyped({ column = '', place = '', reason = '' }: Record<string, string>) {
  const [of, after] = place.split(' ');
  const target = after ? { column: of, after } : { column, ...(place === 'top' && { position: 'top' }) };
  return { ...target, ...(reason.trim() && { reason }) };
}
