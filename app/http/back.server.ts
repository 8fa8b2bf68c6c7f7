/** Where a form asks to come back to: a path of this site, never an address of another one; otherwise the start. */
export function backPath(request: Request, asked: string | undefined): string {
  const { origin } = new URL(request.url);
  if (!asked?.startsWith('/') || !URL.canParse(asked, origin)) return '/';
  const url = new URL(asked, origin);
  // `/.//elsewhere` is a path of this site until its dots are gone; two slashes then begin another one's name.
  return url.origin === origin ? url.pathname.replace(/^\/{2,}/, '/') + url.search : '/';
}
