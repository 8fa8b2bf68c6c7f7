import type { BacklogContent } from './backlog-content.ts';
import { digital } from './digital.ts';
import { health } from './health.ts';
import { interior } from './interior.ts';
import { justice } from './justice.ts';
import { social } from './social.ts';
import { taxes } from './taxes.ts';

/** All backlogs of the demo world. */
export const work: readonly BacklogContent[] = [...justice, ...interior, ...health, ...taxes, ...digital, ...social];
