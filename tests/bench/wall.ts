import type { Actor } from '#app/domain/actor.ts';
import { backlogPage } from '#app/domain/backlog/queries/backlog-page.server.ts';
import { moveItem } from '#app/domain/board/commands/move-item.server.ts';
import { boardView } from '#app/domain/board/queries/board-view.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { actorOfToken } from '#app/domain/identity/queries/actor-of-token.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { closeDb } from '#app/platform/db.server.ts';
import { inRounds, usual } from './rounds.ts';
import type { Row } from './row.ts';
import type { Stage } from './stage.ts';
import { quantile } from './statistics.ts';
import type { BenchBoard } from './world.ts';

/** Before those that count: connections, and statements that are kept prepared. */
const warmUps = 8;
const times = 40;

const measured = ['a whole board', 'a page of a backlog', 'a move'] as const;
type Kind = (typeof measured)[number];

/**
 * What the second wall costs: the same work without HTTP around it, as the app's role and as the owner of the tables, whom no policy binds;
 * by turns, so that what disturbs one disturbs the other.
 */
export async function measureWall(stage: Stage): Promise<Row[]> {
  const app = process.env.DATABASE_URL ?? '';
  const actor = await actorOfToken(stage.people[0]?.token ?? '');
  if (!actor) throw new Error('nobody has the token');
  const work = workOf(actor, stage.board(usual));
  const found = await inRounds(async () => {
    const without = await takenBy(stage.adminUrl, work);
    const behind = await takenBy(app, work);
    return Object.fromEntries(
      measured.flatMap((kind) => [
        [`${kind} without`, without[kind]],
        [kind, behind[kind]],
      ]),
    );
  }).finally(() => over(app));
  const of = (name: string) => (found as Record<string, number[]>)[name] ?? [];
  return measured.map((what): Row => {
    const row: Row = {
      what: `${what} behind the second wall`,
      size: usual,
      unit: 'ms',
      limit: of(`${what} without`),
      hashar: of(what),
    };
    return what === 'a whole board' ? { ...row, aim: { most: 1.15, ofLimit: true } } : row;
  });
}

function workOf(actor: Actor, { id, keys, columns }: BenchBoard): Record<Kind, (time: number) => Promise<unknown>> {
  return {
    'a whole board': () => ask(boardView, actor, { board: id }),
    'a page of a backlog': () => ask(backlogPage, actor, { backlog: `BEN${usual}` }),
    'a move': (time) =>
      perform(moveItem, actor, {
        ...{ board: id, item: keys[(time * 7) % keys.length] ?? '', column: columns[time % columns.length] ?? '' },
        position: 'bottom',
      }),
  };
}

/** How long each takes in the middle, by whom that address connects as. */
async function takenBy(url: string, work: ReturnType<typeof workOf>): Promise<Record<Kind, number>> {
  await over(url);
  const taken = Object.fromEntries(measured.map((kind) => [kind, [] as number[]])) as Record<Kind, number[]>;
  for (let time = 0; time < warmUps + times; time += 1) {
    for (const kind of measured) {
      const began = performance.now();
      await work[kind](time);
      if (time >= warmUps) taken[kind].push(performance.now() - began);
    }
  }
  return Object.fromEntries(measured.map((kind) => [kind, quantile(taken[kind], 0.5)])) as Record<Kind, number>;
}

async function over(url: string): Promise<void> {
  await closeDb();
  process.env.DATABASE_URL = url;
}
