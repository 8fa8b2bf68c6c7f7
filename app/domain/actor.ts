import { NotAllowed } from './errors.ts';

export const roles = ['administrator', 'coordinator', 'lead', 'member', 'observer'] as const;
export type Role = (typeof roles)[number];

export const locales = ['en', 'ru', 'uz-Latn', 'uz-Cyrl'] as const;
export type Locale = (typeof locales)[number];

/** An agency's names by language; at least one. */
export type Names = Partial<Record<Locale, string>>;

/** Who acts: a person and the one agency they act for. Everything is read and changed as somebody. */
export interface Actor {
  person: { id: string; name: string; email: string; locale: Locale };
  agency: { id: string; code: string; names: Names; zone: string; contactDesk: string };
  role: Role;
  via: 'session' | 'token' | 'system';
  /** False for a token that may only read. */
  mayWrite: boolean;
  /** Raised whenever what the person may do changes; part of every cache tag. */
  rightsVersion: number;
}

/** A room's table of who may do what: the name of a command or query → the roles that may. */
export type AccessTable = Readonly<Record<string, readonly Role[]>>;

/** Whether the actor's role permits an act of the table; for buttons as for commands, so that they never disagree. */
export function permits<T extends AccessTable>(actor: Pick<Actor, 'role'>, table: T, act: keyof T & string): boolean {
  return table[act]?.includes(actor.role) ?? false;
}

/** Lets the act pass, or throws {@link NotAllowed} naming the role. */
export function allow<T extends AccessTable>(actor: Actor, table: T, act: keyof T & string): void {
  if (!permits(actor, table, act)) throw new NotAllowed('role_may_not', { role: actor.role });
}

/** The agency's name in the reader's language, else in the first language that it has. */
export function nameIn(names: Names, locale: Locale): string {
  return names[locale] ?? names.en ?? names['uz-Latn'] ?? names.ru ?? names['uz-Cyrl'] ?? '';
}
