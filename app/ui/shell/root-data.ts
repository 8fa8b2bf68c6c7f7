import type { Locale, Names, Role } from '#app/domain/actor.ts';
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
  /** The agencies that the reader may act for. */
  agencies: { id: string; code: string; names: Names }[];
  /** Keys without Ctrl do something. */
  singleKeys: boolean;
}
