import type { LinksFunction } from '@remix-run/node';
import css from './identity.css?url';

/** The styles of this room's pages. */
export const identityLinks: LinksFunction = () => [{ rel: 'stylesheet', href: css }];
