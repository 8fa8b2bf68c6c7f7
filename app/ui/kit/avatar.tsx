/** The first letters of the first and last name. */
export function initialsOf(name: string): string {
  const parts = name.split(/\s+/).filter(Boolean);
  const last = parts.length > 1 ? parts.at(-1) : undefined;
  return `${[...(parts[0] ?? '')][0] ?? ''}${[...(last ?? '')][0] ?? ''}`.toUpperCase();
}

/** A person as a round of initials; the name is there for those who do not see it. */
export function Avatar({ name }: { name: string }) {
  return (
    <span className="who" role="img" aria-label={name} title={name}>
      {initialsOf(name)}
    </span>
  );
}
