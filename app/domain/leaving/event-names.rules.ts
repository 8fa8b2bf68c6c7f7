const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const key = /^[A-Z][A-Z0-9]*-\d+$/;

/** The ids and the keys of items that stand anywhere in what an event says, each as a value of its own: what somebody wrote is no name. */
export function namedIn(said: unknown): string[] {
  if (typeof said === 'string') return id.test(said) || key.test(said) ? [said] : [];
  if (typeof said !== 'object' || said === null) return [];
  return Object.values(said).flatMap(namedIn);
}

/** The ids that stand where an event names an item: an item's, whether there is such an item for whoever asks or not. */
export function itemIdsIn(said: unknown): string[] {
  if (typeof said !== 'object' || said === null) return [];
  return Object.entries(said).flatMap(([field, value]) =>
    field === 'item' && typeof value === 'string' && id.test(value) ? [value] : itemIdsIn(value),
  );
}
