import { z } from 'zod';
import * as field from '../fields.ts';
import { servicePhases } from './service.ts';

const phase = z.enum(servicePhases);

/** A service's names by language; left empty, a language falls back to the others. */
const names = z
  .strictObject({
    en: field.name.optional(),
    ru: field.name.optional(),
    'uz-Latn': field.name.optional(),
    'uz-Cyrl': field.name.optional(),
  })
  .refine((given) => Object.values(given).some((name) => name !== undefined), { message: 'required' });

const address = z.url({ protocol: /^https?$/ }).max(500);

const serviceFields = {
  names,
  userNeed: field.text(1, 1_000),
  address: address.nullable().default(null),
  backlog: field.prefix.nullable().default(null),
};

export const createServiceInput = z.strictObject({
  ...serviceFields,
  phase: phase.default('discovery'),
  /** Needed where it is live. */
  launchedOn: field.day.nullable().default(null),
});
export const editServiceInput = z.strictObject({ service: field.id, ...serviceFields });
export const publishServiceInput = z.strictObject({ service: field.id, published: z.boolean().default(true) });
export const setServicePhaseInput = z.strictObject({
  service: field.id,
  phase,
  /** Since when; today unless said. */
  since: field.day.optional(),
  /** Needed where it goes back. */
  reason: field.text(1, 1_000).optional(),
  /** Needed where it goes live. */
  launchedOn: field.day.optional(),
});

const month = z
  .string()
  .max(20)
  .refine((typed) => /^20\d\d-(0[1-9]|1[0-2])$/.test(typed), { message: 'not_month' });

export const recordUsersInput = z.strictObject({
  service: field.id,
  month,
  users: z.number().int().min(0).max(2_000_000_000),
  source: field.source,
});
