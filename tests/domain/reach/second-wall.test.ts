import type pg from 'pg';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { roles } from '#app/domain/actor.ts';
import { refuse } from '#app/domain/errors.ts';
import { wholeLists } from '#app/domain/reach/whole-lists.server.ts';
import { inTransaction } from '#app/domain/transaction.server.ts';
import { type Db, db } from '#app/platform/db.server.ts';
import { ownerDb } from '#tests/support/database.ts';
import { exampleOf, outcome, verbs } from '#tests/support/verbs.ts';
import { actorFor, testWorld, type World, worldOf } from '#tests/support/world.ts';

/** Takes the condition of who may see what out of every statement of the application: whatever is hidden now is hidden by PostgreSQL. */
const { without } = vi.hoisted(() => ({
  async without(conditions: object): Promise<never> {
    const { Prisma } = await import('#app/platform/prisma/client.ts');
    const { idOf } = await import('#app/domain/reach/id.ts');
    const open = Object.entries(conditions).map(([name, condition]) => {
      if (name === 'reachedBoardSql') return [name, (_actor: unknown, id: string) => Prisma.sql`${idOf(id)}::uuid`];
      if (name === 'visibleItems' || name === 'itemsSeenBy') return [name, async () => ({})];
      // What is one's own is found by the first question; nothing is left for the second.
      if (name === 'sharedItems') return [name, async () => undefined];
      if (typeof condition !== 'function') return [name, Prisma.sql`true`];
      return [name, name.endsWith('Sql') ? () => Prisma.sql`true` : () => ({})];
    });
    return Object.fromEntries(open) as never;
  },
}));
vi.mock(import('#app/domain/reach/visible.server.ts'), async (original) => without(await original()));
vi.mock(import('#app/domain/reach/visible-boards.server.ts'), async (original) => without(await original()));
vi.mock(import('#app/domain/reach/shared-events.server.ts'), async (original) => without(await original()));

let world: World;
let owner: pg.Client;
let fresh: () => Promise<World>;

beforeAll(async () => {
  ({ owner, fresh } = await testWorld());
});

beforeEach(async () => {
  world = await fresh();
});

const keysIn = async (tx: Pick<Db, 'item'>) => (await tx.item.findMany({ orderBy: { key: 'asc' } })).map(({ key }) => key);

describe('without any condition', () => {
  it('nobody’s statement finds an item, nor changes one', async () => {
    expect(await keysIn(db())).toEqual([]);
    expect(await inTransaction(null, { reads: 'many' }, keysIn)).toEqual([]);
    expect(await db().item.updateMany({ data: { title: 'Overwritten' } })).toEqual({ count: 0 });
    expect(await db().item.deleteMany()).toEqual({ count: 0 });
    expect(await ownerDb().item.count()).toBeGreaterThan(0);
  });

  it('an actor’s finds those of their agency, but for what is restricted to others', async () => {
    const keys = await inTransaction(actorFor(world, 'administrator'), { reads: 'many' }, keysIn);
    expect(keys).toContain(world.own.ids.items[0]);
    expect(keys).not.toContain(world.own.restricted);
    expect(keys.every((key) => key.startsWith('EXM'))).toBe(true);
  });

  it('nobody makes an item in another agency’s backlog', async () => {
    const [row] = await ownerDb().item.findMany({ where: { key: world.own.ids.items[0] } });
    const item = { ...row, id: crypto.randomUUID(), number: 900, key: 'EXM-900', rank: 'z' } as NonNullable<typeof row>;
    const make = (side: 'own' | 'other') =>
      inTransaction(actorFor(world, 'administrator', side), {}, (tx) => tx.item.create({ data: item }));
    await expect(make('other')).rejects.toThrow(/row-level security/);
    await expect(make('own')).resolves.toMatchObject({ key: 'EXM-900' });
  });
});

/** Tables that lead to item by foreign keys, and those that name items without one, where no policy stands. */
async function unwalled(): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(`
    WITH RECURSIVE hangs AS (
      SELECT oid AS id FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relname IN ('item', 'event', 'import', 'agency_word', 'answer')
      UNION SELECT c.conrelid FROM pg_constraint c JOIN hangs h ON c.confrelid = h.id WHERE c.contype = 'f')
    SELECT t.relname AS name FROM hangs h JOIN pg_class t ON t.oid = h.id WHERE NOT t.relrowsecurity OR NOT EXISTS (
      SELECT 1 FROM pg_policies p WHERE p.schemaname = 'public' AND p.tablename = t.relname AND p.policyname = 'second_wall') ORDER BY 1`);
  return rows.map(({ name }) => name);
}

const walled = () =>
  owner
    .query<{ name: string }>("SELECT DISTINCT tablename AS name FROM pg_policies WHERE schemaname = 'public' ORDER BY 1")
    .then(({ rows }) => rows.map(({ name }) => name));

/** Tables of which these statements read some row. */
async function tablesRead(tx: Pick<Db, '$queryRawUnsafe'>, where: (table: string) => string): Promise<string[]> {
  const read: string[] = [];
  for (const table of await walled()) {
    const rows = await tx.$queryRawUnsafe<unknown[]>(`SELECT 1 FROM "${table}" t WHERE ${where(table)} LIMIT 1`);
    if (rows.length > 0) read.push(table);
  }
  return read;
}

/** Whether rows `t` of a table hang on that item. */
const hangOn = (item: string) => (table: string) => {
  const named = ({ item: 'id', event: 'subject_id', import_ref: 'target_id' } as Record<string, string>)[table];
  if (named) return `t.${named} = '${item}'`;
  if (table === 'item_link') return `'${item}' IN (t.from_id, t.to_id)`;
  if (table === 'mention') return `t.comment_id IN (SELECT c.id FROM comment c WHERE c.item_id = '${item}')`;
  if (table === 'checklist_entry') return `t.checklist_id IN (SELECT c.id FROM checklist c WHERE c.item_id = '${item}')`;
  if (table === 'report_decision') return `t.blocker_id IN (SELECT b.id FROM blocker b WHERE b.item_id = '${item}')`;
  if (table === 'blocker_pause') return `t.blocker_id IN (SELECT b.id FROM blocker b WHERE b.item_id = '${item}')`;
  return `to_jsonb(t) ->> 'item_id' = '${item}'`;
};

const idOf = async (key: string) => (await ownerDb().item.findUniqueOrThrow({ where: { key } })).id;

/** Hangs something of each kind on an item; every text of it holds the word. */
async function hang(item: string, word: string): Promise<void> {
  const [backlog, to, board] = [world.own.ids.backlog.id, await idOf(world.own.ids.items[0] ?? ''), world.own.ids.board];
  const { coordinator, member, former, sprint, finishedImport: file, agency } = world.own.ids;
  await owner.query(`
    DO $$ DECLARE said uuid := gen_random_uuid(); list uuid := gen_random_uuid(); label uuid := gen_random_uuid(); happened uuid := gen_random_uuid();
      held uuid := gen_random_uuid(); BEGIN
    INSERT INTO assignment (id, item_id, name) VALUES (gen_random_uuid(), '${item}', '${word} person');
    INSERT INTO blocker (id, item_id, cause, line, party, needed_by, raised_at, raised_by_id)
      VALUES (held, '${item}', 'data', '${word} blocker', 'Payme', '2099-01-01', now(), '${member}');
    INSERT INTO blocker_pause (id, blocker_id, since, reason, person_id) VALUES (gen_random_uuid(), held, now(), '${word} pause', '${member}');
    INSERT INTO label (id, backlog_id, name) VALUES (label, '${backlog}', '${word} label');
    INSERT INTO item_label (item_id, label_id) VALUES ('${item}', label);
    INSERT INTO comment (id, item_id, person_id, text) VALUES (said, '${item}', '${coordinator}', '${word} comment');
    INSERT INTO mention (comment_id, person_id) VALUES (said, '${member}');
    INSERT INTO watch (item_id, person_id, watching) VALUES ('${item}', '${member}', true) ON CONFLICT DO NOTHING;
    INSERT INTO checklist (id, item_id, name, position) VALUES (list, '${item}', '${word} list', 9);
    INSERT INTO checklist_entry (id, checklist_id, text, position) VALUES (gen_random_uuid(), list, '${word} line', 0);
    INSERT INTO attachment (id, item_id, name, url) VALUES (gen_random_uuid(), '${item}', '${word}.pdf', 'https://files.example/${word}');
    INSERT INTO item_link (id, from_id, to_id, kind) VALUES (gen_random_uuid(), '${item}', '${to}', 'follows');
    INSERT INTO placement (board_id, item_id, placed_by_id) VALUES ('${board}', '${item}', '${member}');
    INSERT INTO sprint_item (id, sprint_id, item_id, added_at, removed_at, open) VALUES (gen_random_uuid(), '${sprint}', '${item}', now(), now(), false);
    INSERT INTO lowering (id, item_id, was, becomes, why, state, asked_by_id, asked_at, decided_at)
      VALUES (gen_random_uuid(), '${item}', 'restricted', 'internal', '${word} reason', 'withdrawn', '${coordinator}', now(), now());
    INSERT INTO publication (id, agency_id, item_id, content, proposed_by_id, proposed_at)
      VALUES (gen_random_uuid(), '${agency.id}', '${item}', '{"text": "${word} publication"}', '${coordinator}', now());
    INSERT INTO event (id, command_id, name, person_id, agency_id, subject, subject_id, backlog_id, agencies, classification, new, occurred_at)
      VALUES (happened, gen_random_uuid(), 'item.text_edited', '${coordinator}', '${agency.id}', 'item', '${item}', '${backlog}', '{${agency.id}}', 'restricted', '{"title": "${word} fact"}', now());
    INSERT INTO notice (id, person_id, agency_id, kind, event_id, item_id, created_at) VALUES (gen_random_uuid(), '${member}', '${agency.id}', 'comment', happened, '${item}', now());
    INSERT INTO import (id, backlog_id, person_id, source, file_name, file_hash, status, restricted)
      VALUES (gen_random_uuid(), '${backlog}', '${former}', 'trello', '${word}.pdf', '${word}', 'failed', true);
    INSERT INTO import_ref (id, backlog_id, import_id, source, kind, source_id, target_id, snapshot)
      VALUES (gen_random_uuid(), '${backlog}', '${file}', 'trello', 'item', '${word}', '${item}', '{"title": "${word} row"}'),
        (gen_random_uuid(), '${backlog}', '${file}', 'trello', 'comment', '${word}', said, '{"text": "${word} said"}');
    END $$`);
}

describe('what hangs on an item', () => {
  it('stands behind the wall with it, every table that leads there', async () => {
    expect(await unwalled()).toEqual([]);
  });

  it('is found wherever it hangs: a new table without a policy, one step or two away', async () => {
    await owner.query('BEGIN');
    await owner.query(`CREATE TABLE planted (id int PRIMARY KEY, item_id uuid REFERENCES item (id));
      CREATE TABLE planted_there (id int, planted_id int REFERENCES planted (id))`);
    expect(await unwalled()).toEqual(['planted', 'planted_there']);
    await owner.query('ROLLBACK');
  });

  it('is nobody’s to read where nobody acts', async () => {
    await hang(await idOf(world.own.restricted), 'veiled');
    // What is in public is for everybody.
    const everything = (table: string) => (table === 'publication' ? "NOT (t.status = 'approved' AND t.open)" : 'true');
    expect(await tablesRead(db(), everything)).toEqual([]);
    expect(await inTransaction(null, { reads: 'many' }, (tx) => tablesRead(tx, everything))).toEqual([]);
  });

  it('is hidden from a colleague who does not see the item, and shown to whoever made it', async () => {
    const item = await idOf(world.own.restricted);
    await hang(item, 'veiled');
    const reads = (actor: ReturnType<typeof actorFor>) =>
      inTransaction(actor, { reads: 'many' }, (tx) => tablesRead(tx, hangOn(item)));
    expect(await reads(actorFor(world, 'administrator'))).toEqual([]);
    expect(await reads(actorFor(world, 'administrator', 'other'))).toEqual([]);
    const administrator = actorFor(world, 'administrator');
    const founder = { ...administrator, person: { ...administrator.person, id: world.own.ids.former } };
    // A notice is its reader's.
    const hung = (await tablesRead(ownerDb(), hangOn(item))).filter((table) => table !== 'notice');
    expect(hung.length).toBeGreaterThan(17);
    expect(await reads(founder)).toEqual(hung);
  });

  it('goes with the item when it is closed, and comes back with it', async () => {
    const item = await idOf(world.own.ids.items[1] ?? '');
    await hang(item, 'veiled');
    const administrator = actorFor(world, 'administrator');
    const reads = () => inTransaction(administrator, { reads: 'many' }, (tx) => tablesRead(tx, hangOn(item)));
    const before = await reads();
    expect(before).toEqual(
      expect.arrayContaining(['assignment', 'card', 'checklist', 'checklist_entry', 'comment', 'item_label']),
    );
    await owner.query(`UPDATE item SET classification = 'restricted' WHERE id = '${item}'`);
    expect(await reads()).toEqual([]);
    await owner.query(`UPDATE item SET classification = 'internal' WHERE id = '${item}'`);
    expect(await reads()).toEqual(before);
  });

  it('is closed to whoever closes the item, by their own UPDATE', async () => {
    const { ids } = world.own;
    const item = await idOf(ids.items[0] ?? '');
    const close = { where: { id: item }, data: { classification: 'restricted' as const } };
    await inTransaction(actorFor(world, 'administrator'), {}, async (tx) => {
      await wholeLists(tx, [ids.backlog.id], () => tx.item.update(close));
      expect(await tablesRead(tx, hangOn(item))).toEqual([]);
    });
    expect((await ownerDb().item.findUniqueOrThrow({ where: { id: item } })).classification).toBe('restricted');
  });

  it('is added by nobody to an item that they do not see', async () => {
    const item = await idOf(world.own.restricted);
    const say = (side: 'own' | 'other') =>
      inTransaction(actorFor(world, 'administrator', side), {}, (tx) =>
        tx.comment.create({ data: { id: crypto.randomUUID(), itemId: item, text: 'Overheard' } }),
      );
    await expect(say('own')).rejects.toThrow(/row-level security/);
    await expect(say('other')).rejects.toThrow(/row-level security/);
  });
});

describe('what is looked for among very many', () => {
  const many = 2_000;
  const word = "'%c4ca4238%'";
  const subjects =
    "(e.subject IN ('person', 'token', 'agency', 'agreement') OR e.name IN ('backlog.exported', 'backlog.looked'))";

  it('is found by its index, though the wall stands before it: in the views that are read past it, and there alone', async () => {
    const { backlog, states, agency } = world.own.ids;
    await owner.query(`BEGIN; SET LOCAL session_replication_role = replica;
      INSERT INTO item (id, backlog_id, number, key, type, title, state_id, rank, classification, open_to)
        SELECT gen_random_uuid(), '${backlog.id}', 1000 + n, 'EXM-' || 1000 + n, 'task', 'Copy ' || md5(n::text), '${states.ready}',
          'b' || lpad(n::text, 8, '0'), 'internal', '${agency.id}' FROM generate_series(1, ${many}) n;
      INSERT INTO item_text (item_id, title, body) SELECT id, ' ' || lower(title), '' FROM item WHERE number > 1000;
      INSERT INTO comment (id, item_id, text) SELECT gen_random_uuid(), id, 'Said of ' || title FROM item WHERE number > 1000;
      INSERT INTO agency_word (agency_id, word) SELECT '${agency.id}', md5(n::text) FROM generate_series(1, ${4 * many}) n;
      COMMIT; ANALYZE item; ANALYZE item_text; ANALYZE comment; ANALYZE agency_word;
      SELECT gin_clean_pending_list(i::regclass) FROM unnest('{item_text_title_idx,comment_folded_idx,agency_word_word_idx}'::text[]) i`);
    const plans = (statements: readonly string[]) =>
      inTransaction(actorFor(world, 'member'), { reads: 'many' }, async (tx) => {
        await tx.$executeRawUnsafe('SET LOCAL enable_seqscan = off');
        const told: string[] = [];
        for (const each of statements) told.push(JSON.stringify(await tx.$queryRawUnsafe(`EXPLAIN ${each}`)));
        // With a condition: that it is read to its end is not meant.
        return told.map(
          (plan) =>
            /(item_text_title|comment_folded|agency_word_word|event_log)_idx(?=[^"]*"},{"QUERY PLAN":" *Index Cond)/.exec(
              plan,
            )?.[0],
        );
      });
    const [titles, comments, words, log] = [
      (from: string) => `SELECT i.key FROM ${from} x JOIN item i ON i.id = x.item_id WHERE x.title LIKE ${word}`,
      (from: string) => `SELECT c.id FROM ${from} c WHERE (' ' || fold_text(c.text)) LIKE ${word}`,
      (from: string) => `SELECT w.word FROM ${from} w WHERE w.word LIKE ${word}`,
      (from: string) => `SELECT e.id FROM ${from} e WHERE ${subjects} AND e.agencies @> ARRAY['${agency.id}'::uuid]`,
    ];
    const views = [titles('seen_text'), comments('seen_comment'), words('own_word'), log('own_log')];
    expect(await plans(views)).toEqual(['item_text_title_idx', 'comment_folded_idx', 'agency_word_word_idx', 'event_log_idx']);
    const tables = [titles('item_text'), comments('comment'), words('agency_word'), log('event')];
    expect(await plans(tables)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('is what the reader sees, and nothing else', async () => {
    const item = await idOf(world.own.restricted);
    await hang(item, 'veiled');
    const found = (actor: ReturnType<typeof actorFor>) =>
      inTransaction(actor, { reads: 'many' }, async (tx) => [
        (await tx.$queryRawUnsafe<unknown[]>("SELECT 1 FROM seen_text WHERE title LIKE '%exm-6 %'")).length,
        (await tx.$queryRawUnsafe<unknown[]>("SELECT 1 FROM seen_comment WHERE text LIKE 'veiled%'")).length,
        (await tx.$queryRawUnsafe<unknown[]>(`SELECT 1 FROM own_word WHERE agency_id <> '${actor.agency.id}'`)).length,
        (await tx.$queryRawUnsafe<unknown[]>(`SELECT 1 FROM own_log WHERE NOT agencies @> ARRAY['${actor.agency.id}'::uuid]`))
          .length,
      ]);
    const administrator = actorFor(world, 'administrator');
    expect(await found(administrator)).toEqual([0, 0, 0, 0]);
    expect(await found(actorFor(world, 'administrator', 'other'))).toEqual([0, 0, 0, 0]);
    expect(await found({ ...administrator, person: { ...administrator.person, id: world.own.ids.former } })).toEqual([
      1, 1, 0, 0,
    ]);
    for (const view of ['seen_text', 'seen_comment', 'own_word', 'own_log'])
      expect(await db().$queryRawUnsafe(`SELECT 1 FROM ${view}`)).toEqual([]);
  });
});

describe('what follows an item by itself', () => {
  it('follows it whoever acts: its triggers, and what they call, run as the owner', async () => {
    const rows = await ownerDb().$queryRaw<{ name: string }[]>`
      SELECT DISTINCT p.proname AS name FROM pg_proc p LEFT JOIN pg_trigger t ON t.tgfoid = p.oid AND NOT t.tgisinternal
      WHERE p.pronamespace = 'public'::regnamespace AND NOT p.prosecdef AND p.prokind = 'f'
        AND (t.oid IS NOT NULL OR p.proname IN ('raise_lists', 'rebalance_board'))
        AND p.prosrc ~ '\\mitem\\M'`;
    expect(rows.map(({ name }) => name)).toEqual([]);
  });
});

describe('the door to whole lists', () => {
  it('shows everything of the lists that are named, for as long as it is open', async () => {
    const { restricted, ids } = world.own;
    await inTransaction(actorFor(world, 'administrator'), {}, async (tx) => {
      expect(await wholeLists(tx, [ids.backlog.id], () => keysIn(tx))).toContain(restricted);
      expect(await keysIn(tx)).not.toContain(restricted);
      expect(await wholeLists(tx, 'own', () => keysIn(tx))).toContain(restricted);
      expect((await wholeLists(tx, 'own', () => keysIn(tx))).every((key) => key.startsWith('EXM'))).toBe(true);
    });
  });

  it('is shut again where what is done behind it is refused, and open as long as one of two wants it', async () => {
    const { restricted, ids } = world.own;
    await inTransaction(actorFor(world, 'administrator'), {}, async (tx) => {
      const refused = wholeLists(tx, 'own', () => Promise.reject(refuse('item', 'required')));
      await expect(refused).rejects.toThrow();
      expect(await keysIn(tx)).not.toContain(restricted);
      await wholeLists(tx, [ids.backlog.id], async () => {
        await wholeLists(tx, [ids.otherBacklog.id], () => keysIn(tx));
        expect(await keysIn(tx)).toContain(restricted);
      });
    });
    expect(await inTransaction(actorFor(world, 'administrator'), {}, keysIn)).not.toContain(restricted);
  });
});

describe('no query tells of what is hidden, though it forgets to ask who sees what', () => {
  const queries = verbs.filter(({ verb }) => verb.kind === 'query');

  it.each(queries.map(({ verb }) => [verb.name, verb] as const))('%s', { timeout: 60_000 }, async (_name, verb) => {
    await hang(await idOf(world.own.restricted), 'veiled');
    await hang(await idOf(world.own.ids.items[1] ?? ''), 'unveiled');
    const { input } = exampleOf(verb, worldOf(world, 'administrator'));
    for (const role of roles) {
      const stranger = await outcome(verb, actorFor(world, role, 'other'), input);
      expect(JSON.stringify(stranger)).not.toMatch(/Work \d of EXM|veiled (?!label)|veiled.pdf/);
      const colleague = await outcome(verb, actorFor(world, role), input);
      expect(JSON.stringify(colleague)).not.toMatch(/Work 6 of EXM|\bveiled (?!label)|\bveiled.pdf/);
    }
  });
});
