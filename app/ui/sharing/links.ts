import styles from './sharing.css?url';

/** The styles of the pages of agreements. */
export const sharingLinks = () => [{ rel: 'stylesheet', href: styles }];
