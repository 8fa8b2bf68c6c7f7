import { record } from '#app/domain/activity/record.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { inTransaction } from '#app/domain/transaction.server.ts';
import { newId } from '#app/platform/id.ts';

/**
 * Says on behalf of whoever runs the installation whether an agency coordinates: no agency may say so of itself, since from then on it is
 * told between which agencies there are blockers. Ceasing ends what it sees at once; terms stay as they are, and hold again if it is said anew.
 * @throws Refused where there is no such agency
 */
export function setCoordinates({ code, coordinates }: { code: string; coordinates: boolean }, now = new Date()): Promise<void> {
  return inTransaction(null, { task: 'take-agency-in' }, async (db) => {
    const agency = await db.agency.findUnique({ where: { code: code.toUpperCase() } });
    if (!agency) throw refuse('agencyCode', 'unknown_agency', { code });
    if (agency.coordinates === coordinates) return;
    await db.agency.update({ where: { id: agency.id }, data: { coordinates } });
    const fact = { name: 'agency.coordination_set', subject: 'agency' as const, subjectId: agency.id, agencies: [agency.id] };
    const told = { ...fact, id: newId(now.getTime()), old: { coordinates: agency.coordinates }, new: { coordinates } };
    record(db, { actor: null, now, commandId: newId(now.getTime()), facts: [told] });
  });
}
