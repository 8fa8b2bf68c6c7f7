import { createHash } from 'node:crypto';
import type { Actor } from '#app/domain/actor.ts';
import { Conflict } from '#app/domain/errors.ts';
import type { Db } from '#app/platform/db.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { raw, send } from '#app/platform/transaction.server.ts';

interface Asked {
  actor: Actor;
  command: string;
  key: string;
  body: unknown;
}

/**
 * Claims an idempotency key for 24 hours in the caller's transaction. A second sender of the same key waits here for the first.
 * Returns what was answered to this very body before, or undefined where the key is new.
 * @throws Conflict where the key was used with another body
 */
export async function claimKey(db: Db, asked: Asked): Promise<{ answer: unknown } | undefined> {
  const { actor, command, key } = asked;
  const bodyHash = createHash('sha256').update(JSON.stringify(asked.body)).digest('base64url');
  const claimed = await raw(
    db,
    Prisma.sql`
    INSERT INTO answer (person_id, agency_id, command, key, body_hash, answer, created_at)
    VALUES (${actor.person.id}::uuid, ${actor.agency.id}::uuid, ${command}, ${key}, ${bodyHash}, 'null', now())
    ON CONFLICT (person_id, agency_id, command, key) DO UPDATE SET body_hash = excluded.body_hash, created_at = now()
      WHERE answer.created_at < now() - interval '24 hours'
    RETURNING 1`,
  );
  if (claimed.length > 0) return undefined;
  const before = await db.answer.findUniqueOrThrow({
    where: { personId_agencyId_command_key: { personId: actor.person.id, agencyId: actor.agency.id, command, key } },
  });
  if (before.bodyHash !== bodyHash) throw new Conflict('key_reused');
  return { answer: before.answer };
}

/** Keeps what a command answered, under the key claimed before. */
export function keepAnswer(db: Db, { actor, command, key }: Asked, answer: unknown): void {
  send(
    db,
    Prisma.sql`
    UPDATE answer SET answer = ${JSON.stringify(answer ?? null)}::jsonb
    WHERE person_id = ${actor.person.id}::uuid AND agency_id = ${actor.agency.id}::uuid AND command = ${command} AND key = ${key}`,
  );
}
