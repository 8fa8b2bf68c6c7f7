/** How an agency calls somebody: as it did before they joined or when they left, else as they call themselves. */
export function calledBy(membership: { name: string | null }, person: { name: string }): string {
  return membership.name ?? person.name;
}
