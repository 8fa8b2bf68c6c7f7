import { z } from 'zod';
import * as field from '#app/domain/backlog/fields.ts';
import { proposalLists } from './proposal.ts';

/** Words of several lines that must not be left empty. */
const words = field.description.pipe(z.string().trim().min(1).max(2_000));

const text = { title: field.title, description: field.description.default('') };
const proposal = field.id;
/** The version that was read: another one is another matter. */
const version = z.number().int().min(1).max(10_000);

export const proposeItemInput = z.strictObject({ backlog: field.prefix, ...text });
export const reviseProposalInput = z.strictObject({ proposal, version, ...text });
export const proposalInput = z.strictObject({ proposal });
export const acceptProposalInput = z.strictObject({ proposal, version, type: field.type.default('task') });
export const declineProposalInput = z.strictObject({ proposal, reason: words });
export const askAboutProposalInput = z.strictObject({ proposal, question: words });
export const answerQuestionInput = z.strictObject({ proposal, answer: words });
/** `item` is of the proposal's backlog. */
export const markDuplicateInput = z.strictObject({ proposal, item: field.key });
export const proposalsInput = z.strictObject({
  /** Of one backlog; of all that concern the agency unless said. */
  backlog: field.prefix.optional(),
  list: z.enum(proposalLists).optional(),
  page: z.number().int().min(1).max(100_000).default(1),
});
