import styles from './proposal.css?url';

/** The styles of the pages of proposals. */
export const proposalLinks = () => [{ rel: 'stylesheet', href: styles }];
