import { openCommand } from '#app/domain/command.server.ts';
import { Refused, refuse } from '#app/domain/errors.ts';
import { openSession } from '#app/platform/auth.server.ts';
import { newId } from '#app/platform/id.ts';
import { hashPassword } from '#app/platform/password.server.ts';
import { digest } from '#app/platform/secret.server.ts';
import { setUpInput } from '../agency.ts';
import { passwordProblem } from '../password.rules.ts';

/** The first visitor, who knows the code that the start printed, makes the first agency and becomes its administrator. */
export const setUpInstallation = openCommand({
  name: 'set-up-installation',
  summary: 'Make the first agency and its administrator',
  input: setUpInput,
  example: () => ({
    as: 'administrator',
    input: {
      code: 'ABCD-EFGH-JKLM',
      agencyCode: 'MOJ',
      agencyName: 'Ministry of Justice',
      contactDesk: 'desk@gov.example',
      name: 'Nodira Karimova',
      email: 'nodira@gov.example',
      password: 'a bridge of nine planks',
    },
    events: ['agency.created', 'person.joined'],
  }),
  async run(ctx, input) {
    const [kept] = await ctx.db.$queryRaw<{ hash: string | null }[]>`
      SELECT value->>'hash' AS hash FROM installation WHERE key = 'setup' FOR UPDATE`;
    // The code is there only until the first agency is.
    if (kept?.hash !== digest(asPrinted(input.code))) throw refuse('code', 'setup_code_wrong');
    const problem = passwordProblem(input.password, input);
    if (problem) throw new Refused([problem]);
    const [agencyId, personId] = [newId(ctx.now.getTime()), newId(ctx.now.getTime())];
    const { agencyCode, agencyName, contactDesk, zone, name, email, locale } = input;
    const names = { [locale]: agencyName };
    await ctx.db.agency.create({ data: { id: agencyId, code: agencyCode, names, contactDesk, zone } });
    await ctx.db.person.create({
      data: { id: personId, email, name, locale, passwordHash: await hashPassword(input.password) },
    });
    await ctx.db.membership.create({ data: { personId, agencyId, role: 'administrator' } });
    await ctx.db.installation.deleteMany({ where: { key: 'setup' } });
    const agencies = [agencyId];
    ctx.record({ name: 'agency.created', subject: 'agency', subjectId: agencyId, agencies, new: { code: agencyCode, names } });
    ctx.record({ name: 'person.joined', subject: 'person', subjectId: personId, agencies, new: { role: 'administrator' } });
    return { session: await openSession(ctx.db, personId, agencyId) };
  },
});

/** The code as the start prints it, however it was typed. */
function asPrinted(code: string): string {
  const letters = code.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return (letters.match(/.{1,4}/g) ?? []).join('-');
}
