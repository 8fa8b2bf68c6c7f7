import type { Db } from '#app/platform/db.server.ts';
import { hashPassword } from '#app/platform/password.server.ts';
import { newSecret } from '#app/platform/secret.server.ts';
import { transaction } from '#app/platform/transaction.server.ts';
import { addressOf } from './address.ts';
import { fillBlockers } from './blocker/fill-blockers.server.ts';
import { calendarOf } from './calendar.ts';
import { tieAcross } from './chain/tie-across.server.ts';
import { demoId } from './chance.ts';
import { agencies, guests, programmes } from './content/agencies.ts';
import { coordinator } from './content/coordination.ts';
import { holidaysOf } from './content/holidays.ts';
import { work } from './content/work.ts';
import { fillLadder } from './escalation/fill-ladder.server.ts';
import { fillBacklog } from './fill-backlog.server.ts';
import { fillGlossary } from './glossary/fill-glossary.server.ts';
import { fillPublications } from './publication/fill-publications.server.ts';
import { fillReports } from './report/fill-reports.server.ts';
import { fillBlockerRequests } from './request/fill-blocker-requests.server.ts';
import { fillRequests } from './request/fill-requests.server.ts';
import { fillAgreements } from './sharing/fill-agreements.server.ts';
import { fillCoordination } from './sharing/fill-coordination.server.ts';
import { fillProposals } from './sharing/fill-proposals.server.ts';
import { placeItems } from './sharing/place-items.server.ts';
import { fillFunding } from './strategy/fill-funding.server.ts';
import { fillServices } from './strategy/fill-services.server.ts';
import { fillStrategy } from './strategy/fill-strategy.server.ts';
import { linkEpics } from './strategy/link-epics.server.ts';
import { fillNotices } from './told/fill-notices.server.ts';

/** In milliseconds; it takes a few seconds. */
const longest = 10 * 60_000;

/**
 * Fills an empty database with the demo world: six agencies, nine teams with their backlogs and boards, people in every role, three
 * programmes, a ten-year strategy, the words of two programmes, 138 services, some of them shown to everybody, seven agreements, a few items
 * of one agency on another's board, ties between items of several agencies, requests that stand in every way, Uzbekistan's holidays, what
 * holds some of the work up and how far that was escalated, a Monday report, and six months of history that end yesterday. The same world
 * every time, its dates relative to `now`.
 */
export async function fillDemoWorld(now: Date): Promise<void> {
  // Nobody acts: the second wall is told the backlogs that are written.
  const backlogs = work.map(({ prefix }) => demoId('backlog', prefix));
  const settings = { 'hashar.task': 'demo', 'hashar.whole': `{${backlogs.join(',')}}` };
  await transaction((db) => fill(db, now), { timeout: longest, settings });
}

async function fill(db: Db, now: Date): Promise<void> {
  const founded = new Date(now.getTime() - 190 * 86_400_000);
  const lent = new Date(now.getTime() - 150 * 86_400_000);
  await db.agency.createMany({
    data: agencies.map(({ code, names, desk }) => ({
      id: demoId('agency', code),
      code,
      names,
      contactDesk: desk,
      coordinates: code === coordinator,
      createdAt: founded,
    })),
  });
  const year = now.getUTCFullYear();
  const holidays = [year - 1, year, year + 1].flatMap(holidaysOf);
  await db.calendarDay.createMany({
    data: agencies.flatMap(({ code }) =>
      holidays.map(({ day, name }) => ({ agencyId: demoId('agency', code), day: new Date(day), name })),
    ),
  });
  const everyone = agencies.flatMap(({ code, people }) =>
    people.map(([name, role, locale, teams]) => ({ id: demoId('person', name), code, name, role, locale, teams })),
  );
  // They have joined, by a password that nobody knows: the demo lets anybody in as them.
  const passwordHash = await hashPassword(newSecret());
  await db.person.createMany({
    data: everyone.map(({ id, code, name, locale }) => ({
      id,
      name,
      locale,
      passwordHash,
      email: addressOf(name, code),
      createdAt: founded,
    })),
  });
  const members = [
    ...everyone.map(({ id, code, role }) => ({ id, code, role, since: founded })),
    ...guests.map(([name, code, role]) => ({ id: demoId('person', name), code, role, since: lent })),
  ];
  await db.membership.createMany({
    data: members.map(({ id, code, role, since }) => ({ personId: id, agencyId: demoId('agency', code), role, since })),
  });
  const teams = agencies.flatMap(({ code, teams: names }) =>
    names.map((name, at) => ({ id: demoId('team', name), code, name, at })),
  );
  await db.team.createMany({
    data: teams.map(({ id, code, name }) => ({ id, agencyId: demoId('agency', code), name, createdAt: founded })),
  });
  const inTeam = (code: string, at: number) => everyone.filter((person) => person.code === code && person.teams.includes(at));
  await db.teamMember.createMany({
    data: teams.flatMap((team) => inTeam(team.code, team.at).map((person) => ({ teamId: team.id, personId: person.id }))),
  });
  const calendar = calendarOf(now);
  for (const content of work) {
    const team = teams.find(({ name }) => name === content.team);
    if (!team) throw new Error(`the demo world has no team ${content.team}`);
    const around = { agencyId: demoId('agency', content.agency), teamId: team.id, team: inTeam(team.code, team.at), calendar };
    await fillBacklog(db, content, around);
  }
  for (const [name, aim, leads, backlogs] of programmes) {
    const shown = backlogs.map((prefix) => ({ backlogId: demoId('backlog', prefix) }));
    await db.programme.create({
      data: { id: demoId('programme', name), agencyId: demoId('agency', leads), name, aim, backlogs: { create: shown } },
    });
  }
  await fillStrategy(db, now);
  await fillFunding(db, now);
  await fillGlossary(db, now);
  await fillServices(db, now);
  await linkEpics(db);
  await fillPublications(db, now);
  await fillBlockers(db, now);
  await fillNotices(db, now);
  await fillAgreements(db, now);
  await fillCoordination(db, now);
  await placeItems(db, now);
  await fillProposals(db, now);
  await fillRequests(db, now);
  await tieAcross(db, now);
  await fillBlockerRequests(db, now);
  await fillLadder(db, now);
  await fillReports(db, now);
}
