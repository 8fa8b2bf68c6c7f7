import type { Page } from '@playwright/test';
import { contextOf, openBoard, openBrowser } from './browser.ts';
import { inRounds, sizes, usual } from './rounds.ts';
import type { Row } from './row.ts';
import type { Served, Stage } from './stage.ts';
import { multiples } from './statistics.ts';
import type { BenchPerson } from './world.ts';

/** How soon a board stands in a browser that has nothing of it, what comes over the wire for it, and what it takes there. */
export async function measurePages({ people, board }: Stage, { hashar }: Served): Promise<Row[]> {
  const browser = await openBrowser();
  try {
    const found = await inRounds(async () => {
      const round: Record<string, number> = {};
      for (const size of sizes) {
        const context = await contextOf(browser, hashar, people[0] as BenchPerson);
        const opened = await lookAt(await openBoard(context, board(size).id));
        await context.close();
        for (const [name, figure] of Object.entries(opened)) round[`${name} ${size}`] = figure;
      }
      return round;
    });
    return rowsOf((name) => found[name] ?? []);
  } finally {
    await browser.close();
  }
}

async function lookAt(page: Page): Promise<Record<string, number>> {
  const { painted, draggable, elements } = await page.evaluate(() => window.benchClock);
  // What the page fetches when there is time belongs to it.
  await page.waitForTimeout(500);
  const fetched = await page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map((entry) => ({
      name: entry.name.split('?')[0] ?? '',
      bytes: (entry as PerformanceResourceTiming).encodedBodySize,
      whole: entry.entryType === 'navigation',
    })),
  );
  const kilobytes = (wanted: (file: (typeof fetched)[number]) => boolean) =>
    fetched.filter(wanted).reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
  return {
    painted,
    draggable,
    html: kilobytes(({ whole, name }) => whole || name.endsWith('.css')),
    scripts: kilobytes(({ name }) => name.endsWith('.js')),
    // Before there are scripts the page stands whole; after, only what is near the eye.
    elements: Math.max(elements, await page.evaluate(() => document.querySelectorAll('*').length)),
    heap: await heapOf(page),
  };
}

/** Megabytes in use once everything that can be let go has been. */
async function heapOf(page: Page): Promise<number> {
  const inspector = await page.context().newCDPSession(page);
  await inspector.send('HeapProfiler.collectGarbage');
  const { usedSize } = await inspector.send('Runtime.getHeapUsage');
  return usedSize / 1024 / 1024;
}

function rowsOf(of: (name: string) => number[]): Row[] {
  const largest = sizes.at(-1);
  return [
    { what: 'HTML and styles, compressed', size: usual, unit: 'KB', hashar: of(`html ${usual}`), aim: { most: 45 } },
    { what: 'JavaScript, compressed', size: usual, unit: 'KB', hashar: of(`scripts ${usual}`), aim: { most: 130 } },
    ...sizes.flatMap((size): Row[] => [
      { what: 'first cards painted', size, unit: 'ms', hashar: of(`painted ${size}`), aim: { most: 350 } },
      { what: 'draggable', size, unit: 'ms', hashar: of(`draggable ${size}`), aim: { most: size === largest ? 1_000 : 700 } },
    ]),
    {
      what: 'first cards painted: growth from 100 to 10,000 cards',
      unit: '×',
      hashar: multiples(of('painted 10000'), of('painted 100')),
      aim: { most: 1.3 },
    },
    { what: 'DOM elements', size: usual, unit: '', hashar: of(`elements ${usual}`), aim: { most: 3_000 } },
    {
      what: 'DOM elements: growth from 1,000 to 10,000 cards',
      unit: '×',
      hashar: multiples(of('elements 10000'), of('elements 1000')),
      aim: { most: 1 },
    },
    ...[usual, 10_000].map((size): Row => ({ what: 'JS heap', size, unit: 'MB', hashar: of(`heap ${size}`), aim: { most: 12 } })),
  ];
}
