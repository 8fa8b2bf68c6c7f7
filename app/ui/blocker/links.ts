import { backlogLinks } from '#app/ui/backlog/links.ts';
import styles from './blocker.css?url';

/** The styles of a blocker's pages. */
export const blockerLinks = () => [...backlogLinks(), { rel: 'stylesheet', href: styles }];
