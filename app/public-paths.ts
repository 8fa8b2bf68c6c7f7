/*
 * Addresses of the pages for everybody, which those pages alone lead to: apart from paths.ts, of which every page that has scripts loads all.
 */

const part = encodeURIComponent;

/** What is shown to everybody, one list of it alone. */
export const publicListPath = (list?: string, page = 1) =>
  list ? `/public?list=${part(list)}${page > 1 ? `&page=${page}` : ''}` : '/public';
export const publicServicePath = (id: string) => `/public/services/${part(id)}`;
export const publicObjectivePath = (id: string) => `/public/objectives/${part(id)}`;
export const publicDataPath = () => '/public/data';
export const publicFilePath = (file: string) => `/public/data/${part(file)}`;
