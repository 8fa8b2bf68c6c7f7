import type { StateCategory } from '#app/domain/backlog/item.ts';
import type { Db } from '#app/platform/db.server.ts';
import { boardStory } from './board-story.ts';
import { demoId } from './chance.ts';
import type { BacklogContent } from './content/backlog-content.ts';
import type { Filling } from './filling.ts';
import { labelId, toneOf } from './ids.ts';
import { itemsOf } from './items.ts';
import { writeBoard } from './write-board.server.ts';
import { writeEvents } from './write-events.server.ts';
import { writeItems } from './write-items.server.ts';
import { writeSprints } from './write-sprints.server.ts';
import { writeViews } from './write-views.server.ts';

/** The categories of a backlog's five states. */
const categories: readonly StateCategory[] = ['to_do', 'to_do', 'doing', 'doing', 'done'];

/** Writes a backlog with its workflow, its items, its board and their six months of history. */
export async function fillBacklog(
  db: Db,
  content: BacklogContent,
  around: Pick<Filling, 'agencyId' | 'teamId' | 'team' | 'calendar'>,
): Promise<void> {
  const { prefix, states } = content;
  const filling: Filling = {
    content,
    ...around,
    backlogId: demoId('backlog', prefix),
    boardId: demoId('board', prefix),
    states: states.map((name, at) => ({
      id: demoId('state', `${prefix}:${name}`),
      name,
      category: categories[at] ?? 'to_do',
      column: demoId('column', `${prefix}:${name}`),
    })),
  };
  const items = itemsOf(content, around.team, around.calendar);
  const story = boardStory(content, items);
  await writeBacklog(db, filling, items.length);
  await writeItems(db, filling, items);
  // After the items, so that its cards stand where the story left them and not in the order in which items were written.
  await writeBoard(db, filling, [...story.columns.flat(), ...items.filter(({ life }) => life.droppedAt !== undefined)]);
  await writeEvents(db, filling, items, story.moves);
  await writeSprints(db, filling, items);
  await writeViews(db, filling);
}

async function writeBacklog(db: Db, filling: Filling, lastNumber: number): Promise<void> {
  const { content, agencyId, backlogId, calendar } = filling;
  const { prefix, name, classification } = content;
  await db.backlog.create({
    data: { id: backlogId, agencyId, prefix, name, classification, lastNumber, createdAt: calendar.moment(0) },
  });
  await db.state.createMany({
    data: filling.states.map((state, position) => ({
      id: state.id,
      backlogId,
      name: state.name,
      category: state.category,
      position,
    })),
  });
  await db.label.createMany({
    data: Object.values(content.labels).map((label, n) => ({
      id: labelId(prefix, label),
      backlogId,
      name: label,
      tone: toneOf(n),
    })),
  });
}
