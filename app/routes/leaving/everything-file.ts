import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireActor } from '#app/http/actor.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { takeHome } from './take-home.server.ts';

/** GET /agency/everything.zip: all that the agency owns, as a file to keep. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return orPage(takeHome(actor));
}
