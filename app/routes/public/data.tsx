import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { publicData } from '#app/domain/publication/queries/public-data.server.ts';
import { askAsCitizen, publicHeaders } from '#app/http/citizen.server.ts';
import { textsFor } from '#app/locales/texts.server.ts';
import { publicLinks } from '#app/ui/public/links.ts';
import { OpenData } from '#app/ui/public/open-data.tsx';
import { publicMeta } from './meta.ts';
import { licence, tableNames, tables } from './tables.ts';

export const links = publicLinks;
export const headers = publicHeaders;

/** /public/data: the tables of open data, what their columns mean, and under which licence they are given. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { locale, demo, ...shown } = await askAsCitizen({ request, context }, publicData, {});
  const t = textsFor(locale);
  return {
    ...{ locale, demo, licence },
    tables: tableNames.map((name) => ({ name, columns: tables[name].columns, total: tables[name].rows(shown).length })),
    head: { title: t('public:data.title'), about: t('public:data.about') },
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => publicMeta(data, location);

export default function PublicDataRoute() {
  return <OpenData {...useLoaderData<typeof loader>()} />;
}
