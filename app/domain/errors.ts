/** Words that complete a refusal's text in the catalogue. */
export type Values = Record<string, string | number>;

/** One thing wrong with what was sent: the field, and a code whose reason and next step stand in the catalogue `refusals`. */
export interface Problem {
  field: string;
  code: string;
  values?: Values;
}

/** The four answers the domain gives instead of doing what was asked, and signed out; app/http knows their status codes. */
export abstract class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly values: Values = {},
  ) {
    super(code);
    this.name = new.target.name;
  }
}

/** Absent, or hidden: the same words for both, so it takes no detail. */
export class NotFound extends DomainError {
  constructor() {
    super('not_found');
  }
}

/** Seen, but not this person's to change. */
export class NotAllowed extends DomainError {}

/** Understood and refused: each problem names its field, its reason and the next step. */
export class Refused extends DomainError {
  constructor(readonly problems: readonly Problem[]) {
    super('refused');
  }
}

/** Somebody else was first, or the person acts for another agency than the form says. */
export class Conflict extends DomainError {
  constructor(
    code: string,
    values: Values = {},
    /** What the reader needs in order to choose, e.g. both texts. */
    readonly detail: Readonly<Record<string, unknown>> = {},
  ) {
    super(code, values);
  }
}

/** Nobody is signed in, or no longer. */
export class SignedOut extends DomainError {
  constructor() {
    super('signed_out');
  }
}

/** A refusal of one field. */
export function refuse(field: string, code: string, values?: Values): Refused {
  return new Refused([values ? { field, code, values } : { field, code }]);
}
