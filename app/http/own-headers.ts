import type { HeadersFunction } from '@remix-run/node';

const passedOn = ['Cache-Control', 'Retry-After'];

/** Headers that a page's action or loader gave, for its document too: Remix passes on only what the page's `headers` names. */
export const ownHeaders: HeadersFunction = ({ actionHeaders, loaderHeaders }) => {
  const headers = new Headers();
  for (const name of passedOn) {
    const value = actionHeaders.get(name) ?? loaderHeaders.get(name);
    if (value !== null) headers.set(name, value);
  }
  return headers;
};
