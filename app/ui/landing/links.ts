import type { LinksFunction } from '@remix-run/node';
import css from './landing.css?url';

/** The styles of the first page. */
export const landingLinks: LinksFunction = () => [{ rel: 'stylesheet', href: css }];
