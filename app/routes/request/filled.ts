/** What a form sends of a field that was left empty is as good as not sent. */
export function filled(values: Record<string, string>, fields: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => !fields.includes(name) || value.trim() !== ''));
}
