/** Stands for an id that cannot be one: looked up like any other, and never found. */
const absent = '00000000-0000-0000-0000-000000000000';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The id if it has a UUID's form, else {@link absent}: what is no id answers as an absent one does, by the same statement. */
export function idOf(id: string): string {
  return uuid.test(id) ? id.toLowerCase() : absent;
}
