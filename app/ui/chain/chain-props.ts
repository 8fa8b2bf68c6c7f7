import type { ChainLine, MovedLine } from '#app/domain/chain/queries/chain-page.server.ts';
import type { Sent } from '../identity/sent.ts';

/** What the address says of a chain. */
export type ChainAsked = Partial<Record<'epic' | 'objective' | 'by' | 'pointsADay' | 'slide' | 'day', string>>;

export interface ClosedBeside {
  of: string;
  agency: { code: string; name: string };
  desk: string;
  category: 'to_do' | 'doing' | 'done';
}

export interface ChainProps {
  epics: readonly { key: string; title: string }[];
  objectives: readonly { id: string; name: string }[];
  chosen: boolean;
  chain: readonly ChainLine[];
  days: number;
  ends: string | null;
  agencies: readonly { code: string; name: string; items: number; days: number }[];
  total: number;
  page: number;
  pages: number;
  lines: readonly ChainLine[];
  unestimated: number;
  closed: readonly ClosedBeside[];
  choices: readonly { key: string; title: string }[];
  moves: { lines: readonly MovedLine[]; closed: readonly ClosedBeside[] } | null;
  asked: ChainAsked;
  /** How many requests were sent just now, and how many of what was chosen were asked for already. */
  asking: number;
  stood: number;
  sent: (Sent & { ticked?: readonly string[] }) | undefined;
}
