import { type Browser, expect, type Page, test } from '@playwright/test';
import { boardPeople } from './support/board-people.ts';
import {
  columnOf,
  expectColumn,
  handleOf,
  limitColumn,
  type OwnBoard,
  ownBoard,
  spoken,
  toTheRight,
} from './support/own-board.ts';
import { signInAs } from './support/sign-in.ts';

/** A lead and a member of one agency, each with a browser, before a board that is theirs. */
async function two(browser: Browser, prepare?: (page: Page, board: OwnBoard) => Promise<void>) {
  const [one, other] = [await browser.newContext(), await browser.newContext()];
  await signInAs(one, boardPeople.lead);
  await signInAs(other, boardPeople.member);
  const [lead, member] = [await one.newPage(), await other.newPage()];
  const board = await ownBoard(lead, boardPeople.agency, ['First', 'Second', 'Third']);
  await prepare?.(lead, board);
  const streams = [lead, member].map((page) => page.waitForRequest('**/live'));
  await Promise.all([lead, member].map((page) => page.goto(board.path)));
  await Promise.all(streams);
  return { lead, member, board };
}

/** Collects all that the board says from now on, however short it stands. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  const heard = await spoken(page).evaluateHandle((line) => {
    const words: string[] = [];
    new MutationObserver(() => words.push(line.textContent ?? '')).observe(line, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    return words;
  });
  return () => heard.jsonValue();
}

test('a move is seen by the other at once, told by whom, and put back with one click', async ({ browser }) => {
  const { lead, member, board } = await two(browser);
  const [first = '', second = '', third = ''] = board.keys;
  await toTheRight(lead, first, 1);
  await expectColumn(member, 'In progress', [first]);
  await expect(member.locator('.board-news')).toContainText(`moved ${first} to In progress.`);
  await expect(member.locator('[data-announcer]')).toContainText(`moved ${first} to In progress.`);
  await member.locator('.board-news').getByRole('button', { name: 'Put it back' }).click();
  await expectColumn(lead, 'Ready', [first, second, third]);
  await expect(lead.locator(`#card-${first} .card-aside`)).toContainText(`moved ${first} to Ready.`);
  await expect(spoken(lead)).toContainText(`moved ${first} to Ready.`);
  await expect(lead.locator('[data-announcer]')).toHaveText('');
});

test('the later of two moves stands for both @all', async ({ browser }) => {
  const { lead, member, board } = await two(browser);
  const [first = ''] = board.keys;
  await toTheRight(lead, first, 1);
  await expectColumn(member, 'In progress', [first]);
  await toTheRight(member, first, 1);
  for (const page of [lead, member]) await expect(columnOf(page, 'In progress').locator(`#card-${first}`)).toHaveCount(0);
  const place = (page: Page) => page.locator(`#card-${first}`).locator('xpath=..').getAttribute('data-column');
  await expect.poll(async () => (await place(lead)) === (await place(member))).toBe(true);
});

test('a firm limit gives the card back, with the reason and what could be moved first', async ({ browser }) => {
  const { lead, board } = await two(browser, (page, made) => limitColumn(page, made, 'In progress', 1, 'hard'));
  const [first = '', second = '', third = ''] = board.keys;
  await toTheRight(lead, first, 1);
  await expectColumn(lead, 'In progress', [first]);
  const heard = await listen(lead);
  await toTheRight(lead, second, 1);
  await expectColumn(lead, 'Ready', [second, third]);
  await expect(lead.locator(`#card-${second} .card-aside`)).toContainText(first);
  await expect(spoken(lead)).toContainText(`${second} is back where it was.`);
  await expect(handleOf(lead, second)).toBeFocused();
  expect(await heard()).toContain(`Asking whether ${second} may go to In progress. The column is full: 1 of 1.`);
  expect((await heard()).filter((words) => words.includes('dropped'))).toEqual([]);
  await lead.locator(`#card-${second} .card-aside`).getByRole('button', { name: 'Close' }).press('Enter');
  await expect(handleOf(lead, second)).toBeFocused();
});

test('a card asked into a full column that is free by then is said to stand there @all', async ({ browser }) => {
  const { lead, member, board } = await two(browser, (page, made) => limitColumn(page, made, 'In progress', 1, 'hard'));
  const [first = '', second = ''] = board.keys;
  await toTheRight(lead, first, 1);
  await expectColumn(member, 'In progress', [first]);
  await lead.route('**/changes?*', (route) => route.abort());
  const taken = member.waitForResponse('**/moves');
  await toTheRight(member, first, 1);
  await taken;
  await toTheRight(lead, second, 1);
  await expect(spoken(lead)).toHaveText(`${second} now stands in In progress.`);
});

test('a soft limit asks for a reason beside the card, and keeps it @all', async ({ browser }) => {
  const { lead, member, board } = await two(browser, (page, made) => limitColumn(page, made, 'In progress', 1, 'soft'));
  const [first = '', second = ''] = board.keys;
  await toTheRight(lead, first, 1);
  await expectColumn(lead, 'In progress', [first]);
  await toTheRight(lead, second, 1);
  const aside = lead.locator(`#card-${second} .card-aside`);
  await aside.getByLabel('Reason for passing the limit').fill('The minister asked');
  await aside.getByLabel('Reason for passing the limit').press('Enter');
  await expect(handleOf(lead, second)).toBeFocused();
  await expect(spoken(lead)).toHaveText(`${second} now stands in In progress.`);
  await expect(columnOf(member, 'In progress').locator('.chip.stop')).toHaveText('over limit');
  await expect(columnOf(member, 'In progress').locator('[data-key]')).toHaveCount(2);
});

test('a move made without a connection says so, and is sent when it is back', async ({ browser }) => {
  const { lead, member, board } = await two(browser);
  const [first = ''] = board.keys;
  await lead.context().setOffline(true);
  await toTheRight(lead, first, 1);
  await expect(lead.locator(`#card-${first} .card-aside`)).toContainText('Not sent');
  await expectColumn(member, 'In progress', []);
  await lead.context().setOffline(false);
  await expectColumn(member, 'In progress', [first]);
  await expect(lead.locator(`#card-${first} .card-aside`)).toHaveCount(0);
});

test('one stream serves all tabs of a browser @all', async ({ browser }) => {
  const { lead, member, board } = await two(browser);
  const [first = ''] = board.keys;
  const second = await member.context().newPage();
  let streams = 0;
  second.on('request', (request) => {
    if (request.url().endsWith('/live')) streams += 1;
  });
  await second.goto(board.path);
  await expect(columnOf(second, 'Ready').locator('[data-key]')).toHaveCount(3);
  await toTheRight(lead, first, 1);
  await expectColumn(second, 'In progress', [first]);
  expect(streams).toBe(0);
});

test('who signs out elsewhere sees nothing of the board any more', async ({ browser }) => {
  const { member } = await two(browser);
  await member.context().clearCookies();
  await member.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(member.locator('.card')).toHaveCount(0);
  await expect(member).toHaveURL(/\/sign-in\?next=/);
});
