/** The fields of a form that were filled in; an empty one counts as not sent. */
export function filled(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
}

/** A field's text, or null where it was left empty. */
export function orNull(value: string | undefined): string | null {
  return value?.trim() || null;
}

/** A number as people write it, with a comma or a point; null for an empty field. What is no number is passed on, to be refused. */
export function numberOrNull(value: string | undefined): number | string | null {
  const text = orNull(value);
  if (text === null) return null;
  const number = Number(text.replace(/\s/g, '').replace(',', '.'));
  return Number.isNaN(number) ? text : number;
}

/** The place that a form to move by asks for: an end of the list, or a side of the item whose key was typed. */
export function placeTyped({ where = '', neighbour = '' }: Record<string, string>): Record<string, string> {
  if (where === 'top' || where === 'bottom') return { position: where };
  return where === 'before' || where === 'after' ? { [where]: neighbour.trim() } : {};
}

/** The prefix of the backlog that a key belongs to. */
export function prefixOf(key: string): string {
  return key.slice(0, key.lastIndexOf('-'));
}
