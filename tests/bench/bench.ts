import { measureBlockers } from './blockers.ts';
import { measureDrags } from './drags.ts';
import { measureFinds } from './finds.ts';
import { measureMemory, memorySize } from './memory.ts';
import { measureMoves } from './moves.ts';
import { measurePages } from './pages.ts';
import { sizes, usual } from './rounds.ts';
import { type Judged, judge } from './row.ts';
import { measureSharing } from './sharing.ts';
import { measureSprints } from './sprints.ts';
import { setStage } from './stage.ts';
import { measureViews } from './views.ts';
import { measureWall } from './wall.ts';

/** What can be measured by itself; what changes the boards comes after what shows them, a million items more at the end. */
export const parts = {
  pages: measurePages,
  views: measureViews,
  wall: measureWall,
  drags: measureDrags,
  moves: measureMoves,
  memory: measureMemory,
  sprints: measureSprints,
  finds: measureFinds,
  sharing: measureSharing,
  blockers: measureBlockers,
};
export type Part = keyof typeof parts;

/** Boards of those that begin with few items: without the million that were there to be found. */
const anew: Partial<Record<Part, number[]>> = { sharing: [usual, 10_000], blockers: [usual] };

/** Measures those parts, each on processes that were started for it; `say` hears how far it has come. */
export async function bench(wanted: readonly Part[], say: (line: string) => void): Promise<Judged[]> {
  say('boards');
  let stage = await setStage(anew[wanted[0] ?? 'pages'] ?? [...sizes, memorySize]);
  const judged: Judged[] = [];
  try {
    for (const part of wanted) {
      say(part);
      const boards = anew[part];
      if (boards && part !== wanted[0]) {
        await stage.leave();
        stage = await setStage(boards);
      }
      const served = await stage.serve();
      const rows = await parts[part](stage, served).finally(() => served.stop());
      judged.push(...rows.map((row) => judge(row)));
    }
    return judged;
  } finally {
    await stage.leave();
  }
}
