import strategyStyles from '../strategy/strategy.css?url';
import styles from './public.css?url';

/** The styles of the pages for everybody, and of their previews. */
export const publicLinks = () => [
  { rel: 'stylesheet', href: strategyStyles },
  { rel: 'stylesheet', href: styles },
];
