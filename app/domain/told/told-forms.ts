import { z } from 'zod';
import { mailChoices } from './mail-choice.ts';

const id = z.string().min(1).max(36);

/** From page 1; beyond the last one it is empty. */
export const inboxInput = z.strictObject({ page: z.number().int().min(1).max(100_000).default(1) });
export const markReadInput = z.strictObject({ notice: id });
/** Up to the newest one that was shown: what came since is still news. */
export const markAllReadInput = z.strictObject({ upTo: id.optional() });
export const setMailsInput = z.strictObject({ mails: z.enum(mailChoices) });
export const unsubscribeInput = z.strictObject({ link: z.string().min(1).max(200) });
