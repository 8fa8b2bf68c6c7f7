import { z } from 'zod';
import { currencies } from '#app/domain/strategy/funding/funding.ts';
import { causes, documentStates } from './blocker.ts';
import { commitmentParts, commitmentsPageSize } from './commitment.ts';
import { blockersPageSize, costsSaid, matrixShown, weights } from './waiting.ts';

const oneLine = (most: number) =>
  z
    .string()
    .max(most * 4)
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(z.string().max(most));
const written = (most: number) =>
  z
    .string()
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().max(most));
const id = z.string().min(1).max(36);
const key = z.string().min(1).max(24);
const said = oneLine(300).refine((text) => text !== '', { message: 'required' });

/** Exactly one of them; that none was named is told as a field of its own. */
const freerFields = {
  person: id.optional(),
  team: id.optional(),
  /** The code of another agency. */
  agency: z.string().min(1).max(12).optional(),
  /** Somebody who is not here, by name. */
  party: oneLine(160).optional(),
};

/** What stands under *More*; null takes it away. */
const moreFields = {
  neededBy: z.iso.date().optional(),
  cause: z.enum(causes).optional(),
  costPerDay: z.number().min(0).max(1e15).nullable().optional(),
  currency: z.enum(currencies).optional(),
  costSource: oneLine(300).optional(),
  /** The key of another item that it waits for. */
  linked: key.nullable().optional(),
  criteria: written(4_000).optional(),
  legalBasis: oneLine(500).optional(),
  documentState: z.enum(documentStates).nullable().optional(),
  /** The funding line that it waits for, where money is the cause. */
  funding: id.nullable().optional(),
};

export const raiseBlockerInput = z.strictObject({ item: key, line: said, ...freerFields, ...moreFields });
export const changeBlockerInput = z.strictObject({ blocker: id, line: said.optional(), ...freerFields, ...moreFields });
export const pauseBlockerInput = z.strictObject({ blocker: id, reason: said });
export const oneBlockerInput = z.strictObject({ blocker: id });
export const freeBlockerInput = z.strictObject({ blocker: id, how: said });
export const itemBlockersInput = z.strictObject({ item: key });

/** What the items serve that wait: an objective by their line upward, a programme by their backlog, a service that they name. */
const servesFields = { objective: id.optional(), programme: id.optional(), service: id.optional() };

const waitsFields = {
  /** The code of the agency that waits. */
  waiting: z.string().min(1).max(12).optional(),
  /** The code of the agency that is waited for; or `own`, `outside`. */
  freer: z.string().min(1).max(12).optional(),
  ...servesFields,
};

/** What the list of blockers is narrowed by, as a view keeps it too. */
const waitingFields = {
  ...waitsFields,
  cause: z.enum(causes).optional(),
  late: z.boolean().optional(),
  /** At least so many working days old. */
  age: z.number().int().min(0).max(10_000).optional(),
  /** Whether it is known what it costs. */
  cost: z.enum(costsSaid).optional(),
};

/** A filter of blockers, as a view keeps it. */
export const blockersFilterInput = z.strictObject(waitingFields);

export const blockersInput = z.strictObject({
  ...waitingFields,
  by: z.enum(weights).default('waiting'),
  page: z.number().int().min(1).max(100_000).default(1),
  most: z.number().int().min(1).max(1_000).default(blockersPageSize),
  /** So many agencies that wait, and that are waited for, stand in the matrix. */
  matrix: z.number().int().min(1).max(1_000).default(matrixShown),
});

export const commitmentsInput = z.strictObject({
  ...waitsFields,
  part: z.enum(commitmentParts).optional(),
  page: z.number().int().min(1).max(100_000).default(1),
  most: z.number().int().min(1).max(1_000).default(commitmentsPageSize),
});
