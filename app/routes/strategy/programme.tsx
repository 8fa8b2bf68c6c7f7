import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ask } from '#app/domain/query.server.ts';
import { addProgrammeBacklog } from '#app/domain/strategy/commands/add-programme-backlog.server.ts';
import { editProgramme } from '#app/domain/strategy/commands/edit-programme.server.ts';
import { linkProgramme } from '#app/domain/strategy/commands/link-programme.server.ts';
import { removeProgrammeBacklog } from '#app/domain/strategy/commands/remove-programme-backlog.server.ts';
import { unlinkProgramme } from '#app/domain/strategy/commands/unlink-programme.server.ts';
import { addFundingLine } from '#app/domain/strategy/funding/commands/add-funding-line.server.ts';
import { changeFundingLine } from '#app/domain/strategy/funding/commands/change-funding-line.server.ts';
import { removeFundingLine } from '#app/domain/strategy/funding/commands/remove-funding-line.server.ts';
import { programmePage } from '#app/domain/strategy/queries/programme-page.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { programmePath } from '#app/paths.ts';
import { Programme } from '#app/ui/strategy/goal/programme.tsx';
import { actOf, acts } from '../identity/act.server.ts';
import { meant } from './typed.ts';

export const handle = { texts: ['strategy'] };
export { strategyLinks as links } from '#app/ui/strategy/links.ts';

const ofProgramme = [addProgrammeBacklog, editProgramme, linkProgramme, removeProgrammeBacklog, unlinkProgramme, addFundingLine];
/** These name the line, and by it the programme. */
const ofLine = [changeFundingLine, removeFundingLine];
const verbs = acts(...ofProgramme, ...ofLine);

/** /strategy/programmes/ID: what a programme serves, and its backlogs. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  return orPage(ask(programmePage, await requireActor(request), { programme: params.programme }));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme = '' } = params;
  const inputOf = (values: Record<string, string>) =>
    values.line === undefined ? { ...meant(values), programme } : meant(values);
  const { actor: _actor, ...done } = await actOf(request, verbs, inputOf);
  return done.ok ? redirect(programmePath(programme)) : data(done, { status: done.status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.programme.name} · Hashar` }];

export default function ProgrammeRoute() {
  return <Programme {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
