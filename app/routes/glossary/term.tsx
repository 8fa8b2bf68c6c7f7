import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { adoptMeaning } from '#app/domain/glossary/commands/adopt-meaning.server.ts';
import { assignQuestion } from '#app/domain/glossary/commands/assign-question.server.ts';
import { changeForms } from '#app/domain/glossary/commands/change-forms.server.ts';
import { confirmSame } from '#app/domain/glossary/commands/confirm-same.server.ts';
import { keepDifferent } from '#app/domain/glossary/commands/keep-different.server.ts';
import { removeMeaning } from '#app/domain/glossary/commands/remove-meaning.server.ts';
import { removeTerm } from '#app/domain/glossary/commands/remove-term.server.ts';
import { writeMeaning } from '#app/domain/glossary/commands/write-meaning.server.ts';
import { termPage } from '#app/domain/glossary/queries/term-page.server.ts';
import { nameOfTerm } from '#app/domain/glossary/term.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { termPath } from '#app/paths.ts';
import { Term } from '#app/ui/glossary/term.tsx';
import { glossaryPathOf } from '#app/ui/glossary/term-parts.tsx';
import { actOf, acts } from '../identity/act.server.ts';
import { byLanguage, meant } from './typed.ts';

export const handle = { texts: ['glossary'] };
export { glossaryLinks as links } from '#app/ui/glossary/links.ts';

const verbs = acts(
  adoptMeaning,
  assignQuestion,
  changeForms,
  confirmSame,
  keepDifferent,
  removeMeaning,
  removeTerm,
  writeMeaning,
);

/** /terms/:term: what each agency means by a term. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const term = await orPage(ask(termPage, actor, { term: params.term }));
  return { term, title: `${nameOfTerm(term.forms, actor.person.locale).text} · Hashar` };
}

/** Something is done to the term. A term that was taken away leads back to its glossary. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { term = '' } = params;
  const { place } = await orPage(ask(termPage, await requireActor(request), { term }));
  const { actor: _actor, ...done } = await actOf(request, verbs, (values) => ({ ...meant(values), term }));
  if (!done.ok) return data({ ...done, problems: byLanguage(done.problems) }, { status: done.status });
  return redirect(done.act === 'remove-term' ? glossaryPathOf(place) : termPath(term));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function TermRoute() {
  return <Term {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
