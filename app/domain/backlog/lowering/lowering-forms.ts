import { z } from 'zod';
import * as field from '../fields.ts';

const item = field.key;

export const askToLowerInput = z.strictObject({ item, classification: field.classification, why: field.entry });
export const loweringInput = z.strictObject({ item, lowering: field.id });
export const declineLoweringInput = z.strictObject({ item, lowering: field.id, reason: field.entry });
