import { refuse } from '#app/domain/errors.ts';
import type { StateCategory } from './item.ts';

/**
 * What something holds up is not finished; it may go anywhere else meanwhile.
 * @param field the field that named where it is to go
 * @throws Refused
 */
export function refuseBlocked(field: string, blockers: number, from: StateCategory, to: StateCategory): void {
  if (blockers > 0 && to === 'done' && from !== 'done') throw refuse(field, 'item_blocked', { count: blockers });
}
