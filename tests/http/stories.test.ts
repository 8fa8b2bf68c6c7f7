import { beforeAll, describe, expect, it } from 'vitest';
import { locales } from '#app/domain/actor.ts';
import { toldStories } from '#app/http/stories.server.ts';
import { closeDb, db } from '#app/platform/db.server.ts';
import { fillAsDemo } from '#app/platform/first-start.server.ts';
import routes from '#app/routes.ts';
import { fillDemoWorld } from '#prisma/seed/demo-world.server.ts';
import { stories } from '#prisma/seed/stories.ts';
import { testDatabase } from '#tests/support/database.ts';

beforeAll(async () => {
  await testDatabase();
  await fillAsDemo(() => fillDemoWorld(new Date('2026-11-23T09:00:00Z')));
  return closeDb;
});

const at = (host: string) => new Request(`http://${host}/`);

describe('the demo world’s stories', () => {
  it.each(locales)('are told whole in %s, of people who are there', async (locale) => {
    const told = await toldStories(at('localhost:3000'), locale);
    expect(told.map(({ id }) => id)).toEqual(stories.map(({ id }) => id));
    for (const { id, title, about, steps, person } of told) {
      for (const text of [title, about, ...steps]) expect(text, id).toMatch(/^(?!stories:)[^${}]{8,}$/);
      expect(steps.length, id).toBeGreaterThan(2);
      expect(person.position, id).toMatch(/\p{L}, \p{L}/u);
    }
  });

  it('begin on pages, and on boards, backlogs and teams that are there', async () => {
    for (const { id, begins, second } of stories)
      for (const path of [begins, second?.begins ?? begins]) {
        if (routes.some((route) => `/${route.path}` === path)) continue;
        const [, room, key = ''] = path.split('/');
        const found = {
          boards: () => db().board.count({ where: { id: key } }),
          teams: () => db().team.count({ where: { id: key } }),
          backlogs: () => db().backlog.count({ where: { prefix: key } }),
        }[room ?? ''];
        expect(await found?.(), id).toBe(1);
      }
  });

  it.each([
    ['localhost:3000', 'http://127.0.0.1:3000/sign-in?as=', true],
    ['127.0.0.1:4180', 'http://localhost:4180/sign-in?as=', true],
    ['demo.gov.example', 'http://demo.gov.example/sign-in?as=', false],
  ])('lead under %s to a second person at %s', async (host, href, besides) => {
    const [second] = (await toldStories(at(host), 'en')).flatMap((story) => story.second ?? []);
    expect(second?.href.startsWith(href)).toBe(true);
    expect(second?.besides).toBe(besides);
  });

  it('are left out where their person has gone, and all of them where there is no demo', async () => {
    await db().person.update({ where: { id: stories[0]?.as ?? '' }, data: { disabledAt: new Date() } });
    const left = await toldStories(at('localhost'), 'en');
    expect(left.map(({ id }) => id)).not.toContain(stories[0]?.id);
    expect(left.length).toBeGreaterThan(0);
    await db().installation.deleteMany({ where: { key: 'demo' } });
    expect(await toldStories(at('localhost'), 'en')).toEqual([]);
  });
});
