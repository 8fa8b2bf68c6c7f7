import styles from './report.css?url';

/** The styles of the pages of reports. */
export const reportLinks = () => [{ rel: 'stylesheet', href: styles }];
