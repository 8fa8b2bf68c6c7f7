import { describe, expect, it } from 'vitest';
import { liftActs, type Step } from '#app/ui/board/hand/lift-acts.ts';
import { live } from '../state/board-server.ts';

/** A board whose first column has five cards, three of them read; what is said of a card in the hand; and whether one is there. */
function hand() {
  const world = live();
  const said: string[] = [];
  const tell = ({ what, position, of, column }: Step) => void said.push(`${what} ${position}/${of} ${column.id}`);
  let isHeld = false;
  const acts = liftActs(
    world.board,
    (lift) => {
      isHeld = lift !== undefined;
    },
    tell,
  );
  return { ...world, acts, said, isHeld: () => isHeld };
}

describe('a card in the hand, by keys that follow each other fast', () => {
  it('is put down where they led, though the cards on the way are still being read', async () => {
    const { acts, said, isHeld, settle, seen } = hand();
    acts.lift('A-1', 'keys');
    acts.step('End');
    acts.drop();
    await settle();
    expect(said).toEqual(['lifted 1/5 ready', 'held 5/5 ready', 'dropped 5/5 ready']);
    expect(isHeld()).toBe(false);
    expect(seen().ready?.[1]).toEqual(['A-2', 'A-3', 'A-4', 'A-5', 'A-1']);
  });

  it('is given back at once, whatever is still being read', async () => {
    const { acts, said, isHeld, settle, net } = hand();
    acts.lift('A-1', 'keys');
    acts.step('End');
    acts.cancel();
    expect(isHeld()).toBe(false);
    await settle();
    expect(said).toEqual(['lifted 1/5 ready', 'cancelled 1/5 ready']);
    expect(net.sent).toEqual([]);
  });

  it('is put down once, however often it is asked for', async () => {
    const { acts, said, settle, net } = hand();
    acts.lift('A-1', 'keys');
    acts.step('ArrowRight');
    acts.drop();
    acts.drop();
    await settle();
    expect(said).toEqual(['lifted 1/5 ready', 'held 1/4 doing', 'dropped 1/4 doing']);
    expect(net.sent).toHaveLength(1);
  });
});

it('a card that a pointer lets go is put down at once', () => {
  const { acts, isHeld, seen } = hand();
  acts.lift('A-1', 'pointer');
  acts.hold({ column: 'done', above: undefined, below: undefined });
  acts.drop();
  expect(isHeld()).toBe(false);
  expect(seen().done).toEqual([1, ['A-1']]);
});
