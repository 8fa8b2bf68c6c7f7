import { z } from 'zod';
import { forgetAnswers } from './domain/activity/forget-answers.server.ts';
import { escalate } from './domain/escalation/escalate.server.ts';
import { warnOfEnds } from './domain/sharing/warnings/warn-of-ends.server.ts';
import { forgetMails } from './domain/told/mail/mail-to-send.server.ts';
import { sendInvitations } from './http/mail/send-invitations.server.ts';
import { sendNotices } from './http/mail/send-notices.server.ts';
import { type Job, job } from './platform/jobs.server.ts';
import { clearFolder } from './platform/mail-folder.server.ts';

const nothing = z.strictObject({});
/** Mails are remembered, and lie in the folder, for so many milliseconds. */
const mailsKept = 60 * 86_400_000;

/** Mails what concerns people: each minute, and when somebody was told of something. */
export const sendMails = job({
  name: 'send-mails',
  input: nothing,
  within: 60,
  cron: '* * * * *',
  run: (_input, signal) => sendNotices(signal),
});

/** Warns before agreements end, and writes to the coordinators of agencies that are not here yet. */
const tellOfAgreements = job({
  name: 'tell-of-agreements',
  input: nothing,
  within: 60,
  cron: '* * * * *',
  async run(_input, signal) {
    await warnOfEnds(new Date(), signal);
    await sendInvitations(signal);
  },
});

/** Tells the next one up of what waits too long; days are counted, so every ten minutes is often enough. */
const climbLadder = job({
  name: 'escalate',
  input: nothing,
  within: 300,
  cron: '*/10 * * * *',
  run: (_input, signal) => escalate(new Date(), signal),
});

/** What is over is removed at night. */
const prune = job({
  name: 'prune',
  input: nothing,
  within: 300,
  cron: '17 21 * * *',
  async run(_input, signal) {
    const before = new Date(Date.now() - mailsKept);
    await forgetAnswers(signal);
    await forgetMails(before);
    await clearFolder(before);
  },
});

/** Every job; tests hold that each has a queue. */
export const jobs: readonly Job[] = [sendMails, tellOfAgreements, climbLadder, prune];
