import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { perform } from '#app/domain/command.server.ts';
import { NotFound, refuse } from '#app/domain/errors.ts';
import { largestCalendar } from '#app/domain/identity/calendar/calendar.ts';
import { clearDay } from '#app/domain/identity/calendar/commands/clear-day.server.ts';
import { importHolidays } from '#app/domain/identity/calendar/commands/import-holidays.server.ts';
import { markDay } from '#app/domain/identity/calendar/commands/mark-day.server.ts';
import { setWeekend } from '#app/domain/identity/calendar/commands/set-weekend.server.ts';
import { agencyCalendar } from '#app/domain/identity/calendar/queries/agency-calendar.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { attempt } from '#app/http/attempt.server.ts';
import { readForm, type SentForm } from '#app/http/form.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage, pageOf } from '#app/http/replies.server.ts';
import { calendarPath } from '#app/paths.ts';
import { CalendarPage } from '#app/ui/identity/calendar.tsx';

export const handle = { texts: ['calendar'] };
export { identityLinks as links } from '#app/ui/identity/links.ts';

/** What a form adds around its file. */
const around = 100_000;

/** /agency/calendar: when the agency works, a year at a time. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const year = new URL(request.url).searchParams.get('year') ?? undefined;
  return { ...(await orPage(ask(agencyCalendar, actor, { year }))), title: pageTitle(actor, 'calendar:title') };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await readForm(request, { actor, limit: largestCalendar + around });
  const { act = '', day = '', name = '', works } = form.values;
  const sent = { key: form.key };
  const done = await attempt(async () => {
    if (act === 'import-holidays') return perform(importHolidays, actor, { content: await contentOf(form) }, sent);
    if (act === 'set-weekend') return perform(setWeekend, actor, { weekend: form.all('weekend').map(Number) }, sent);
    if (act === 'mark-day') return perform(markDay, actor, { day, name, works: works === 'yes' }, sent);
    if (act === 'clear-day') return perform(clearDay, actor, { day }, sent);
    throw pageOf(new NotFound());
  }, form);
  if (!done.ok) return data({ ...done, act, brought: undefined }, { status: done.status });
  if ('added' in done.answer) return { problems: undefined, values: undefined, act, brought: done.answer };
  const shown = day ? Number(day.slice(0, 4)) : Number(new URL(request.url).searchParams.get('year')) || undefined;
  return redirect(calendarPath(shown));
}

async function contentOf({ file }: SentForm): Promise<string> {
  if (!file || file.size === 0) throw refuse('content', 'calendar_missing');
  if (file.size > largestCalendar) throw refuse('content', 'file_too_big', { megabytes: largestCalendar / 1_000_000 });
  return new TextDecoder().decode(await file.arrayBuffer());
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function CalendarRoute() {
  return <CalendarPage calendar={useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
