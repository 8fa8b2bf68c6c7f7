/**
 * Whether a form was sent by a script of the page, which wants to hear what became of it, and not by the browser itself, which wants
 * the next page: only a browser's own request asks for text/html by name.
 */
export function isScripted(request: Request): boolean {
  return !(request.headers.get('Accept') ?? '').includes('text/html');
}
