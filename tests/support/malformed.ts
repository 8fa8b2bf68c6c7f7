import { z } from 'zod';
import type { Verb } from './verbs.ts';

/** What people, programs and attackers send where something else is meant. */
export const malformed: unknown[] = [
  null,
  '',
  ' ',
  'x'.repeat(100_000),
  '\0',
  'a\0b',
  '\u0007\u001b[31m\u0008',
  '\ud800',
  '\u202eright to left',
  "'; DROP TABLE item; --",
  "\\' OR 1=1 /*",
  '<script>alert(1)</script>',
  '{{constructor}}#{7*7}%s%n',
  '../../etc/passwd',
  '__proto__',
  'MOJ-99999999999999999999',
  '-',
  'elsewhere',
  '2026-02-30',
  '0001-01-01',
  '+275760-09-13',
  '00000000-0000-0000-0000-000000000000',
  0,
  -1,
  1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  2 ** 53,
  2 ** 31,
  1e308,
  true,
  [],
  [[]],
  [null],
  ['a', 'a'],
  {},
  { toString: 1, valueOf: null },
  JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{}}}'),
  Array.from({ length: 2_000 }, () => 'a'),
];

/** Every field that a verb's input has or could have; `absent` where the example leaves it out. Also inside arrays and objects. */
export function withField(verb: { input: Verb['input'] }, input: unknown): { path: string[]; absent: boolean }[] {
  const { properties = {} } = z.toJSONSchema(verb.input, { io: 'input', unrepresentable: 'any' });
  const given = pathsIn(input);
  const top = new Set(given.map(([name]) => name));
  const missing = Object.keys(properties).filter((name) => !top.has(name));
  return [...given.map((path) => ({ path, absent: false })), ...missing.map((name) => ({ path: [name], absent: true }))];
}

/** Fields that take any text and that the example leaves out. */
export function textsLeftOut(verb: { input: Verb['input'] }, input: unknown): string[] {
  const { properties = {} } = z.toJSONSchema(verb.input, { io: 'input', unrepresentable: 'any' });
  return withField(verb, input)
    .filter(({ absent }) => absent)
    .flatMap(({ path: [name = ''] }) => (takesText(properties[name]) ? [name] : []));
}

function takesText(schema: z.core.JSONSchema._JSONSchema | undefined): boolean {
  if (typeof schema !== 'object') return false;
  return (schema.type === 'string' && !schema.enum) || (schema.anyOf?.some(takesText) ?? false);
}

function pathsIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [[...path, name], ...pathsIn(inner, [...path, name])]);
}
