import styles from './board.css?url';

/** The styles of board pages. */
export const boardLinks = () => [{ rel: 'stylesheet', href: styles }];
