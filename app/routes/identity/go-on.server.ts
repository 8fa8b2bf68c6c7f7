import { backPath } from '#app/http/back.server.ts';
import { homePath } from '#app/paths.ts';

/** Where to go after signing in: the page that was asked for, else one's own start. */
export function goOn(request: Request, next: string): string {
  const path = backPath(request, next);
  return path === '/' ? homePath() : path;
}
