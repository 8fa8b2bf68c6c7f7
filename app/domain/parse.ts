import type { z } from 'zod';
import { type Problem, Refused } from './errors.ts';

/**
 * What was sent, as the schema says it should be.
 * @throws Refused naming each field that is wrong, with a code of the catalogue `refusals`
 */
export function parse<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  throw new Refused(result.error.issues.map(problem));
}

function problem(issue: z.core.$ZodIssue): Problem {
  const field = issue.path.join('.') || 'body';
  switch (issue.code) {
    case 'invalid_type':
      return { field, code: issue.input === undefined ? 'required' : `not_${kindOf(issue.expected)}` };
    case 'too_small':
      if (issue.origin === 'string' && Number(issue.minimum) === 1) return { field, code: 'required' };
      return {
        field,
        code: issue.origin === 'string' ? 'too_short' : issue.origin === 'array' ? 'too_few' : 'too_small',
        values: { least: Number(issue.minimum) },
      };
    case 'too_big':
      return {
        field,
        code: issue.origin === 'string' ? 'too_long' : issue.origin === 'array' ? 'too_many' : 'too_big',
        values: { most: Number(issue.maximum) },
      };
    case 'invalid_value':
      return { field, code: 'not_one_of', values: { choices: issue.values.join(', ') } };
    case 'invalid_format':
      return { field, code: ['email', 'url', 'uuid', 'date'].includes(issue.format) ? `not_${issue.format}` : 'wrong_form' };
    case 'unrecognized_keys':
      return { field: [...issue.path, ...issue.keys].join('.'), code: 'unknown_field' };
    case 'custom':
      return { field, code: issue.message && /^[a-z_]+$/.test(issue.message) ? issue.message : 'wrong_form' };
    default:
      return { field, code: 'wrong_form' };
  }
}

function kindOf(expected: string): string {
  return ['number', 'int', 'string', 'boolean', 'array', 'object', 'date'].includes(expected) ? expected : 'this';
}
