import styles from './request.css?url';

/** The styles of the pages of requests. */
export const requestLinks = () => [{ rel: 'stylesheet', href: styles }];
