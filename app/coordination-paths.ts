/*
 * Addresses of coordination terms: apart from paths.ts, of which a board loads all.
 */

/** Who sees one's blockers as a coordinator, and whose one sees. */
export const coordinationsPath = () => '/agreements/coordination';
export const coordinationPath = (id: string) => `${coordinationsPath()}/${encodeURIComponent(id)}`;
/** The form of new terms, with whom was asked for chosen. */
export const newCoordinationPath = (other: string) => `${coordinationPath('new')}?other=${encodeURIComponent(other)}`;
