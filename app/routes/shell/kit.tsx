import { NotFound } from '#app/domain/errors.ts';
import { pageOf } from '#app/http/replies.server.ts';
import { KitPage } from '#app/ui/kit/kit-page.tsx';

/** The living catalogue of the kit, for those who build; no address of a running installation. */
export function loader() {
  if (process.env.NODE_ENV === 'production' && process.env.HASHAR_KIT !== 'on') throw pageOf(new NotFound());
  return null;
}

export default function KitRoute() {
  return <KitPage />;
}
