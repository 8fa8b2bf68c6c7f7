import type { LinksFunction } from '@remix-run/node';
import css from './told.css?url';

/** The styles of this room's pages. */
export const toldLinks: LinksFunction = () => [{ rel: 'stylesheet', href: css }];
