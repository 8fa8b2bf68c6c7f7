import { z } from 'zod';

const id = z.string().min(1).max(36);
const said = (most: number) =>
  z
    .string()
    .max(most * 4)
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(z.string().max(most));

/** A frozen report, or the one that is being made. */
export const mondayReportInput = z.strictObject({ report: id.optional() });
export const reportsInput = z.strictObject({ page: z.number().int().min(1).max(100_000).default(1) });
/** Nothing written takes back what was; with the version of the words that the writing began from, 0 where there were none, and the Monday. */
export const writeDecisionInput = z.strictObject({
  blocker: id,
  sentence: said(300),
  ifNot: said(200).default(''),
  textVersion: z.number().int().min(0),
  monday: z.iso.date().optional(),
});
/** The Monday that whoever freezes has seen it for: another one is refused. */
export const freezeReportInput = z.strictObject({ monday: z.iso.date().optional() });
