import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Conflict, NotAllowed, NotFound, Refused, refuse, SignedOut } from '#app/domain/errors.ts';
import { attempt } from '#app/http/attempt.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { orPage, statusOf, Unfit } from '#app/http/replies.server.ts';
import { actorFor, actorOfBoth, testWorld, type World } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let world: World;

beforeAll(async () => {
  ({ fresh } = await testWorld());
});

beforeEach(async () => {
  world = await fresh();
});

const sent = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://localhost/form', { method: 'POST', body, headers });
const typed = (fields: string) => sent(fields, { 'Content-Type': 'application/x-www-form-urlencoded' });

/** The page that was thrown instead of an answer. */
async function thrown(work: Promise<unknown>): Promise<{ status: number; page: unknown; location: string | null }> {
  const response = await work.then(
    () => expect.fail('nothing was thrown'),
    (error: unknown) => error,
  );
  if (!(response instanceof Response)) throw response;
  const text = await response.text();
  return {
    status: response.status,
    page: text === '' ? undefined : JSON.parse(text),
    location: response.headers.get('Location'),
  };
}

describe('a page', () => {
  it('is told to be asked for again while the database is away', async () => {
    const away = Object.assign(new Error('terminating connection'), { code: '57P01' });
    expect(await thrown(orPage(Promise.reject(away)))).toMatchObject({ status: 503, page: { code: 'database_away' } });
    expect(await thrown(attempt(() => Promise.reject(away)))).toMatchObject({ status: 503 });
  });
});

describe('a form', () => {
  it('gives its fields, each box of a name, its key, and nothing of what is hidden', async () => {
    const form = await readForm(typed('title=A+b&state=1&state=2&_key=once&_agency='), { actor: actorFor(world, 'member') });
    expect(form).toMatchObject({ values: { title: 'A b', state: '2' }, key: 'once' });
    expect([form.all('state'), form.all('none'), form.file]).toEqual([['1', '2'], [], undefined]);
  });

  it('gives its file, and none where no file was chosen', async () => {
    const data = new FormData();
    data.set('name', 'Board');
    data.set('file', new File(['{}'], 'board.json', { type: 'application/json' }));
    const form = await readForm(sent(data));
    expect([form.values, form.file?.name, await form.file?.text()]).toEqual([{ name: 'Board' }, 'board.json', '{}']);
    const empty = new FormData();
    empty.set('file', new File([], ''));
    expect((await readForm(sent(empty))).file).toBeUndefined();
  });

  it('is refused where it was shown for another agency, naming both, and what was typed is given back', async () => {
    const actor = actorOfBoth(world, 'other');
    const fields = new URLSearchParams({
      title: 'A bridge',
      description: 'Of nine planks.\nOr ten.',
      team: world.own.ids.team,
      act: 'edit-item-text',
      password: 'four neighbours carry a beam',
      current: 'a secret',
      empty: ' ',
      _key: 'once',
      _agency: world.own.ids.agency.id,
    });
    const refused = await thrown(readForm(typed(String(fields)), { actor }));
    expect(refused).toMatchObject({
      status: 409,
      page: { code: 'acting_elsewhere', values: { form: 'Agency EXM', now: 'Agency OTH' } },
    });
    expect(refused.page).toHaveProperty('typed', ['A bridge', 'Of nine planks.\nOr ten.']);
  });

  it('does not tell the name of an agency that its sender never belonged to', async () => {
    const actor = actorFor(world, 'member');
    for (const agency of [world.other.ids.agency.id, 'no id', '%00']) {
      const refused = await thrown(readForm(typed(`_agency=${agency}`), { actor }));
      expect(refused.page).toEqual({ code: 'acting_elsewhere', values: { form: '–', now: 'Agency EXM' }, typed: [] });
    }
  });

  it('is taken up to its limit', async () => {
    const big = `text=${'x'.repeat(2_000)}`;
    expect((await readForm(typed(big), { limit: 2_010 })).values.text).toHaveLength(2_000);
    expect(await thrown(readForm(typed('x'.repeat(1_000_001))))).toMatchObject({
      status: 413,
      page: { code: 'body_too_big', values: { megabytes: 1 } },
    });
  });

  it.each([
    ['of another type', sent('{}', { 'Content-Type': 'application/json' }), 415],
    ['of no type', sent(new Uint8Array([1])), 415],
    ['in parts that never begin', sent('--x', { 'Content-Type': 'multipart/form-data' }), 400],
    ['with a key that cannot be kept', typed('_key=%00'), 400],
    ['with a key without end', typed(`_key=${'k'.repeat(201)}`), 400],
  ])('is refused when it comes %s', async (_how, request, status) => {
    expect(await thrown(readForm(request))).toMatchObject({ status });
  });
});

describe('an attempt', () => {
  const form = { values: { title: 'Typed', password: 'secret', newPassword: 'secret too' } };

  it('gives the answer', async () => {
    expect(await attempt(async () => 7, form)).toEqual({ ok: true, answer: 7 });
  });

  it('gives a refusal back with what was typed, but no passwords', async () => {
    const done = await attempt(() => Promise.reject(refuse('title', 'name_taken', { name: 'Typed' })), form);
    expect(done).toEqual({
      ok: false,
      status: 422,
      problems: [{ field: 'title', code: 'name_taken', values: { name: 'Typed' } }],
      detail: {},
      values: { title: 'Typed' },
    });
  });

  it('gives a conflict back with what one needs to choose', async () => {
    const conflict = new Conflict('text_conflict', { key: 'A-1' }, { theirs: 'Other' });
    expect(await attempt(() => Promise.reject(conflict), form)).toMatchObject({
      ok: false,
      status: 409,
      problems: [{ field: '', code: 'text_conflict', values: { key: 'A-1' } }],
      detail: { theirs: 'Other' },
    });
  });

  it.each([
    [new NotFound(), 404, { code: 'not_found', values: {} }],
    [new NotAllowed('role_may_not', { role: 'observer' }), 403, { code: 'role_may_not', values: { role: 'observer' } }],
  ])('is over where nothing can be corrected (%s)', async (error, status, page) => {
    expect(await thrown(attempt(() => Promise.reject(error), form))).toEqual({ status, page, location: null });
  });

  it('sends who is signed out to sign in', async () => {
    expect(await thrown(attempt(() => Promise.reject(new SignedOut()), form))).toMatchObject({
      status: 302,
      location: '/sign-in',
    });
  });

  it('leaves a fault a fault', async () => {
    await expect(attempt(() => Promise.reject(new TypeError('ours')), form)).rejects.toBeInstanceOf(TypeError);
  });
});

describe('an error', () => {
  it.each([
    [new NotFound(), 404],
    [new NotAllowed('x'), 403],
    [new Refused([]), 422],
    [new Conflict('x'), 409],
    [new SignedOut(), 401],
    [new Unfit('too_many_requests'), 429],
    [new Unfit('body_too_big'), 413],
    [new Error('ours'), 500],
    [undefined, 500],
  ])('%s has one status', (error, status) => {
    expect(statusOf(error)).toBe(status);
  });

  it('of a query becomes a page that names the first problem', async () => {
    expect(await thrown(orPage(Promise.reject(refuse('page', 'too_small', { least: 1 }))))).toMatchObject({
      status: 422,
      page: { code: 'too_small', values: { least: 1 } },
    });
    expect(await orPage(Promise.resolve(7))).toBe(7);
  });
});
