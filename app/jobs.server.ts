import { z } from 'zod';
import { forgetAnswers } from './domain/activity/forget-answers.server.ts';
import { type Job, job } from './platform/jobs.server.ts';

/** What is over is removed at night. */
const prune = job({
  name: 'prune',
  input: z.strictObject({}),
  within: 300,
  cron: '17 21 * * *',
  run: (_input, signal) => forgetAnswers(new Date(), signal),
});

/** Every job; tests hold that each has a queue. */
export const jobs: readonly Job[] = [prune];
