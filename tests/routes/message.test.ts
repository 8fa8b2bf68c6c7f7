import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Classification } from '#app/domain/classification.ts';
import { publicUrl } from '#app/platform/public-url.server.ts';
import { loader as blockerMessage } from '#app/routes/escalation/blocker-message.tsx';
import { loader as requestMessage } from '#app/routes/escalation/request-message.tsx';
import { ownerDb } from '#tests/support/database.ts';
import { open } from '#tests/support/page.ts';
import { testWorld, type World } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let world: World;
/** The item that the blocker holds up, and that the request hangs on. */
let item: string;

beforeAll(async () => {
  ({ fresh } = await testWorld());
});
beforeEach(async () => {
  world = await fresh();
  const { blocker, promisedRequest, agency } = world.own.ids;
  const row = await ownerDb().blocker.update({
    where: { id: blocker },
    data: { line: 'No contract yet', neededBy: new Date('2099-03-04') },
  });
  item = row.itemId;
  await ownerDb().requestItem.deleteMany();
  await ownerDb().requestItem.create({ data: { requestId: promisedRequest, agencyId: agency.id, itemId: item } });
});

type Who = 'lead' | 'administrator';
async function message(kind: 'blocker' | 'request', search = '', who: Who = 'lead', side: 'own' | 'other' = 'own') {
  const { blocker, promisedRequest } = world.own.ids;
  const id = kind === 'blocker' ? blocker : promisedRequest;
  return open(kind === 'blocker' ? blockerMessage : requestMessage, `/${kind}s/${id}/message${search}`, {
    cookie: `hashar=${world[side].personal[who].sessionSecret}`,
    params: { [kind]: id },
  });
}
const text = async (kind: 'blocker' | 'request', search = '') => ((await message(kind, search)).data as { text: string }).text;
const classify = (classification: Classification) => ownerDb().item.update({ where: { id: item }, data: { classification } });
const linkTo = (path: string) => new URL(path, publicUrl()).href;

describe('a message to be copied', () => {
  it.each(['internal', 'shared'] as const)(
    'of what is %s holds its key and a link, and nothing of what is asked',
    async (classification) => {
      const { key } = await classify(classification);
      const { blocker, promisedRequest } = world.own.ids;
      expect(await text('blocker')).toBe(`${key}\n${linkTo(`/blockers/${blocker}`)}`);
      expect(await text('request')).toMatch(/^\S+\n\S+$/);
      expect(await text('request')).toContain(linkTo(`/requests/${promisedRequest}`));
      for (const each of [await text('blocker', '?in=ru'), await text('request', '?in=ru')])
        expect(each).not.toMatch(/No contract|judges|2099/);
    },
  );

  it('of what everybody may read holds what is asked and by when, in the language that is chosen', async () => {
    const { key } = await classify('public');
    const { blocker, promisedRequest } = world.own.ids;
    const path = linkTo(`/blockers/${blocker}`);
    expect(await text('blocker')).toMatch(new RegExp(`^${key}: No contract yet\\nNeeded by .*2099\\.\\n${path}$`));
    expect(await text('blocker', '?in=ru')).toMatch(new RegExp(`^${key}: No contract yet\\n.*2099.*\\n${path}$`));
    expect(await text('request')).toContain(': The list of judges\nNeeded by ');
    expect(await text('request')).toContain(linkTo(`/requests/${promisedRequest}`));
  });

  it('of a request whose item is taken off is as brief again', async () => {
    await classify('public');
    await ownerDb().requestItem.deleteMany();
    expect(await text('request')).not.toContain('judges');
  });

  it('is not there for a stranger, public or not', async () => {
    await classify('public');
    expect((await message('blocker', '', 'administrator', 'other')).status).toBe(404);
    expect((await message('request', '', 'administrator', 'other')).status).toBe(404);
  });
});
