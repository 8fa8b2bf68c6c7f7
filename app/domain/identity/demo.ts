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
}

interface Hero {
  name: string;
  /** Role and agency. */
  position: string;
}
