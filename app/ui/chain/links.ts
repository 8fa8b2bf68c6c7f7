import { backlogLinks } from '#app/ui/backlog/links.ts';
import styles from './chain.css?url';

/** The styles of graphs and chains. */
export const chainLinks = () => [...backlogLinks(), { rel: 'stylesheet', href: styles }];
