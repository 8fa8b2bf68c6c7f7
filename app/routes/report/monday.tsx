import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { perform } from '#app/domain/command.server.ts';
import { NotFound } from '#app/domain/errors.ts';
import { ask } from '#app/domain/query.server.ts';
import { freezeReport } from '#app/domain/report/commands/freeze-report.server.ts';
import { writeDecision } from '#app/domain/report/commands/write-decision.server.ts';
import { mondayReport } from '#app/domain/report/queries/monday-report.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { attempt } from '#app/http/attempt.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { mondayReportPath } from '#app/paths.ts';
import { Monday } from '#app/ui/report/monday.tsx';
import { paperOf, rowWords } from '#app/ui/report/paper.ts';
import { mondayAsked } from './monday-asked.ts';
import { rowHeads, speechIn } from './speech.server.ts';

export const handle = { texts: ['report', 'export'] };
export { reportLinks as links } from '#app/ui/report/links.ts';

/** /reports/monday, /reports/monday/:report: the Monday report as it stands now, or as it was frozen; with `part`, the rows of a number. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { report } = params;
  const asked = mondayAsked(new URL(request.url).searchParams, actor.person.locale);
  const found = await orPage(ask(mondayReport, actor, { ...(report && { report }) }));
  const { facts, id, frozen, can } = found;
  const speech = speechIn(asked.lang, found.zone);
  const paper = paperOf(found, asked.side, speech);
  return {
    ...{ id, frozen, can, paper, monday: facts.monday },
    decisions: can.write ? facts.decisions : [],
    rows: asked.part ? facts.rows[asked.part].map((row, at) => rowWords(row, at, speech)) : null,
    heads: rowHeads(speech),
    asked: { ...asked, ...(report && { report }) },
    title: `${paper.title} · Hashar`,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await readForm(request, { actor });
  const { act, blocker = '', sentence = '', ifNot = '', textVersion, monday = '' } = form.values;
  const sent = { key: form.key };
  const { side, lang } = mondayAsked(new URL(request.url).searchParams, actor.person.locale);
  const done = await attempt(async () => {
    if (params.report) throw new NotFound();
    if (act === 'freeze-report') return perform(freezeReport, actor, { monday }, sent);
    if (act !== 'write-decision') throw new NotFound();
    const words = { sentence, ifNot, textVersion: Number(textVersion), monday };
    await perform(writeDecision, actor, { blocker, ...words }, sent);
    return { report: undefined };
  }, form);
  if (!done.ok) return data(done, { status: done.status });
  return redirect(mondayReportPath({ side, lang, report: done.answer.report }));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function MondayRoute() {
  return <Monday {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
