import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { Actor } from '#app/domain/actor.ts';
import { stageImport } from '#app/domain/backlog/commands/stage-import.server.ts';
import { decodeFile } from '#app/domain/backlog/import/read-file.rules.ts';
import { stageWaiting } from '#app/domain/backlog/import/stage-waiting.server.ts';
import { largestFile } from '#app/domain/backlog/import/staged.ts';
import { importsPage } from '#app/domain/backlog/queries/imports-page.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { attempt } from '#app/http/attempt.server.ts';
import { readForm, type SentForm } from '#app/http/form.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { textsFor } from '#app/locales/texts.server.ts';
import { importPath } from '#app/paths.ts';
import { Imports } from '#app/ui/backlog/import/imports.tsx';

export const handle = { texts: ['import', 'export'] };
export { backlogLinks as links } from '#app/ui/backlog/links.ts';

/** What a form adds around its file. */
const around = 100_000;

/** /backlogs/:prefix/import: a table or a board of another tool is uploaded or pasted, and what was brought in before. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const page = await orPage(ask(importsPage, actor, { backlog: params.prefix }));
  return { ...page, title: pageTitle(actor, 'import:of', { backlog: page.backlog.name }) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await readForm(request, { actor, limit: largestFile + around });
  const done = await attempt(async () => {
    const { fileName, content } = await sentIn(form, actor);
    const source = form.values.source || undefined;
    return perform(stageImport, actor, { backlog: params.prefix, source, fileName, content }, { key: form.key });
  }, form);
  if (!done.ok) return data(done, { status: done.status });
  void stageWaiting();
  return redirect(importPath(done.answer.import));
}

/** The file, or what was pasted in its place. */
async function sentIn({ file, values }: SentForm, { person }: Actor): Promise<{ fileName: string; content: string }> {
  if (file) return { fileName: file.name, content: decodeFile(new Uint8Array(await file.arrayBuffer())) };
  if (!values.pasted?.trim()) throw refuse('file', 'file_missing');
  return { fileName: textsFor(person.locale)('import:upload.pasted'), content: values.pasted };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function ImportsRoute() {
  return <Imports {...useLoaderData<typeof loader>()} problems={useActionData<typeof action>()?.problems} />;
}
