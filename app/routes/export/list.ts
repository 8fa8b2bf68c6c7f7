import type { LoaderFunctionArgs } from '@remix-run/node';
import { exportList } from '#app/domain/backlog/commands/export-list.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { sheetDownload } from '#app/http/export/download.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { type ListName, lists } from './lists.server.ts';

const address = /^(backlogs|blockers|commitments|monday-report|people|requests|teams|log)\.(csv|xlsx)$/;

/** GET /lists/:file: a list of the agency, as the reader may see it, as a file to keep. */
export async function loader({ request, params: { file = '' } }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const [, name, ending] = address.exec(file) ?? [];
  if (!name) throw new Response(null, { status: 404 });
  const format = ending === 'csv' ? 'csv' : 'xlsx';
  const list = name as ListName;
  return orPage(
    (async () => {
      const { total, ...sheet } = await lists[list](actor, new URL(request.url).searchParams);
      await perform(exportList, actor, { list, format, rows: total });
      return sheetDownload({ name: list, ...sheet }, format, actor.person.locale);
    })(),
  );
}
