import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { nameIn } from '#app/domain/actor.ts';
import { publicService } from '#app/domain/publication/queries/public-service.server.ts';
import { askAsCitizen, publicHeaders } from '#app/http/citizen.server.ts';
import { publicLinks } from '#app/ui/public/links.ts';
import { PublicPage } from '#app/ui/public/public-page.tsx';
import { ShownService } from '#app/ui/public/shown-service.tsx';
import { publicMeta } from './meta.ts';

export const links = publicLinks;
export const headers = publicHeaders;

/** /public/services/ID: a service as it was published. */
export async function loader({ request, context, params: { service = '' } }: LoaderFunctionArgs) {
  const page = await askAsCitizen({ request, context }, publicService, { thing: service.slice(0, 36) });
  return { ...page, head: { title: nameIn(page.names, page.locale), about: page.need } };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => publicMeta(data, location);

export default function PublicServiceRoute() {
  return (
    <PublicPage>
      <ShownService content={useLoaderData<typeof loader>()} />
    </PublicPage>
  );
}
