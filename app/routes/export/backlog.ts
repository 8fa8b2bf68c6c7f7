import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireActor } from '#app/http/actor.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { backlogJson, importsSheet, itemsSheet } from './backlog-exports.server.ts';

const files = {
  'items.csv': (asked) => itemsSheet(asked, 'csv'),
  'items.xlsx': (asked) => itemsSheet(asked, 'xlsx'),
  'imports.csv': (asked) => importsSheet(asked, 'csv'),
  'imports.xlsx': (asked) => importsSheet(asked, 'xlsx'),
  'backlog.json': (asked) => backlogJson(asked),
} satisfies Record<string, (asked: Parameters<typeof itemsSheet>[0]) => Promise<Response>>;

/** GET /backlogs/:prefix/export/:file: the items under the page's filter, the imports, or all of the backlog, as a file to keep. */
export async function loader({ request, params: { prefix = '', file = '' } }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  if (!(file in files)) throw new Response(null, { status: 404 });
  return orPage(files[file as keyof typeof files]({ actor, prefix, request }));
}
