import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { askForMoves } from '#app/domain/chain/commands/ask-for-moves.server.ts';
import { chainPage } from '#app/domain/chain/queries/chain-page.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { attempt } from '#app/http/attempt.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { chainPath } from '#app/paths.ts';
import { LongestChain } from '#app/ui/chain/longest-chain.tsx';
import { pageAsked } from '../strategy/typed.ts';
import { chainAsked } from './chain-asked.ts';

export const handle = { texts: ['chain', 'item', 'strategy'] };
export { chainLinks as links } from '#app/ui/chain/links.ts';

/** /chain: the longest chain of open work to what is chosen, and what if a day were slid; nothing of it is kept. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { searchParams } = new URL(request.url);
  const asked = chainAsked(searchParams);
  const page = await orPage(ask(chainPage, actor, { ...asked, page: Math.min(pageAsked(request), 100_000) }));
  const countOf = (name: string) => Number(/^\d{1,2}$/.exec(searchParams.get(name) ?? '')?.[0] ?? 0);
  return {
    ...page,
    asked: inAddress(asked),
    asking: countOf('asked'),
    stood: countOf('stood'),
    title: pageTitle(actor, 'chain:longest.title'),
  };
}

/** Sends what the address slides as requests for the ticked items. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await readForm(request, { actor });
  const asked = chainAsked(new URL(request.url).searchParams);
  const { slide = '', day = '', pointsADay } = asked;
  const input = { slide, day, pointsADay, ask: form.all('ask'), why: form.values.why ?? '' };
  const done = await attempt(() => perform(askForMoves, actor, input, { key: form.key }), form);
  if (!done.ok) return data({ ...done, ticked: input.ask }, { status: done.status });
  const { slide: _slide, day: _day, ...back } = inAddress(asked);
  const counted = ([name, { length }]: [string, string[]]) => (length > 0 ? [[name, String(length)] as const] : []);
  const { requests, stood } = done.answer;
  const counts = Object.fromEntries(Object.entries({ asked: requests, stood }).flatMap(counted));
  return redirect(chainPath({ ...back, ...counts }));
}

const inAddress = ({ pointsADay, ...asked }: ReturnType<typeof chainAsked>) => ({
  ...asked,
  pointsADay: pointsADay === undefined ? undefined : String(pointsADay),
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function ChainRoute() {
  return <LongestChain {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
