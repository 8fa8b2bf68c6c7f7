import { expect } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { administratorOf, test } from './support/people.ts';

const year = new Date().getFullYear() + 2;
const calendar = (day: string, name: string) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    `UID:${day}`,
    `DTSTART;VALUE=DATE:${day}`,
    `SUMMARY:${name}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts @all', () => {
    test('adds a holiday, brings a file in, and takes a day away', async ({ browsers }) => {
      const page = await administratorOf(browsers, 'MDT', { javaScriptEnabled });
      const day = javaScriptEnabled ? '05' : '06';
      await page.goto('/agency');
      await page.getByRole('link', { name: 'Working days' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Working days and holidays' })).toBeVisible();
      await page.goto(`/agency/calendar?year=${year}`);
      await page.getByLabel('Day', { exact: true }).fill(`${year}-02-${day}`);
      await page.getByLabel('Name', { exact: true }).fill(`Day of the archive ${day}`);
      await page.getByRole('button', { name: 'Add', exact: true }).click();
      const row = page.getByRole('row', { name: `Day of the archive ${day}` });
      await expect(row).toBeVisible();

      const file = { name: 'holidays.ics', mimeType: 'text/calendar' };
      const picked = page.getByLabel('iCal file (.ics)');
      await picked.setInputFiles({ ...file, buffer: Buffer.from('day,name') });
      await page.getByRole('button', { name: 'Bring it in' }).click();
      await expect(page.getByRole('alert')).toContainText('This is no iCal file');
      await page
        .getByLabel('iCal file (.ics)')
        .setInputFiles({ ...file, buffer: Buffer.from(calendar(`${year}04${day}`, `Spring ${day}`)) });
      await page.getByRole('button', { name: 'Bring it in' }).click();
      await expect(page.getByRole('status').filter({ hasText: '1 day was added' })).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      await page.goto(`/agency/calendar?year=${year}`);
      await expect(page.getByRole('row', { name: `Spring ${day}` })).toBeVisible();

      await row.getByRole('button', { name: /^Remove/ }).click();
      await expect(row).toHaveCount(0);
    });
  });
}
