import { agencyLog } from '#app/domain/activity/queries/agency-log.server.ts';
import { type Actor, nameIn } from '#app/domain/actor.ts';
import { backlogsPage } from '#app/domain/backlog/queries/backlogs-page.server.ts';
import { blockersPage } from '#app/domain/blocker/queries/blockers-page.server.ts';
import { commitmentsPage } from '#app/domain/blocker/queries/commitments-page.server.ts';
import { peoplePage } from '#app/domain/identity/queries/people-page.server.ts';
import { teamsPage } from '#app/domain/identity/queries/teams-page.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { mondayReport } from '#app/domain/report/queries/monday-report.server.ts';
import { partsOf } from '#app/domain/report/report.ts';
import { requestsPage } from '#app/domain/request/queries/requests-page.server.ts';
import type { Cell, Sheet } from '#app/http/export/sheet.ts';
import type { TextKey } from '#app/locales/keys.ts';
import { textsFor } from '#app/locales/texts.server.ts';
import { logWords } from '#app/ui/leaving/log-words.ts';
import { type PaperRow, rowWords } from '#app/ui/report/paper.ts';
import { blockersAsked, commitmentsAsked } from '../blocker/blockers-asked.ts';
import { logAsked, logInputOf } from '../leaving/log-asked.ts';
import { mondayAsked } from '../report/monday-asked.ts';
import { rowHeads, speechIn } from '../report/speech.server.ts';
import { requestsAsked } from '../request/requests-asked.ts';
import { momentCell } from './cells.ts';

interface Listed extends Pick<Sheet, 'heads' | 'rows'> {
  total: number;
}

/** The agency's lists as tables, each read as its page reads it. */
export const lists = {
  async backlogs(actor: Actor): Promise<Listed> {
    const t = textsFor(actor.person.locale);
    const { backlogs, total } = await ask(backlogsPage, actor, {});
    const heads = (['name', 'prefix', 'open', 'total', 'programme', 'classification'] as const).map((head) =>
      t(`backlog:list.${head}`),
    );
    const rows = backlogs.map(({ name, prefix, open, total: all, programmes, classification }) => [
      name,
      prefix,
      open,
      all,
      programmes.join('; '),
      t(`item:classification.${classification}` as TextKey),
    ]);
    return { total, heads, rows: oneByOne(rows) };
  },

  async blockers(actor: Actor, asked: URLSearchParams): Promise<Listed> {
    const t = textsFor(actor.person.locale);
    const filter = blockersAsked(asked);
    const pageOf = (page: number) => ask(blockersPage, actor, { ...filter, page, most: 1_000 });
    const first = await pageOf(1);
    async function* rows(): AsyncGenerator<readonly Cell[]> {
      for (let page = first; ; page = await pageOf(page.page + 1)) {
        for (const { item, waiting, freer, cause, line, age, items, neededBy, cost } of page.blockers)
          yield [
            item?.key ?? null,
            item?.title ?? null,
            waiting.name,
            freer.name ?? t(`blocker:list.${freer.kind === 'party' ? 'outside' : 'own'}`),
            t(`blocker:cause.${cause}`),
            line,
            age,
            items,
            { day: neededBy },
            cost?.amount ?? null,
            cost?.currency ?? null,
          ];
        if (page.page >= page.pages) return;
      }
    }
    const heads = blockerHeads.map((head) => t(`blocker:list.${head}`));
    return { total: first.total, heads, rows: rows() };
  },

  async commitments(actor: Actor, asked: URLSearchParams): Promise<Listed> {
    const { locale } = actor.person;
    const t = textsFor(locale);
    const filter = commitmentsAsked(asked);
    const pageOf = (page: number) => ask(commitmentsPage, actor, { ...filter, page, most: 1_000 });
    const first = await pageOf(1);
    async function* rows(): AsyncGenerator<readonly Cell[]> {
      for (let page = first; ; page = await pageOf(page.page + 1)) {
        for (const { ref, what, asker, asked: to, owner, firstPromisedOn, promisedOn, trend } of page.commitments)
          yield [
            ...[ref, what, nameIn(to.names, locale), owner, nameIn(asker.names, locale)],
            ...[{ day: firstPromisedOn }, { day: promisedOn }, trend.late, trend.moved, trend.by, trend.said?.text ?? null],
          ];
        if (page.page >= page.pages) return;
      }
    }
    const heads = commitmentHeads.map((head) => t(`blocker:promises.${head}`));
    return { total: first.total, heads, rows: rows() };
  },

  /** A report’s rows part by part, and the decisions that it asks for; in the language that was chosen for it. */
  async 'monday-report'(actor: Actor, asked: URLSearchParams): Promise<Listed> {
    const { side, lang } = mondayAsked(asked, actor.person.locale);
    const report = asked.get('report');
    const { facts, zone } = await ask(mondayReport, actor, { ...(report && { report }) });
    const speech = speechIn(lang, zone);
    const { t } = speech;
    const line = (part: string, row: PaperRow): Cell[] => [
      ...[part, row.what, row.about, row.who, row.waits, row.by === null ? null : { day: row.by }, row.days, row.note],
    ];
    const decisions = side === 'head' ? [] : facts.decisions;
    const rows = [
      ...decisions.map(({ row, sentence, ifNot }, at) => {
        const { what, note, ...words } = rowWords(row, at, speech);
        return line(t('report:decisions.title'), { ...words, what: sentence || what, note: ifNot || note });
      }),
      ...partsOf[side].flatMap((part) =>
        facts.rows[part].map((row, at) => line(t(`report:part.${part}`), rowWords(row, at, speech))),
      ),
    ];
    return { total: rows.length, heads: [t('report:row.part'), ...rowHeads(speech)], rows: oneByOne(rows) };
  },

  async people(actor: Actor, asked: URLSearchParams): Promise<Listed> {
    const t = textsFor(actor.person.locale);
    const filter = { find: asked.get('find') || undefined, show: asked.get('show') || undefined };
    const pageAfter = (after?: string) => ask(peoplePage, actor, { ...filter, after });
    const first = await pageAfter();
    async function* rows(): AsyncGenerator<readonly Cell[]> {
      for (let page = first; ; page = await pageAfter(page.next)) {
        for (const { name, email, role, teams, state, since } of page.people)
          yield [
            name,
            email,
            t(`shell:role.${role}`),
            teams.map((team) => team.name).join('; '),
            t(`people:state.${state}`),
            momentCell(since, actor.agency.zone),
          ];
        if (page.next === null) return;
      }
    }
    const heads = (['name', 'email', 'role', 'teams', 'state', 'since'] as const).map((head) => t(`export:person.${head}`));
    return { total: first.total, heads, rows: rows() };
  },

  async log(actor: Actor, asked: URLSearchParams): Promise<Listed> {
    const t = textsFor(actor.person.locale);
    const filter = logInputOf(logAsked(asked));
    const pageAfter = (after?: string) => ask(agencyLog, actor, { ...filter, after, most: 1_000 });
    const first = await pageAfter();
    async function* rows(): AsyncGenerator<readonly Cell[]> {
      for (let page = first; ; page = await pageAfter(page.next)) {
        for (const line of page.lines)
          yield [
            momentCell(line.at, actor.agency.zone),
            line.who,
            line.actingFor,
            t(`log:kind.${line.kind}`),
            logWords(line, t),
            line.from,
          ];
        if (page.next === null) return;
      }
    }
    const heads = (['when', 'who', 'actingFor', 'kindHead', 'what', 'whereFrom'] as const).map((head) => t(`log:${head}`));
    return { total: first.total, heads, rows: rows() };
  },

  async requests(actor: Actor, asked: URLSearchParams): Promise<Listed> {
    const { locale } = actor.person;
    const t = textsFor(locale);
    const filter = requestsAsked(asked);
    const pageOf = (page: number) => ask(requestsPage, actor, { ...filter, page });
    const first = await pageOf(1);
    async function* rows(): AsyncGenerator<readonly Cell[]> {
      for (let page = first; ; page = await pageOf(page.page + 1)) {
        for (const { ref, what, state, side, asker, asked: to, neededBy, promisedOn, clocks } of page.requests)
          yield [
            ref,
            what,
            nameIn((side === 'asker' ? to : asker).names, locale),
            t(`requests:list.${side === 'asker' ? 'weAsk' : 'theyAsk'}`),
            t(`requests:state.${state}`),
            clocks.age,
            { day: neededBy },
            promisedOn && { day: promisedOn },
            clocks.late.days,
          ];
        if (page.page >= page.pages) return;
      }
    }
    const heads = requestHeads.map((head) => t(`requests:file.${head}`));
    return { total: first.total, heads, rows: rows() };
  },

  async teams(actor: Actor): Promise<Listed> {
    const t = textsFor(actor.person.locale);
    const { teams } = await ask(teamsPage, actor, {});
    const heads = (['name', 'people', 'boards'] as const).map((head) => t(`people:team.${head}`));
    return { total: teams.length, heads, rows: oneByOne(teams.map(({ name, people, boards }) => [name, people, boards])) };
  },
};

const requestHeads = ['ref', 'what', 'with', 'side', 'state', 'age', 'neededBy', 'promisedOn', 'late'] as const;
const blockerHeads = ['key', 'item', 'waits', 'for', 'cause', 'line', 'age', 'items', 'neededBy', 'cost', 'currency'] as const;

const commitmentHeads = [
  'ref',
  'what',
  'who',
  'owner',
  'toWhom',
  'firstDay',
  'day',
  'late',
  'movedTimes',
  'movedBy',
  'said',
] as const;

export type ListName = keyof typeof lists;

async function* oneByOne(rows: readonly Cell[][]): AsyncGenerator<readonly Cell[]> {
  yield* rows;
}
