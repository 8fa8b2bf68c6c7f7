import type { Values } from '#app/domain/errors.ts';
import { Conflict, DomainError, NotAllowed, NotFound, Refused, SignedOut } from '#app/domain/errors.ts';
import { signInPath } from '#app/paths.ts';
import { isAway } from '#app/platform/away.server.ts';

/** The one place that knows which status an error has, for pages and for the API. */
const kinds = [
  [NotFound, 404],
  [NotAllowed, 403],
  [Refused, 422],
  [Conflict, 409],
  [SignedOut, 401],
] as const;

/** What HTTP itself refuses before the domain is asked; the texts stand in the catalogue `refusals` with all others. */
const beforeTheDomain = {
  unreadable_body: 400,
  method_not_allowed: 405,
  not_acceptable: 406,
  body_too_big: 413,
  unsupported_type: 415,
  too_many_requests: 429,
  database_away: 503,
} as const;

/** A request that cannot be read or is not answered now, whoever sends it. */
export class Unfit extends DomainError {
  constructor(
    override readonly code: keyof typeof beforeTheDomain,
    values: Values = {},
    /** Headers that the answer carries, e.g. Allow or Retry-After. */
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(code, values);
  }
}

/** The HTTP status of an error; 500 for what is no answer of the domain but a fault of ours. */
export function statusOf(error: unknown): number {
  if (error instanceof Unfit) return beforeTheDomain[error.code];
  return kinds.find(([kind]) => error instanceof kind)?.[1] ?? 500;
}

/** What an error page is given: a code of the catalogue `refusals` and the words that complete it. */
export interface ErrorPage {
  code: string;
  values: Values;
  /** What was typed, where the form cannot be shown again. */
  typed?: readonly string[];
}

/** An error as those who ask hear it: that the database is away is no fault, and they may ask again. */
export function answerable(error: unknown): unknown {
  return isAway(error) ? new Unfit('database_away', {}, { 'Retry-After': '2' }) : error;
}

/** The page of an error as a Response to throw; the sign-in page for who is signed out. Faults of ours come back as they are. */
export function pageOf(fault: unknown): unknown {
  const error = answerable(fault);
  if (error instanceof SignedOut) return new Response(null, { status: 302, headers: { Location: signInPath() } });
  if (!(error instanceof DomainError)) return error;
  // A query refuses an address that nobody was given by the product: its page is the first problem's.
  const { code, values = {} } = error instanceof Refused ? (error.problems[0] ?? error) : error;
  const headers = error instanceof Unfit ? error.headers : undefined;
  const typed = error instanceof Conflict ? (error.detail.typed as string[] | undefined) : undefined;
  return Response.json({ code, values, ...(typed && { typed }) } satisfies ErrorPage, { status: statusOf(error), headers });
}

/** Waits for an answer of the domain, for a loader: what it cannot give becomes the error's page. */
export async function orPage<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw pageOf(error);
  }
}
