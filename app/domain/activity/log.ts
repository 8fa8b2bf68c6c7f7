/**
 * The events that stand in the administrator's log, by kind. A name ending in `.*` is every event of that subject: what is told of one
 * that has no words of its own is its kind.
 */
export const logged = {
  'sign-in': [
    'person.signed-in',
    'person.sign-in-failed',
    'person.locked-out',
    'person.signed-out',
    'person.session-ended',
    'person.agency-switched',
    'person.joined',
    'person.link-made',
    'person.password-changed',
    'person.password-reset',
  ],
  export: ['backlog.exported', 'list.exported', 'agency.exported', 'agency.imported'],
  token: ['token.made', 'token.revoked'],
  person: [
    'person.invited',
    'person.invitation-withdrawn',
    'person.accepted',
    'person.returned',
    'person.role-changed',
    'person.left',
    'person.disabled',
    'person.enabled',
    'person.set-aside',
  ],
  agreement: ['agreement.*', 'coordination.*'],
  /** What those of a partner did with one's own backlogs; also what they took out of one. */
  partner: ['backlog.looked'],
} as const satisfies Record<string, readonly string[]>;

export type LogKind = keyof typeof logged;
export const logKinds = Object.keys(logged) as LogKind[];

/** The kind of an event that stands in the log; what another agency took out of one's own backlog is that partner's doing. */
export function logKindOf(name: string, byPartner = false): LogKind | undefined {
  if (byPartner && name === 'backlog.exported') return 'partner';
  return logKinds.find((kind) =>
    logged[kind].some((each) => each === name || (each.endsWith('.*') && name.startsWith(each.slice(0, -1)))),
  );
}

/** What completes the words in which an event is told: names and numbers, never the title of an item. */
export type LogValues = Record<string, string | number>;

/** One line of the log. */
export interface LogLine {
  id: string;
  /** ISO moment. */
  at: string;
  kind: LogKind;
  name: string;
  /** Null where nobody knows, or where it is nobody of the agency. */
  who: string | null;
  /** The agency's name for which they acted; null where they acted for none yet. */
  actingFor: string | null;
  values: LogValues;
  /** The address it came from, where it is known. */
  from: string | null;
}
