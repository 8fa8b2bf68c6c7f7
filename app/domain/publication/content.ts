import { z } from 'zod';
import { servicePhases } from '#app/domain/strategy/service/service.ts';
import type { Content } from './publication.ts';

const names = z.object({
  en: z.string().optional(),
  ru: z.string().optional(),
  'uz-Latn': z.string().optional(),
  'uz-Cyrl': z.string().optional(),
});
const agency = z.object({ code: z.string(), names });

/** What is kept of a publication, read with nothing but its public fields. */
const contentSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('service'),
    names,
    need: z.string(),
    phase: z.enum(servicePhases),
    launchedOn: z.string().nullable(),
    agency,
    users: z.array(z.object({ month: z.string(), count: z.number(), source: z.string() })),
  }),
  z.object({
    kind: z.literal('objective'),
    title: z.string(),
    measure: z.string(),
    unit: z.string(),
    baseline: z.number(),
    target: z.number(),
    targetYear: z.number(),
    closedOn: z.string().nullable(),
    agency,
    figures: z.array(z.object({ day: z.string(), value: z.number(), source: z.string() })),
  }),
  z.object({
    kind: z.literal('item'),
    title: z.string(),
    promisedOn: z.string(),
    deliveredOn: z.string().nullable(),
    agency,
  }),
]);

/** A publication's content as it was frozen. */
export function contentOf(kept: unknown): Content {
  return contentSchema.parse(kept);
}

/** Whether two contents say the same, in whatever order their parts stand. */
export function sameContent(one: Content, other: Content): boolean {
  return sorted(one) === sorted(other);
}

/** A content as text that does not depend on the order in which the database keeps its parts. */
export function sorted(value: unknown): string {
  return JSON.stringify(value, (_name, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
