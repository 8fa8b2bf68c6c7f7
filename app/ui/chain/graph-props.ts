import type { Drawing, GraphRow } from '#app/domain/chain/queries/graph-page.server.ts';

/** A list of ties as the address asks for it. */
export type GraphAsked = Partial<Record<'item' | 'agency' | 'epic' | 'objective' | 'ties', string>>;

export interface GraphProps {
  centre: string | null;
  total: number;
  closed: number;
  ties: number;
  page: number;
  pages: number;
  agencies: readonly { code: string; name: string }[];
  objectives: readonly { id: string; name: string }[];
  epics: readonly { key: string; title: string }[];
  rows: readonly GraphRow[];
  drawing: Drawing;
  asked: GraphAsked;
}
