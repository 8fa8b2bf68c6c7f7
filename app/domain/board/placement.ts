import { z } from 'zod';

/** An item, and the board of one's own team that it is taken onto or off. */
export const placementInput = z.strictObject({ item: z.string().min(1).max(24), board: z.string().min(1).max(36) });

/** What it answers. */
export interface Placed {
  item: string;
  board: string;
}
