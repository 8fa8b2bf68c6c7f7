import { z } from 'zod';
import * as field from './fields.ts';
import { linkKinds } from './item/item-link.ts';
import { orders } from './own-rank/own-rank.ts';

const item = field.key;

/** A new item: a title is enough; the rest has defaults (the backlog's first state to do, its classification, the list's end). */
export const createItemInput = z.strictObject({
  backlog: field.prefix,
  title: field.title,
  type: field.type.default('task'),
  description: field.description.optional(),
  parent: field.key.optional(),
  state: field.id.optional(),
  classification: field.classification.optional(),
  estimate: field.estimate.optional(),
  dueOn: field.dueOn.optional(),
  ...field.place,
});

/** Title, description and need as edited, and the version of the text that the edit began from; a line of the need not sent stays. */
export const editItemTextInput = z.strictObject({
  item,
  title: field.title,
  description: field.description,
  needAs: field.maybeLine.optional(),
  needWant: field.maybeLine.optional(),
  needSo: field.maybeLine.optional(),
  textVersion: z.number().int().min(1),
});

export const setTypeInput = z.strictObject({ item, type: field.type });
/** Null makes it a part of nothing. */
export const setParentInput = z.strictObject({ item, parent: field.key.nullable() });
/** Null links it to none. */
export const setObjectiveInput = z.strictObject({ item, objective: field.id.nullable() });
export const setServiceInput = z.strictObject({ item, service: field.id.nullable() });
export const assignInput = z.strictObject({ item, person: field.id });
/** By person, or by name where an import brought no more than that. */
export const unassignInput = z
  .strictObject({ item, person: field.id.optional(), name: z.string().min(1).max(200).optional() })
  .refine((asked) => (asked.person === undefined) !== (asked.name === undefined), { path: ['person'], message: 'required' });
export const labelItemInput = z.strictObject({ item, label: field.id });
export const setEstimateInput = z.strictObject({ item, estimate: field.estimate });
export const setDueDateInput = z.strictObject({ item, dueOn: field.dueOn });
export const setClassificationInput = z.strictObject({ item, classification: field.classification });
export const changeStateInput = z.strictObject({ item, state: field.id });
export const itemInput = z.strictObject({ item });
/** Its place in the joint order, or in that of one's own agency. */
export const rankPageInput = z.strictObject({ item, order: z.enum(orders).default('joint') });
export const rerankItemInput = z.strictObject({ item, ...field.place });
const comment = field.id;
const said = field.description.pipe(z.string().trim().min(1).max(10_000));
/** `internal`: only for the item's own agency, where its terms with partners keep that from them. */
export const addCommentInput = z.strictObject({ item, text: said, internal: z.boolean().default(false) });
export const editCommentInput = z.strictObject({ item, comment, text: said });
export const deleteCommentInput = z.strictObject({ item, comment });
const checklist = field.id;
const entry = field.id;
export const addChecklistInput = z.strictObject({ item, name: field.name });
export const renameChecklistInput = z.strictObject({ item, checklist, name: field.name });
export const checklistInput = z.strictObject({ item, checklist });
export const addEntryInput = z.strictObject({ item, checklist, text: field.entry });
export const addCriterionInput = z.strictObject({ item, text: field.entry });
export const editEntryInput = z.strictObject({ item, entry, text: field.entry });
export const entryInput = z.strictObject({ item, entry });
/** A place in its list, beside one other entry of it. */
export const moveEntryInput = z
  .strictObject({ item, entry, before: field.id.optional(), after: field.id.optional() })
  .refine((asked) => (asked.before === undefined) !== (asked.after === undefined), { path: ['before'], message: 'required' });
export const addLinkInput = z.strictObject({ item, url: field.address, title: field.maybeLine.optional() });
export const linkInput = z.strictObject({ item, link: field.id });
export const linkItemsInput = z.strictObject({ item, kind: z.enum(linkKinds), to: field.key });
export const tickInput = z.strictObject({ item, entry, done: z.boolean() });
