import { beforeAll, describe, expect, it } from 'vitest';
import { type AccessTable, locales, roles } from '#app/domain/actor.ts';
import { rolesPage } from '#app/domain/identity/queries/roles-page.server.ts';
import { rooms } from '#app/domain/identity/queries/rooms.ts';
import { ask } from '#app/domain/query.server.ts';
import { languageOf, textsFor } from '#app/locales/texts.server.ts';
import { verbs } from '#tests/support/verbs.ts';
import { actorFor, testWorld } from '#tests/support/world.ts';

const tables = import.meta.glob<{ access: AccessTable }>('/app/domain/*/access.ts', { eager: true });
const acts = Object.values(tables).flatMap(({ access }) => Object.keys(access));

let page: Awaited<ReturnType<typeof rolesPage.run>>;

beforeAll(async () => {
  const { fresh } = await testWorld();
  page = await ask(rolesPage, actorFor(await fresh(), 'observer'), {});
});

describe('the page of roles', () => {
  it('is made of every room’s table, and of nothing else', () => {
    const table = (file: string) => tables[file]?.access ?? {};
    const shown = Object.fromEntries(page.rooms.map(({ room, acts: rows }) => [`/app/domain/${room}/access.ts`, rows]));
    expect(Object.keys(shown).sort()).toEqual(Object.keys(tables).sort());
    for (const [file, rows] of Object.entries(shown)) {
      expect(Object.fromEntries(rows.map((row) => [row.act, row.roles]))).toEqual(table(file));
    }
    expect(page.role).toBe('observer');
  });

  it('has a row for each command that somebody signed in can give', () => {
    const commands = verbs.filter(({ verb }) => verb.kind === 'command').map(({ verb }) => verb.name);
    expect(commands.filter((name) => !acts.includes(name))).toEqual([]);
  });

  it('names no role that there is not, and each act once', () => {
    const named = page.rooms.flatMap((room) => room.acts.flatMap((row) => row.roles));
    expect(named.filter((role) => !roles.includes(role))).toEqual([]);
    expect(acts.filter((act, at) => acts.indexOf(act) !== at)).toEqual([]);
  });

  it.each(locales)('has words of its own for each of them in %s', (locale) => {
    const t = textsFor(locale) as (key: string) => string;
    const keys = [...acts.map((act) => `roles:act.${act}`), ...rooms.map(({ room }) => `roles:room.${room}`)];
    const words = keys.map((key) => [key, t(key)] as const);
    expect(words.filter(([key, text]) => text === '' || key.endsWith(text)).map(([key]) => key)).toEqual([]);
    const shared = words.filter(([, text], at) => words.findIndex(([, other]) => other === text) !== at);
    expect(shared).toEqual([]);
  });

  it('keeps no words for what nobody can do any more', () => {
    const { act, room } = languageOf('en').catalogue.roles as { act: object; room: object };
    expect(Object.keys(act).filter((name) => !acts.includes(name))).toEqual([]);
    expect(Object.keys(room).filter((name) => !rooms.some((each) => each.room === name))).toEqual([]);
  });
});
