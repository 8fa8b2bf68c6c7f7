import styles from './find.css?url';

/** The styles of the page to find by. */
export const findLinks = () => [{ rel: 'stylesheet', href: styles }];
