import { generateNKeysBetween } from 'fractional-indexing';
import { calledToday, kept, type LinkKind } from '#app/domain/backlog/item/item-link.ts';
import { newId } from '#app/platform/id.ts';
import { insertRows } from '#app/platform/insert-rows.server.ts';
import type { AgencyPart, BoardPart, SprintsPart } from '../everything.ts';
import { readJson } from './archive.ts';
import type { BroughtBacklog } from './bring-backlog.server.ts';
import type { Bringing } from './bringing.ts';

/** Ids here of all items that were brought in, by key. */
type Items = ReadonlyMap<string, string>;

/** Ties items to each other; a link between two backlogs stands in the files of both. */
export async function bringItemLinks({ ctx }: Bringing, backlogs: readonly BroughtBacklog[], items: Items): Promise<void> {
  const links = new Map<string, { kind: string; from: string; to: string }>();
  for (const { file } of backlogs)
    for (const { key, linked } of file.items)
      for (const { kind, to } of linked) {
        const [here, there] = [items.get(key), items.get(to)];
        if (!here || !there) continue;
        const link = kept(calledToday(kind) as LinkKind, here, there);
        links.set(`${link.kind} ${link.from} ${link.to}`, link);
      }
  await insertRows(
    ctx.db,
    'item_link',
    [...links.values()].map(({ kind, from, to }) => ({ id: newId(), from_id: from, to_id: to, kind, created_at: ctx.now })),
  );
}

/** Makes a board with its columns, and its cards in their order. */
export async function bringBoard(
  { ctx, archive, idHere }: Bringing,
  file: string,
  { backlogs, items }: { backlogs: readonly BroughtBacklog[]; items: Items },
): Promise<void> {
  const board = await readJson<BoardPart>(archive, `boards/${file}.json`);
  const [board_id, { db }] = [idHere(board.id), ctx];
  const row = {
    id: board_id,
    team_id: idHere(board.team),
    name: board.name,
    version: 0,
    shape_version: 0,
    created_at: board.createdAt,
  };
  await insertRows(db, 'board', [row]);
  await insertRows(
    db,
    'board_backlog',
    board.backlogs.map((backlog) => ({ board_id, backlog_id: idHere(backlog) })),
  );
  await insertRows(
    db,
    'board_column',
    board.columns.map(({ id, name, wipLimit, limitKind }, position) => ({
      id: idHere(id),
      board_id,
      name,
      position,
      wip_limit: wipLimit,
      limit_kind: limitKind,
    })),
  );
  const states = new Set(backlogs.flatMap((backlog) => [...backlog.states.keys()]));
  await insertRows(
    db,
    'column_state',
    board.columns.flatMap(({ id, states: mapped }) =>
      mapped
        .filter(({ state }) => states.has(idHere(state)))
        .map(({ state, drop }) => ({ board_id, state_id: idHere(state), column_id: idHere(id), drop })),
    ),
  );
  const facts = new Map(backlogs.flatMap((backlog) => backlog.file.items.map((item) => [item.key, item] as const)));
  const cards = board.cards.flatMap((key) => facts.get(key) ?? []);
  const ranks = generateNKeysBetween(null, null, cards.length);
  await insertRows(
    db,
    'card',
    cards.map((item, at) => ({
      board_id,
      item_id: items.get(item.key),
      state_id: idHere(item.state),
      rank: ranks[at],
      version: 0,
      restricted: item.classification === 'restricted',
      archived: item.archived,
    })),
  );
}

/** Makes a team's sprints with the stays of items in them. */
export async function bringSprints({ ctx, archive, idHere }: Bringing, team: string, items: Items): Promise<void> {
  const { sprints } = await readJson<SprintsPart>(archive, `sprints/${team}.json`);
  await insertRows(
    ctx.db,
    'sprint',
    sprints.map(({ id, number, goal, startsOn, endsOn, status, startedAt, completedAt, createdAt }) => ({
      id: idHere(id),
      team_id: idHere(team),
      number,
      goal,
      starts_on: startsOn,
      ends_on: endsOn,
      status,
      started_at: startedAt,
      completed_at: completedAt,
      created_at: createdAt,
    })),
  );
  await insertRows(
    ctx.db,
    'sprint_item',
    sprints.flatMap(({ id, stays }) =>
      stays
        .filter(({ item }) => items.has(item))
        .map((stay) => ({
          id: idHere(stay.id),
          sprint_id: idHere(id),
          item_id: items.get(stay.item),
          added_at: stay.addedAt,
          removed_at: stay.removedAt,
          in_baseline: stay.inBaseline,
          points: stay.points,
          outcome: stay.outcome,
          points_at_end: stay.pointsAtEnd,
          open: stay.open,
        })),
    ),
  );
}

/** Makes views of everybody's, and those of whoever took the file, where they are here. */
export async function bringViews(
  { ctx, idHere, people }: Bringing,
  views: AgencyPart['views'],
  filterHere: (filter: unknown) => unknown,
) {
  await insertRows(
    ctx.db,
    'saved_view',
    views
      .filter(({ person }) => person === null || people.has(idHere(person)))
      .map(({ id, board, backlog, blockers, person, name, filter, createdAt }) => ({
        id: idHere(id),
        agency_id: ctx.actor.agency.id,
        board_id: board && idHere(board),
        backlog_id: backlog && idHere(backlog),
        blockers: blockers ?? false,
        person_id: person && idHere(person),
        name,
        filter: filterHere(filter),
        created_at: createdAt,
      })),
  );
}
