import type { ImportRef } from '#app/platform/prisma/client.ts';

/** What things of files became here, by kind. */
export type Refs = ReadonlyMap<string, readonly ImportRef[]>;
