import type { AccessTable, Role } from '#app/domain/actor.ts';
import { type Actor, roles } from '#app/domain/actor.ts';
import { type Command, type OpenCommand, perform, performOpen } from '#app/domain/command.server.ts';
import { DomainError, Refused } from '#app/domain/errors.ts';
import type { ExampleWorld } from '#app/domain/example-world.ts';
import { ask, askOpen, type OpenQuery, type Query } from '#app/domain/query.server.ts';
import type { Level, PartnerTable } from '#app/domain/reach/terms.ts';

export type Verb = Command | Query;
export type OpenVerb = OpenCommand | OpenQuery;

/** A verb as its file declares it. */
export interface Found<V = Verb> {
  verb: V;
  file: string;
  /** Who may, as the room's table says; every role for a query without a row, nobody known for a command without one. */
  allowed: readonly Role[] | undefined;
  /** The level that opens it to partners, as the room's table says; none where it is not there. */
  partner: Level | undefined;
}

const files = import.meta.glob<Record<string, unknown>>(
  ['/app/domain/**/commands/*.server.ts', '/app/domain/**/queries/*.server.ts'],
  {
    eager: true,
  },
);
const tables = import.meta.glob<{ access: AccessTable; partners?: PartnerTable }>('/app/domain/*/access.ts', { eager: true });

/** Every file of the commands and queries folders with the verbs that it exports. */
export const verbFiles: { file: string; exported: unknown[] }[] = Object.entries(files).map(([file, module]) => ({
  file,
  exported: Object.values(module).filter((value) => isVerb(value)),
}));

const found = verbFiles.flatMap(({ file, exported }) =>
  exported.map((verb) => ({
    file,
    verb: verb as Verb | OpenVerb,
    allowed: allowedFor(file, verb as Verb),
    partner: partnerFor(file, verb as Verb),
  })),
);

/** Every command and query that somebody signed in can call, found by itself. */
export const verbs = found.filter((one): one is Found => one.verb.kind === 'command' || one.verb.kind === 'query');

/** What somebody not signed in can call. */
export const openVerbs = found.filter((one): one is Found<OpenVerb> => one.verb.kind.startsWith('open-'));

/** What came of calling a verb, comparable as text. */
export type Outcome =
  | { ok: true; answer: unknown }
  | { ok: false; kind: string; code: string; values: unknown; problems?: unknown; fault?: string };

/** Calls a verb as an actor; an error that is no answer of the domain comes back as a fault with its message. */
export async function outcome(verb: Verb | OpenVerb, actor: Actor, input: unknown): Promise<Outcome> {
  try {
    return { ok: true, answer: await call(verb, actor, input) };
  } catch (error) {
    if (!(error instanceof DomainError)) return { ok: false, kind: 'fault', code: 'fault', values: {}, fault: String(error) };
    const problems = error instanceof Refused ? { problems: error.problems } : {};
    return { ok: false, kind: error.name, code: error.code, values: error.values, ...problems };
  }
}

function call(verb: Verb | OpenVerb, actor: Actor, input: unknown): Promise<unknown> {
  if (verb.kind === 'query') return ask(verb, actor, input);
  if (verb.kind === 'open-query') return askOpen(verb, input);
  return verb.kind === 'command' ? perform(verb, actor, input) : performOpen(verb, input);
}

/** The verb's example in a world; a query names neither role nor events. */
export function exampleOf(verb: Verb | OpenVerb, world: ExampleWorld): { input: unknown; as?: Role; events?: string[] } {
  return verb.example(world);
}

function isVerb(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && 'run' in value && 'input' in value;
}

function partnerFor(file: string, verb: Verb): Level | undefined {
  return tables[tableOf(file)]?.partners?.[verb.name];
}

function tableOf(file: string): string {
  return `${file.split('/').slice(0, 4).join('/')}/access.ts`;
}

function allowedFor(file: string, verb: Verb): readonly Role[] | undefined {
  return tables[tableOf(file)]?.access[verb.name] ?? (verb.kind === 'query' ? roles : undefined);
}
