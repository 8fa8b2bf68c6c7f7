import type { BacklogContent } from './backlog-content.ts';
import { birthRegistration } from './birth-registration.ts';
import { insonCentres } from './inson-centres.ts';
import { notaryArchives } from './notary-archives.ts';
import { passport } from './passport.ts';
import { patientQueue } from './patient-queue.ts';
import { populationRegister } from './population-register.ts';
import { signOn } from './sign-on.ts';
import { singlePortal } from './single-portal.ts';
import { taxRefund } from './tax-refund.ts';

/** All backlogs of the demo world. */
export const work: readonly BacklogContent[] = [
  birthRegistration,
  notaryArchives,
  populationRegister,
  passport,
  patientQueue,
  taxRefund,
  singlePortal,
  signOn,
  insonCentres,
];
