import { expect, test } from 'vitest';
import type { Served } from '#app/domain/strategy/item-strategy.ts';
import { lineUpward } from '#app/domain/strategy/line-upward.rules.ts';

const objective = (id: string, closed = false): Served => ({ id, name: id, closed, goal: { id: 'G', name: 'Goal' } });
const parent = (key: string, served: Served | null) => ({ key, title: key, objective: served });
const programme = (id: string, ...objectives: Served[]) => ({ id, name: id, objectives });
const [a, b, c] = [objective('A'), objective('B'), objective('C')];
const nothing = { own: null, parents: [], programmes: [] };

test.each([
  ['nothing', nothing, []],
  ['its own before all others', { own: a, parents: [parent('E', b)], programmes: [programme('P', c)] }, ['A own']],
  ['its story’s before its epic’s', { ...nothing, parents: [parent('S', a), parent('E', b)] }, ['A parent']],
  [
    'its epic’s past a story that is linked to nothing',
    { ...nothing, parents: [parent('S', null), parent('E', b)] },
    ['B parent'],
  ],
  [
    'its programme’s, where nothing nearer is linked',
    { ...nothing, parents: [parent('E', null)], programmes: [programme('P', a, b)] },
    ['A programme', 'B programme'],
  ],
  [
    'one that two programmes serve, once',
    { ...nothing, programmes: [programme('P', a), programme('Q', a, c)] },
    ['A programme', 'C programme'],
  ],
  ['a closed one too: the line is told as it is', { ...nothing, own: objective('A', true) }, ['A own']],
])('an item serves %s', (_what, facts, expected) => {
  expect(lineUpward(facts).map(({ id, via }) => `${id} ${via.by}`)).toEqual(expected);
});
