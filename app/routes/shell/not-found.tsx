import { NotFound } from '#app/domain/errors.ts';
import { pageOf } from '#app/http/replies.server.ts';

/** Every address that is none of ours, in the words of whatever may not be seen. */
export function loader() {
  throw pageOf(new NotFound());
}

export default function NotFoundRoute() {
  return null;
}
