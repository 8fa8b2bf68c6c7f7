import type { Page } from '@playwright/test';
import { contextOf, openBoard, openBrowser } from './browser.ts';
import { inRounds } from './rounds.ts';
import type { Row } from './row.ts';
import type { Served, Stage } from './stage.ts';
import { quantile } from './statistics.ts';
import type { BenchPerson } from './world.ts';

const frameAims = [
  { size: 1_000, p95: 20, worst: 50 },
  { size: 10_000, p95: 25, worst: 60 },
];

/** How evenly a card follows the pointer, how soon it is saved once dropped, and how soon somebody else sees it. */
export async function measureDrags(stage: Stage, served: Served): Promise<Row[]> {
  const rows: Row[] = [];
  for (const aims of frameAims) rows.push(...(await dragsOn(stage, served, aims)));
  return rows;
}

async function dragsOn(
  { people, board }: Stage,
  { hashar }: Served,
  { size, p95, worst }: (typeof frameAims)[number],
): Promise<Row[]> {
  const { id, columns } = board(size);
  const browsers = await Promise.all([openBrowser(), openBrowser()]);
  try {
    const [own, other] = (await Promise.all(
      browsers.map(async (browser, n) => openBoard(await contextOf(browser, hashar, people[n] as BenchPerson), id)),
    )) as [Page, Page];
    let turn = 0;
    const found = await inRounds(async () => {
      const from = turn % (columns.length - 1);
      turn += 1;
      return drag(own, other, columns[from] ?? '', columns[from + 1] ?? '');
    });
    return [
      { what: 'frame while dragging, p95', size, unit: 'ms', hashar: found.p95, aim: { most: p95 } },
      { what: 'frame while dragging, worst', size, unit: 'ms', hashar: found.worst, aim: { most: worst } },
      { what: 'drop → saved', size, unit: 'ms', hashar: found.saved, aim: { most: 60 } },
      { what: 'drop → seen in a second browser', size, unit: 'ms', hashar: found.seen, aim: { most: 120 } },
    ];
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
  }
}

/** Carries the second card of a column over the whole board and drops it into another. */
async function drag(own: Page, other: Page, from: string, to: string) {
  const card = own.locator(`[data-column="${from}"] [data-key]`).nth(1);
  const key = (await card.getAttribute('data-key')) ?? '';
  const start = await middleOf(card);
  const target = await middleOf(own.locator(`[data-column="${to}"] [data-key]`).nth(1));
  await other.evaluate(([card = '', column = '']) => window.benchClock.awaitCard(card, column), [key, to]);
  await own.mouse.move(start.x, start.y);
  await own.evaluate(() => window.benchClock.countFrames());
  await own.mouse.down();
  await own.mouse.move(1_200, 600, { steps: 60 });
  await own.mouse.move(60, 300, { steps: 60 });
  await own.mouse.move(target.x, target.y, { steps: 20 });
  await own.evaluate(() => {
    Object.assign(window.benchClock, { counting: false, saved: Number.NaN });
  });
  await own.mouse.up();
  await own.waitForFunction(() => window.benchClock.saved > 0);
  await other.waitForFunction(() => window.benchClock.seen > 0);
  const { frames, dropped, saved } = await own.evaluate(() => window.benchClock);
  const { seen } = await other.evaluate(() => window.benchClock);
  return { p95: quantile(frames, 0.95), worst: Math.max(...frames), saved: saved - dropped, seen: seen - dropped };
}

async function middleOf(card: ReturnType<Page['locator']>): Promise<{ x: number; y: number }> {
  const box = await card.boundingBox();
  if (!box) throw new Error('the card is not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
