import { query } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { ownerOnly } from '../reached-agreement.server.ts';
import { sharePreviewInput } from '../sharing-forms.ts';
import { termsAsked } from '../terms/terms-asked.server.ts';
import { whatTheySee } from '../what-they-see.server.ts';

/** What a partner would see of a backlog under some terms, before they are sent. */
export const sharePreview = query({
  name: 'share-preview',
  summary: 'Count what a partner would see of a backlog under some terms',
  input: sharePreviewInput,
  example: (world) => ({ input: { backlog: world.backlog.prefix, labels: [world.label], epics: [world.epic] } }),
  async run(ctx, { backlog: prefix, ...input }) {
    const { id, agencyId } = await reach(ctx).backlog(prefix);
    ownerOnly(ctx.actor, { agencyId });
    const agency = await ctx.db.agency.findUniqueOrThrow({ where: { id: agencyId } });
    const terms = await termsAsked(ctx, { ...input, level: 'see' }, { backlog: { id, agencyId, agency } });
    return whatTheySee(ctx, { backlogId: id, terms, own: true, rows: true });
  },
});
