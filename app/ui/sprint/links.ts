import type { LinksFunction } from '@remix-run/node';
import { backlogLinks } from '#app/ui/backlog/links.ts';
import css from './sprint.css?url';

/** The styles of this room's pages; items look as they do in a backlog. */
export const sprintLinks: LinksFunction = () => [...(backlogLinks() ?? []), { rel: 'stylesheet', href: css }];
