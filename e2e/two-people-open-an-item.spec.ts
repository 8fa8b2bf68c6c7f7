import { expect } from '@playwright/test';
import { expectAccessible, expectNarrow } from './support/axe.ts';
import { boardPeople } from './support/board-people.ts';
import { ownBacklog } from './support/own-backlog.ts';
import { administratorOf, type Browsers, test } from './support/people.ts';
import { signInInEnglish } from './support/sign-in.ts';

async function reading(browsers: Browsers, name: string, options: { javaScriptEnabled?: boolean }) {
  const context = await browsers.newContext(options);
  await signInInEnglish(context, name);
  return context.newPage();
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? '' : ', without scripts @all';
  test(`one asks to open an item to more people, another declines, then confirms${how} @all`, async ({ browsers }) => {
    const second = await administratorOf(browsers, 'MOJ', { javaScriptEnabled });
    const { keys } = await ownBacklog(second, 'MOJ', ['Publish the list of papers']);
    const first = await reading(browsers, boardPeople.lead, { javaScriptEnabled });
    const path = `/items/${keys[0]}`;

    const ask = async (why: string) => {
      await first.goto(path);
      await first.getByText('Open it to more people…').click();
      await first.getByLabel('Who may learn of it then').selectOption('Public');
      await first.getByLabel('Why', { exact: true }).fill(why);
      await first.getByRole('button', { name: 'Ask for it' }).click();
      await expect(first.getByRole('heading', { name: /asks to open it: from “Internal” to “Public”/ })).toBeVisible();
      await expect(first.getByRole('button', { name: /^Confirm/ })).toHaveCount(0);
    };
    await ask('Citizens ask for it.');
    if (javaScriptEnabled) {
      await expectAccessible(first);
      await expectNarrow(first);
    }

    await second.goto('/inbox');
    await second
      .getByRole('link', { name: new RegExp(keys[0] ?? '') })
      .first()
      .click();
    await expect(second.locator('.notice', { hasText: 'Citizens ask for it.' })).toBeVisible();
    if (javaScriptEnabled) {
      await expectAccessible(second);
      await expectNarrow(second);
    }
    await second.getByText('Decline…').click();
    await second.getByLabel('Why not').fill('The list is a draft.');
    await second.getByRole('button', { name: 'Decline', exact: true }).click();
    await expect(second.getByRole('heading', { name: /asks to open it/ })).toHaveCount(0);

    await first.goto('/inbox');
    await expect(first.getByText(/declined to open an item to more people/).first()).toBeVisible();
    await ask('The list is decided now.');
    await second.goto('/home/waits');
    await second.getByRole('link', { name: keys[0], exact: true }).click();
    await second.getByRole('button', { name: 'Confirm: “Public”' }).click();
    await expect(second.getByRole('heading', { name: /asks to open it/ })).toHaveCount(0);
    await first.goto(path);
    await expect(first.getByText('Anyone may learn of it.')).toBeVisible();
  });
}
