import type { Role } from '#app/domain/actor.ts';
import type { TextKey } from '#app/locales/keys.ts';
import {
  agreementsPath,
  backlogsPath,
  blockersPath,
  boardsPath,
  homePath,
  peoplePath,
  requestsPath,
  servicesPath,
  strategyPath,
  teamsPath,
} from '#app/paths.ts';

/** The rooms one goes to from the header, in their order; later rooms add themselves here. */
export const rooms: readonly { path: string; text: TextKey; roles?: readonly Role[] }[] = [
  { path: homePath(), text: 'shell:room.home' },
  { path: boardsPath(), text: 'shell:room.boards' },
  { path: backlogsPath(), text: 'shell:room.backlogs' },
  { path: blockersPath(), text: 'shell:room.blockers' },
  { path: requestsPath(), text: 'shell:room.requests' },
  { path: agreementsPath(), text: 'shell:room.agreements', roles: ['administrator', 'coordinator'] },
  { path: strategyPath(), text: 'shell:room.strategy' },
  { path: servicesPath(), text: 'shell:room.services' },
  { path: teamsPath(), text: 'shell:room.teams' },
  { path: peoplePath(), text: 'shell:room.people' },
];
