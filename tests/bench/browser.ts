import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { browserLaunch } from '../../e2e/support/browser.ts';
import type { Server } from './server.ts';
import type { BenchPerson } from './world.ts';

/** What tests/bench/page-clock.js notes in a page. */
export interface PageClock {
  painted: number;
  elements: number;
  draggable: number;
  dropped: number;
  saved: number;
  seen: number;
  frames: number[];
  counting: boolean;
  countFrames(): void;
  awaitCard(key: string, column: string): void;
  awaitText(text: string): void;
}

declare global {
  interface Window {
    benchClock: PageClock;
  }
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch(browserLaunch());
}

/** A browser of somebody who is signed in, with nothing in its cache. */
export async function contextOf(browser: Browser, { url }: Server, { session }: BenchPerson): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  await context.addCookies([{ name: 'hashar', value: session, url }]);
  await context.addInitScript({ path: join(import.meta.dirname, 'page-clock.js') });
  return context;
}

/** Opens a board and waits until its cards can be dragged. */
export async function openBoard(context: BrowserContext, board: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`/boards/${board}`);
  await page.waitForFunction(() => window.benchClock.draggable > 0 && window.benchClock.painted > 0);
  return page;
}
