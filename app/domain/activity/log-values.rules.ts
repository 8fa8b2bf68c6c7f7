import type { LogValues } from './log.ts';

interface Told {
  name: string;
  old: unknown;
  new: unknown;
}

/** What is said of an event in the log, of all that it keeps: nothing that names an item or tells where else somebody belongs. */
const told: Readonly<Record<string, readonly string[]>> = {
  'person.sign-in-failed': ['nth'],
  'person.link-made': ['purpose'],
  'person.invited': ['role'],
  'person.accepted': ['role'],
  'person.returned': ['role'],
  'person.role-changed': ['role'],
  'backlog.exported': ['list', 'format', 'rows'],
  'list.exported': ['list', 'format', 'rows'],
  'agency.exported': ['rows', 'leftOut'],
  'agency.imported': ['rows'],
  'token.made': ['name', 'scope'],
  'token.revoked': ['name'],
};

/** The values that complete the words of an event; `way` says whether somebody began or ceased to act for the agency. */
export function logValues({ name, old, new: now }: Told, agencyId: string): LogValues {
  const facts = { ...object(old), ...object(now) };
  const values = Object.fromEntries(
    (told[name] ?? []).flatMap((field) => {
      const value = facts[field];
      return typeof value === 'string' || typeof value === 'number' ? [[field, value]] : [];
    }),
  );
  if (name === 'person.agency-switched') return { way: object(now).agency === agencyId ? 'to' : 'from' };
  if (name.startsWith('agreement.')) return { act: name.slice('agreement.'.length).replace(/[_-]/g, ' ') };
  if (name.startsWith('coordination.')) return { act: name.replace(/[._-]/g, ' ') };
  return values;
}

/** The address that an event came from. */
export function addressOf(event: Pick<Told, 'new'>): string | null {
  const { from } = object(event.new);
  return typeof from === 'string' && from !== '' ? from : null;
}

function object(json: unknown): Record<string, unknown> {
  return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
}
