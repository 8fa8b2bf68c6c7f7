import { access as activity } from '#app/domain/activity/access.ts';
import type { AccessTable } from '#app/domain/actor.ts';
import { access as backlog } from '#app/domain/backlog/access.ts';
import { access as blocker } from '#app/domain/blocker/access.ts';
import { access as board } from '#app/domain/board/access.ts';
import { access as chain } from '#app/domain/chain/access.ts';
import { access as escalation } from '#app/domain/escalation/access.ts';
import { access as glossary } from '#app/domain/glossary/access.ts';
import { access as leaving } from '#app/domain/leaving/access.ts';
import { access as proposal } from '#app/domain/proposal/access.ts';
import { access as publication } from '#app/domain/publication/access.ts';
import { access as report } from '#app/domain/report/access.ts';
import { access as request } from '#app/domain/request/access.ts';
import { access as sharing } from '#app/domain/sharing/access.ts';
import { access as sprint } from '#app/domain/sprint/access.ts';
import { access as strategy } from '#app/domain/strategy/access.ts';
import { access as told } from '#app/domain/told/access.ts';
import { access as identity } from '../access.ts';

/** Every room's table of who may do what, in the order in which a newcomer asks. */
export const rooms: readonly { room: string; access: AccessTable }[] = [
  { room: 'board', access: board },
  { room: 'backlog', access: backlog },
  { room: 'sprint', access: sprint },
  { room: 'blocker', access: blocker },
  { room: 'escalation', access: escalation },
  { room: 'chain', access: chain },
  { room: 'report', access: report },
  { room: 'sharing', access: sharing },
  { room: 'proposal', access: proposal },
  { room: 'request', access: request },
  { room: 'strategy', access: strategy },
  { room: 'glossary', access: glossary },
  { room: 'publication', access: publication },
  { room: 'told', access: told },
  { room: 'identity', access: identity },
  { room: 'activity', access: activity },
  { room: 'leaving', access: leaving },
];
