import { query } from '#app/domain/query.server.ts';
import { commitmentsInput } from '../blocker-forms.ts';
import type { Commitment } from '../commitment.ts';
import { standingCommitments } from '../standing-commitments.server.ts';

/**
 * Promises between agencies that are still to be kept: due this week, late, and how late by now, how their days moved, what the side that
 * promised says of it. Of the reader's agency alone: a request belongs to its two sides.
 */
export const commitmentsPage = query({
  name: 'commitments-page',
  summary: 'List promises that your agency gave or was given: due this week, late, with how their days moved and why',
  input: commitmentsInput,
  example: () => ({ input: {} }),
  async run(ctx, { part, waiting, freer, page: asked, most, ...serves }) {
    const all = (await standingCommitments(ctx, serves)).filter(
      ({ asker, asked: to }) =>
        (waiting === undefined || asker.code === waiting) && (freer === undefined || codeOf(to) === freer),
    );
    const within = part === undefined ? all : all.filter((each) => each.part === part);
    const pages = Math.max(1, Math.ceil(within.length / most));
    const page = Math.min(asked, pages);
    return {
      commitments: within.slice((page - 1) * most, page * most),
      ...{ total: within.length, page, pages, standing: all.length },
      week: all.filter((each) => each.part === 'week').length,
      late: all.filter((each) => each.part === 'late').length,
    };
  },
});

/** As the filter of blockers names who is waited for: one that is not here is outside. */
const codeOf = ({ code }: Commitment['asked']) => code ?? 'outside';
