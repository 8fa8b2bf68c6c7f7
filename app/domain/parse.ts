import type { z } from 'zod';
import { type Problem, Refused, refuse } from './errors.ts';

/**
 * What was sent, as the schema says it should be.
 * @throws Refused naming each field that is wrong, with a code of the catalogue `refusals`
 */
export function parse<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const result = schema.safeParse(raw, { reportInput: true });
  if (!result.success) throw new Refused(result.error.issues.slice(0, namedAtMost).map(problem));
  refuseUnreadable(result.data, []);
  return result.data;
}

/** A field name that somebody made up is not sent back at full length. */
const longestFieldName = 80;

/** What is nested deeper than this is no input of ours. */
const deepest = 12;

/** More problems than this are not told one by one. */
const namedAtMost = 50;

/** U+0000 and halves of a surrogate pair: no text, and PostgreSQL keeps neither. */
const unreadable = /\0|\p{Surrogate}/u;

function refuseUnreadable(value: unknown, path: readonly string[]): void {
  if (typeof value === 'string' && unreadable.test(value)) throw refuse(path.join('.') || 'body', 'unreadable_characters');
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return;
  if (path.length > deepest) throw refuse(path[0] ?? 'body', 'wrong_form');
  for (const [name, inner] of Object.entries(value)) {
    refuseUnreadable(name, path);
    refuseUnreadable(inner, [...path, name]);
  }
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
      return { field: [...issue.path, ...issue.keys].join('.').slice(0, longestFieldName), code: 'unknown_field' };
    case 'custom':
      return { field, code: issue.message && /^[a-z_]+$/.test(issue.message) ? issue.message : 'wrong_form' };
    default:
      return { field, code: 'wrong_form' };
  }
}

function kindOf(expected: string): string {
  return ['number', 'int', 'string', 'boolean', 'array', 'object', 'date'].includes(expected) ? expected : 'this';
}
