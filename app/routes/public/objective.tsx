import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { publicObjective } from '#app/domain/publication/queries/public-objective.server.ts';
import { askAsCitizen, publicHeaders } from '#app/http/citizen.server.ts';
import { publicLinks } from '#app/ui/public/links.ts';
import { PublicPage } from '#app/ui/public/public-page.tsx';
import { ShownObjective } from '#app/ui/public/shown-objective.tsx';
import { publicMeta } from './meta.ts';

export const links = publicLinks;
export const headers = publicHeaders;

/** /public/objectives/ID: an objective as it was published. */
export async function loader({ request, context, params: { objective = '' } }: LoaderFunctionArgs) {
  const page = await askAsCitizen({ request, context }, publicObjective, { thing: objective.slice(0, 36) });
  return { ...page, head: { title: page.title, about: page.measure } };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => publicMeta(data, location);

export default function PublicObjectiveRoute() {
  return (
    <PublicPage>
      <ShownObjective content={useLoaderData<typeof loader>()} />
    </PublicPage>
  );
}
