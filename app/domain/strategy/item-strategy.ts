import type { Names } from '#app/domain/actor.ts';

/** An objective as a line upward names it. */
export interface Served {
  id: string;
  name: string;
  closed: boolean;
  goal: { id: string; name: string };
}

/** By what an item serves an objective: its own link, that of something it is a part of, or its backlog's programme. */
export type Via = { by: 'own' } | { by: 'parent'; key: string; title: string } | { by: 'programme'; id: string; name: string };

export type LineUpward = Served & { via: Via };

/** What an item's page tells of goals and services. */
export interface ItemStrategy {
  line: LineUpward[];
  /** The objective it is linked to itself, where the reader sees that one. */
  own: string | null;
  service: { id: string; names: Names } | null;
  /** Open objectives, and services of the agency, that it could be linked to; only where the reader may. */
  choices: { objectives: { id: string; name: string; goal: string }[]; services: { id: string; names: Names }[] };
}
