import type { LoaderFunctionArgs } from '@remix-run/node';
import { publicData } from '#app/domain/publication/queries/public-data.server.ts';
import { askAsCitizen } from '#app/http/citizen.server.ts';
import { openData, openFormats } from '#app/http/export/open-data.server.ts';
import { textsFor } from '#app/locales/texts.server.ts';
import { licence, tableNames, tables } from './tables.ts';

/** GET /public/data/:file: a table of what is shown to everybody, as CSV or JSON. */
export async function loader({ request, context, params: { file = '' } }: LoaderFunctionArgs) {
  const [name, ending] = file.split('.');
  const table = tableNames.find((each) => each === name);
  const format = openFormats.find((each) => each === ending);
  if (!table || !format || file !== `${table}.${format}`) throw new Response(null, { status: 404 });
  const shown = await askAsCitizen({ request, context }, publicData, {});
  // Described in one language for programs everywhere; the page describes them in four.
  const t = textsFor('en');
  const columns = tables[table].columns.map((column) => ({ name: column, description: t(`public:column.${column}`) }));
  return openData(request, { name: table, columns, rows: tables[table].rows(shown), licence }, format);
}
