import type { z } from 'zod';
import type { OpenQuery } from '#app/domain/query.server.ts';
import { askOpen } from '#app/domain/query.server.ts';
import { callLimits } from './api-limit.server.ts';
import { isDemo } from './demo.server.ts';
import { localeAsked } from './locale.server.ts';
import { orPage } from './replies.server.ts';

/** Whoever asks is known by the address alone, and may ask as often as a token may. */
const limits = callLimits();

/** Nothing of it is anybody's own; it is asked for anew each time, so that what is withdrawn is gone at once. */
export const publicHeaders = () => ({ 'Cache-Control': 'public, no-cache' });

interface Asked {
  request: Request;
  context: { clientAddress: string };
}

/** An open query's answer for a page, with the language it is read in. */
export async function askAsCitizen<S extends z.ZodType, Out>(
  { request, context }: Asked,
  verb: OpenQuery<S, Out>,
  input: z.input<S>,
) {
  await orPage(limits.call(context.clientAddress));
  return { ...(await orPage(askOpen(verb, input))), locale: localeAsked(request), demo: await isDemo() };
}
