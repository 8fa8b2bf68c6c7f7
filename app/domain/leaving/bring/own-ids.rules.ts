const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const mention = /@\[([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\]/gi;

/** A value of the file in which every id, and everybody mentioned in a text, is who or what they are here. */
export function withOwnIds<T>(value: T, idHere: (id: string) => string): T {
  if (typeof value === 'string') {
    const text = id.test(value) ? idHere(value) : value.replace(mention, (_whole, person: string) => `@[${idHere(person)}]`);
    return text as T;
  }
  if (Array.isArray(value)) return value.map((one) => withOwnIds(one, idHere)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withOwnIds(inner, idHere)])) as T;
}
