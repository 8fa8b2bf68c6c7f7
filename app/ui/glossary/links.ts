import common from '../strategy/strategy.css?url';
import styles from './glossary.css?url';

/** The styles of the pages of glossaries. */
export const glossaryLinks = () => [common, styles].map((href) => ({ rel: 'stylesheet', href }));
