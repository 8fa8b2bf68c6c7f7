import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BoardServer, eight as keys, live } from './board-server.ts';

const truth = (server: BoardServer) => Object.fromEntries([...server.columns].map(([id, all]) => [id, [all.length, all]]));

describe('a live board', () => {
  it('draws a move at once, and as the server has it afterwards', async () => {
    const { board, seen, settle, server } = live();
    board.move({ item: 'A-1', column: 'done' });
    expect(seen().done).toEqual([1, ['A-1']]);
    await settle();
    expect(board.get().moves).toEqual([]);
    expect(seen().done).toEqual(truth(server).done);
  });

  it('puts a refused card back and keeps the reason beside it', async () => {
    const { board, seen, settle } = live();
    const before = seen();
    board.move({ item: 'A-1', column: 'nowhere' });
    await settle();
    expect(seen()).toEqual(before);
    expect(board.get().notes['A-1']).toMatchObject({ kind: 'refused', status: 422, problems: [{ code: 'wip_full' }] });
  });

  it('keeps moves made without a network, says so, and sends them in order when it is back', async () => {
    const { board, net, settle, seen, server } = live();
    net.down = true;
    board.move({ item: 'A-1', column: 'done' });
    board.move({ item: 'A-2', column: 'done', after: 'A-1' });
    await settle();
    expect(board.get().moves.map((move) => move.state)).toEqual(['unsent', 'unsent']);
    expect(seen().done).toEqual([2, ['A-1', 'A-2']]);
    net.down = false;
    board.wake();
    await settle();
    expect(server.columns.get('done')).toEqual(['A-1', 'A-2']);
    expect(board.get().moves).toEqual([]);
  });

  it('takes the latest move back, to the very place, for a minute', async () => {
    const { board, net, settle, seen, server } = live();
    const before = seen();
    board.undo();
    expect(seen()).toEqual(before);
    board.move({ item: 'A-2', column: 'done' });
    await settle();
    expect(board.get().own).toEqual({ item: 'A-2', to: 'done', back: { item: 'A-2', column: 'ready', after: 'A-1' } });
    board.undo();
    await settle();
    expect(seen()).toEqual(before);
    expect(truth(server).ready).toEqual([5, ['A-1', 'A-2', 'A-3', 'A-4', 'A-5']]);
    expect(board.get()).toMatchObject({ own: undefined, takenBack: { item: 'A-2' } });
    board.move({ item: 'A-1', column: 'done' });
    await settle();
    for (const work of net.late.splice(0)) work();
    expect(board.get().own).toBeUndefined();
  });

  it('offers no way back from a move that was refused', async () => {
    const { board, settle } = live();
    board.move({ item: 'A-1', column: 'nowhere' });
    await settle();
    expect(board.get().own).toBeUndefined();
  });

  it('tries again by itself', async () => {
    const { board, net, settle, server } = live();
    net.down = true;
    board.move({ item: 'A-1', column: 'done' });
    await settle();
    net.down = false;
    for (const work of net.late.splice(0)) work();
    await settle();
    expect(server.columns.get('done')).toEqual(['A-1']);
  });

  it('lets the later move stand and says who moved it where', async () => {
    const { board, settle, server, seen } = live();
    board.move({ item: 'A-1', column: 'doing' });
    await settle();
    server.move({ item: 'A-1', column: 'done' });
    const { changes } = server;
    server.changes = (since) => {
      const told = changes.call(server, since);
      const moved = { by: 'B. Yusupov', mine: false, from: 'doing', fromAfter: 'A-8' };
      return { ...told, placed: told.placed.map((place) => ({ ...place, moved })) };
    };
    await board.refresh();
    expect(seen().done).toEqual([1, ['A-1']]);
    expect(board.get().notes['A-1']).toMatchObject({ kind: 'moved', by: 'B. Yusupov', to: 'done' });
    const note = board.get().notes['A-1'];
    server.changes = changes;
    if (note?.kind === 'moved' && note.back) board.move(note.back);
    await settle();
    expect(server.columns.get('doing')).toEqual(['A-6', 'A-7', 'A-8', 'A-1']);
    expect(board.get().notes['A-1']).toBeUndefined();
  });

  it('shows nothing any more once access has ended', async () => {
    const { board, net, seen } = live();
    net.ended = true;
    await board.refresh();
    expect(board.get().ended).toBe(true);
    expect(seen()).toEqual({});
  });

  it('reads on down a column while others move its cards', async () => {
    const { board, server, seen } = live();
    server.move({ item: 'A-3', column: 'done' });
    server.move({ item: 'A-8', column: 'ready' });
    await board.readOn('ready');
    await board.readOn('ready');
    expect(seen().ready).toEqual(truth(server).ready);
  });

  it('comes to rest where the server is, whatever was moved by whom and when the network was there', async () => {
    const key = fc.constantFrom(...keys);
    const asked = fc.record({
      item: key,
      column: fc.constantFrom('ready', 'doing', 'done', 'nowhere'),
      after: fc.option(key, { nil: undefined }),
    });
    const step = fc.oneof(
      fc.record({ mine: asked }),
      fc.record({ theirs: asked }),
      fc.constantFrom('cut', 'join', 'hear', 'settle'),
      fc.record({ read: fc.constantFrom('ready', 'doing', 'done') }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const { board, net, server, settle, seen } = live();
        for (const each of steps) {
          if (each === 'cut') net.down = true;
          else if (each === 'join') net.down = false;
          else if (each === 'hear') void board.refresh();
          else if (each === 'settle') await settle();
          else if ('mine' in each) board.move(each.mine);
          else if ('theirs' in each) server.move(each.theirs);
          else void board.readOn(each.read);
        }
        net.down = false;
        board.wake();
        await settle();
        for (let i = 0; i < 3; i += 1) for (const id of ['ready', 'doing', 'done']) await board.readOn(id);
        await settle();
        expect(seen()).toEqual(truth(server));
        expect(board.get().moves).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
