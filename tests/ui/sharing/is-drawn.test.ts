import { expect, it } from 'vitest';
import { isDrawn } from '#app/ui/sharing/is-drawn.ts';

const nobody = { answer: false, change: false, renew: false, revoke: false, admit: false };
const all = { answer: true, change: true, renew: true, revoke: true, admit: true };
const page = {
  agreement: { current: 1, pending: 2 },
  versions: [{ number: 1, scope: { types: ['epic' as const] } }],
  newcomers: { items: [{ key: 'MOJ-1', title: 'One' }], more: false },
};
const acts = ['accept-agreement', 'decline-agreement', 'renew-agreement', 'revoke-agreement', 'take-out-items', 'admit-items'];

it.each(acts)('%s stands on the page as long as it can be sent from there', (act) => {
  const over = { agreement: { current: null, pending: null }, versions: [], newcomers: null };
  expect(isDrawn({ ...page, can: all, sent: { act } })).toBe(true);
  expect(isDrawn({ ...over, can: nobody, sent: { act } })).toBe(false);
});

it('terms that somebody else has answered meanwhile have no form to answer them any more', () => {
  const answered = { ...page, agreement: { current: 2, pending: null } };
  for (const act of acts.slice(0, 2)) expect(isDrawn({ ...answered, can: all, sent: { act } }), act).toBe(false);
});

it('where nothing was sent nothing is missing', () => {
  expect(isDrawn({ ...page, can: nobody, sent: undefined })).toBe(true);
});
