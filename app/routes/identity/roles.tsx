import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { rolesPage } from '#app/domain/identity/queries/roles-page.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { peoplePath } from '#app/paths.ts';
import { RolesTable } from '#app/ui/identity/roles-table.tsx';
import { LinkButton } from '#app/ui/kit/button.tsx';
import { Page, PageHead } from '#app/ui/kit/page-head.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';

export const handle = { texts: ['roles', 'people'] };
export { identityLinks as links } from '#app/ui/identity/links.ts';

/** /roles: who may do what, as the code decides it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return { ...(await ask(rolesPage, actor, {})), title: pageTitle(actor, 'roles:title') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function RolesRoute() {
  const t = useTexts();
  const { rooms, role } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHead
        title={t('roles:title')}
        sub={t('roles:sub')}
        actions={<LinkButton to={peoplePath()}>{t('people:title')}</LinkButton>}
      />
      {rooms.map(({ room, acts }) => (
        <RolesTable key={room} room={room} acts={acts} own={role} />
      ))}
    </Page>
  );
}
