import { allow, type Names } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import { editAgencyInput } from '../agency.ts';

/** Says how the agency is called in each language, where strangers are sent, and in which zone its times are shown. */
export const editAgency = command({
  name: 'edit-agency',
  summary: 'Change the agency’s names, contact desk and time zone',
  input: editAgencyInput,
  example: (world) => ({
    as: 'administrator',
    input: { names: { en: `Ministry ${world.agency.code}` }, contactDesk: 'help@gov.example', zone: 'Asia/Samarkand' },
    events: ['agency.renamed', 'agency.desk-changed', 'agency.zone-changed'],
  }),
  async run(ctx, { names, contactDesk, zone, signsByLetter }) {
    allow(ctx.actor, access, 'edit-agency');
    const { id } = ctx.actor.agency;
    await ctx.db.$queryRaw`SELECT 1 FROM agency WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
    const before = await ctx.db.agency.findUniqueOrThrow({ where: { id } });
    await ctx.db.agency.update({ where: { id }, data: { names, contactDesk, zone, signsByLetter } });
    const changed = (name: string, old: object, now: object) => {
      if (sorted(old) !== sorted(now)) ctx.record({ name, subject: 'agency', subjectId: id, old, new: now });
    };
    changed('agency.renamed', before.names as Names, names);
    changed('agency.desk-changed', { contactDesk: before.contactDesk }, { contactDesk });
    changed('agency.zone-changed', { zone: before.zone }, { zone });
    if (signsByLetter !== undefined) {
      changed('agency.signing-changed', { signsByLetter: before.signsByLetter }, { signsByLetter });
    }
    return { agency: id };
  },
});

/** As text that does not depend on the order in which the database keeps names. */
function sorted(value: object): string {
  return JSON.stringify(Object.entries(value).sort(([one], [other]) => one.localeCompare(other)));
}
