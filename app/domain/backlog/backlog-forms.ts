import { z } from 'zod';
import * as field from './fields.ts';

const backlog = field.prefix;

/** What a prefix may look like: 2 to 12 Latin letters and digits, beginning with a letter. */
const prefixForm = /^[A-Z][A-Z0-9]{1,11}$/;

/** A new backlog. Its prefix begins with its agency's code and never changes. */
export const createBacklogInput = z.strictObject({
  name: field.name,
  prefix: z
    .string()
    .trim()
    .toUpperCase()
    .min(1)
    .refine((typed) => prefixForm.test(typed), { message: 'prefix_form' }),
  classification: field.classification.default('internal'),
});

export const backlogInput = z.strictObject({ backlog });
export const renameBacklogInput = z.strictObject({ backlog, name: field.name });
export const setDefaultClassificationInput = z.strictObject({ backlog, classification: field.classification });

/** A new step of the workflow; after the given state, else at the end. */
export const addStateInput = z.strictObject({ backlog, name: field.name, category: field.category, after: field.id.optional() });
export const renameStateInput = z.strictObject({ backlog, state: field.id, name: field.name });
export const setStateCategoryInput = z.strictObject({ backlog, state: field.id, category: field.category });
/** All the backlog's states, in the order they are to have. */
export const reorderStatesInput = z.strictObject({ backlog, states: z.array(field.id).min(1).max(100) });
export const oneStateInput = z.strictObject({ backlog, state: field.id });
/** Where its items go; needed only where it has some. */
export const removeStateInput = z.strictObject({ backlog, state: field.id, to: field.id.optional() });

export const createLabelInput = z.strictObject({ backlog, name: field.name, tone: field.tone.default('grey') });
export const renameLabelInput = z.strictObject({ backlog, label: field.id, name: field.name, tone: field.tone.optional() });
export const removeLabelInput = z.strictObject({ backlog, label: field.id });
