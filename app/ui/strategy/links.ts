import styles from './strategy.css?url';

/** The styles of the pages of goals and services. */
export const strategyLinks = () => [{ rel: 'stylesheet', href: styles }];
