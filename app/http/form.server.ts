import { type Actor, nameIn } from '#app/domain/actor.ts';
import { Conflict } from '#app/domain/errors.ts';
import { ownAgencyNames } from '#app/domain/reach/own-agency.server.ts';
import { actorOf } from './actor.server.ts';
import { formData } from './form-data.server.ts';
import { pageOf, Unfit } from './replies.server.ts';
import { typedInto } from './typed.server.ts';

/** A form as it was sent. */
export interface SentForm {
  /** Every field by name (the last one where a name repeats), without the hidden ones and files. */
  values: Record<string, string>;
  /** Every value sent under a name, e.g. of checkboxes. */
  all(name: string): string[];
  /** Idempotency key of this showing of the form: a double click does nothing twice. */
  key?: string;
  /** The uploaded file, where one was chosen. */
  file?: File;
}

interface Options {
  /** Who sends it, where the route knows already. */
  actor?: Actor | null;
  /** The largest body taken, in bytes; 1 MB unless said (a file needs more). */
  limit?: number;
  /** Taken whichever agency it was shown for: signing out, choosing an agency. */
  anyAgency?: boolean;
}

/**
 * Reads a form, and makes sure that it is sent for the agency it was shown for.
 * @throws Response 409 naming both agencies, with what was typed, where the person has switched since; 413 or 415 where it cannot be read
 */
export async function readForm(request: Request, { actor, limit = 1_000_000, anyAgency }: Options = {}): Promise<SentForm> {
  try {
    const data = await formData(request, limit);
    const agency = text(data.get('_agency'));
    if (agency && !anyAgency) await sameAgency(data, agency, actor ?? (await actorOf(request)));
    const fields = [...data].filter(
      (field): field is [string, string] => typeof field[1] === 'string' && !field[0].startsWith('_'),
    );
    const file = [...data.values()].find((value) => value instanceof File && (value.size > 0 || value.name !== ''));
    return {
      values: Object.fromEntries(fields),
      all: (name) => data.getAll(name).filter((value) => typeof value === 'string'),
      key: keyOf(text(data.get('_key'))),
      file: file instanceof File ? file : undefined,
    };
  } catch (error) {
    throw pageOf(error);
  }
}

async function sameAgency(data: FormData, agency: string, actor: Actor | null): Promise<void> {
  if (!actor || actor.agency.id === agency) return;
  const names = await ownAgencyNames(actor, agency);
  const { locale } = actor.person;
  const values = { form: names ? nameIn(names, locale) : '–', now: nameIn(actor.agency.names, locale) };
  // The form cannot stand again on a page of another agency; what was typed into it must not be lost.
  throw new Conflict('acting_elsewhere', values, { typed: typedInto(data) });
}

/** An idempotency key is plain and short. */
function keyOf(sent: string): string | undefined {
  if (sent !== '' && !/^[\x21-\x7e]{1,200}$/.test(sent)) throw new Unfit('unreadable_body');
  return sent || undefined;
}

function text(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : '';
}
