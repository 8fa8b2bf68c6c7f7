import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { publicLists } from '#app/domain/publication/publication.ts';
import { publicOverview } from '#app/domain/publication/queries/public-overview.server.ts';
import { askAsCitizen, publicHeaders } from '#app/http/citizen.server.ts';
import { localeAsked } from '#app/http/locale.server.ts';
import { textsFor } from '#app/locales/texts.server.ts';
import { publicLinks } from '#app/ui/public/links.ts';
import { Overview } from '#app/ui/public/overview.tsx';
import { pageAsked } from '../strategy/typed.ts';
import { publicMeta } from './meta.ts';

export const links = publicLinks;
export const headers = publicHeaders;

/** /public: services by phase, objectives, and what was promised and delivered, as far as it was published. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const locale = localeAsked(request);
  const list = publicLists.find((each) => each === new URL(request.url).searchParams.get('list'));
  const page = await askAsCitizen({ request, context }, publicOverview, { locale, list, page: pageAsked(request) });
  const t = textsFor(locale);
  return { ...page, head: { title: t('public:title'), about: t('public:about') } };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => publicMeta(data, location);

export default function PublicOverviewRoute() {
  return <Overview {...useLoaderData<typeof loader>()} />;
}
