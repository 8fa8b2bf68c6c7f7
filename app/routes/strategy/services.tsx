import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '#app/domain/query.server.ts';
import { servicesPage } from '#app/domain/strategy/queries/services-page.server.ts';
import { servicePhases } from '#app/domain/strategy/service/service.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { Services } from '#app/ui/strategy/service/services.tsx';
import { pageAsked } from './typed.ts';

export const handle = { texts: ['services'] };
export { strategyLinks as links } from '#app/ui/strategy/links.ts';

/** /services: services by phase, and the course of launches and registered people. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { searchParams } = new URL(request.url);
  const asked = {
    agency: searchParams.get('agency')?.slice(0, 40) || undefined,
    phase: servicePhases.find((phase) => phase === searchParams.get('phase')),
  };
  const page = await ask(servicesPage, actor, { ...asked, page: pageAsked(request) });
  return { ...page, asked, title: pageTitle(actor, 'services:title') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function ServicesRoute() {
  return <Services {...useLoaderData<typeof loader>()} />;
}
