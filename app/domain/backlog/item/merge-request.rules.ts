import type { MergeRequest } from './merge-request.ts';

/** How the forges write it: GitLab with nested groups, GitHub, Gitea and Forgejo, Bitbucket in the cloud and on one's own server. */
const forms: { path: RegExp; sign: MergeRequest['sign'] }[] = [
  { path: /^\/(.+?)(?:\/-)?\/merge_requests\/(\d{1,9})(?:\/|$)/, sign: '!' },
  { path: /^\/(?:projects|users)\/([^/]+\/)repos\/([^/]+)\/pull-requests\/(\d{1,9})(?:\/|$)/, sign: '#' },
  { path: /^\/(?:[^/]+\/)?([^/]+\/[^/]+)\/(?:pulls?|pull-requests)\/(\d{1,9})(?:\/|$)/, sign: '#' },
];

/** What an address says of a merge request; undefined where it leads to something else. */
export function mergeRequestOf(address: string): MergeRequest | undefined {
  if (!URL.canParse(address)) return undefined;
  const { host, pathname } = new URL(address);
  for (const { path, sign } of forms) {
    const found = path.exec(pathname)?.slice(1);
    const number = found?.pop();
    if (found && number) return { host, project: decoded(found.join('')), number: Number(number), sign };
  }
  return undefined;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // No text in percent signs: it is shown as it stands.
    return path;
  }
}
