import { Conflict, type Problem, Refused } from '#app/domain/errors.ts';
import type { SentForm } from './form.server.ts';
import { pageOf, statusOf } from './replies.server.ts';

/** What came of trying: an answer, or why not, with what a form needs to stand there again as it was typed. */
export type Attempted<T> =
  | { ok: true; answer: T }
  | {
      ok: false;
      status: number;
      /** Each names its field ('' for the form as a whole) and a code of the catalogue `refusals`. */
      problems: readonly Problem[];
      /** What a conflict tells in order to choose, e.g. both texts. */
      detail: Readonly<Record<string, unknown>>;
      /** What was typed, without passwords. */
      values: Record<string, string>;
    };

/**
 * Tries a command for a form: a refusal or a conflict comes back to be shown beside the fields.
 * @throws Response of the error's page where there is nothing to correct: not found, not allowed, signed out
 */
export async function attempt<T>(act: () => Promise<T>, form?: Pick<SentForm, 'values'>): Promise<Attempted<T>> {
  try {
    return { ok: true, answer: await act() };
  } catch (error) {
    const again = { ok: false, status: statusOf(error), detail: {}, values: typed(form) } as const;
    if (error instanceof Refused) return { ...again, problems: error.problems };
    if (error instanceof Conflict) {
      return { ...again, problems: [{ field: '', code: error.code, values: error.values }], detail: error.detail };
    }
    throw pageOf(error);
  }
}

function typed(form?: Pick<SentForm, 'values'>): Record<string, string> {
  return Object.fromEntries(Object.entries(form?.values ?? {}).filter(([name]) => !/password/i.test(name)));
}
