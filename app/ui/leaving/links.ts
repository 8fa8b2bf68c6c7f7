import type { LinksFunction } from '@remix-run/node';
import css from './leaving.css?url';

/** The styles of this room's pages. */
export const leavingLinks: LinksFunction = () => [{ rel: 'stylesheet', href: css }];
