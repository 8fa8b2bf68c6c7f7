import { agreementsPath } from '#app/paths.ts';

/* Apart from the other addresses, all of which a board loads. */

/** Who sees one's blockers as a coordinator, and whose one sees. */
export const coordinationsPath = () => `${agreementsPath()}/coordination`;
export const coordinationPath = (id: string) => `${coordinationsPath()}/${encodeURIComponent(id)}`;
/** The form of new terms, with whom was asked for chosen. */
export const newCoordinationPath = (other: string) => `${coordinationPath('new')}?other=${encodeURIComponent(other)}`;
