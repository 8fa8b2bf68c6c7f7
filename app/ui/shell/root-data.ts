import type { Locale, Names, Role } from '#app/domain/actor.ts';
import type { LastChange } from '#app/domain/board/undo/undo.ts';
import type { ToldStory } from '#app/domain/identity/demo.ts';

/** What every page knows of its reader. */
export interface RootData {
  locale: Locale;
  zone: string;
  theme: 'light' | 'dark' | undefined;
  /** The installation holds the demo world, and says so. */
  demo: boolean;
  /** The demo's story that the reader has begun. */
  story: ToldStory | null;
  actor: {
    person: { id: string; name: string };
    agency: { id: string; code: string; names: Names };
    role: Role;
  } | null;
  /** What the reader did last, while it can be undone. */
  change: LastChange | null;
  /** The agencies that the reader may act for. */
  agencies: { id: string; code: string; names: Names }[];
  /** How many of the reader's notices are unread. */
  unread: number;
  /** Keys without Ctrl do something. */
  singleKeys: boolean;
}
