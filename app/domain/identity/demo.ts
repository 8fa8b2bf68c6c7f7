import type { Names, Role } from '#app/domain/actor.ts';

/** Somebody of the demo world whom a visitor may be. */
export interface DemoPerson {
  id: string;
  name: string;
  role: Role;
  agency: { code: string; names: Names };
}

/** A story of the demo world in the reader's words. */
export interface ToldStory {
  id: string;
  title: string;
  about: string;
  steps: string[];
  person: Hero;
  /** Somebody at hand in a second window: `besides` whoever is signed in here, or else only in a private one. */
  second?: Hero & { href: string; besides: boolean };
  /** Address of a file that it needs, for whoever has none. */
  file?: string;
  /** Its steps are folded away, where it is under way. */
  folded?: boolean;
}

/** Holds the id of the story whose steps are folded away on this browser. */
export const foldedCookie = 'hashar-story-folded';

interface Hero {
  name: string;
  /** Role and agency. */
  position: string;
}
