import { z } from 'zod';
import { locales } from '#app/domain/actor.ts';
import * as field from '#app/domain/strategy/fields.ts';
import { publicationLists, publicKinds, publicLists } from './publication.ts';

/** What something is: a service or an objective by its id, an item by its key. */
const thing = { kind: z.enum(publicKinds), thing: z.string().min(1).max(40) };

export const thingInput = z.strictObject(thing);
export const proposeInput = z.strictObject({
  ...thing,
  /** Not to be shown before; left out, it is shown once it is approved. */
  showFrom: z.iso.datetime({ offset: true }).nullable().default(null),
  /** The mark of the preview that was seen: refused where the thing has changed since. */
  seen: z.string().max(64).optional(),
});
export const publicationInput = z.strictObject({ publication: field.id });
export const declineInput = z.strictObject({ publication: field.id, reason: field.text(1, 1_000) });
export const publicationsInput = z.strictObject({ list: z.enum(publicationLists).default('waiting'), page: field.page });

export const publicOverviewInput = z.strictObject({
  /** In whose order names stand. */
  locale: z.enum(locales).default('en'),
  /** One list alone, fifty rows at a time; else the first of each. */
  list: z.enum(publicLists).optional(),
  page: field.page,
});
export const publicThingInput = z.strictObject({ thing: field.id });
