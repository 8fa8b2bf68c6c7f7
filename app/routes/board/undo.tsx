import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { undoChange } from '#app/domain/board/commands/undo-change.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { attempt } from '#app/http/attempt.server.ts';
import { backPath } from '#app/http/back.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { isScripted } from '#app/http/scripted.ts';
import { homePath } from '#app/paths.ts';
import { LinkButton } from '#app/ui/kit/button.tsx';
import { Page, PageHead } from '#app/ui/kit/page-head.tsx';
import { ProblemList } from '#app/ui/shell/problems.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';

/** Reading this address changes nothing. */
export async function loader({ request }: LoaderFunctionArgs) {
  return { title: pageTitle(await requireActor(request), 'shell:change.undo') };
}

/** /undo: takes back a change, and leads back to the page where it was asked for. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await readForm(request, { actor });
  const { change, back } = form.values;
  const done = await attempt(() => perform(undoChange, actor, { change }, { key: form.key }), form);
  const to = backPath(request, back);
  if (isScripted(request)) return data({ ...done, to }, { status: done.ok ? 200 : done.status });
  if (done.ok) throw redirect(to);
  return data({ ...done, to }, { status: done.status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** Why it was not taken back, where there are no scripts to say so in place. */
export default function UndoRoute() {
  const t = useTexts();
  const sent = useActionData<typeof action>();
  return (
    <Page width="narrow">
      <PageHead title={t('shell:change.undo')} />
      {sent && !sent.ok && <ProblemList problems={sent.problems} />}
      <div>
        <LinkButton to={sent?.to ?? homePath()}>{t('shell:change.back')}</LinkButton>
      </div>
    </Page>
  );
}
