import styles from './backlog.css?url';

/** The styles of backlog and item pages. */
export const backlogLinks = () => [{ rel: 'stylesheet', href: styles }];
