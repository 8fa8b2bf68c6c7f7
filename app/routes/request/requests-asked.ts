import { requestLists, requestParts } from '#app/domain/request/request.ts';

/** Which requests an address asks for; what it cannot name it does not narrow by. */
export function requestsAsked(search: URLSearchParams) {
  return {
    list: requestLists.find((list) => list === search.get('list')),
    part: requestParts.find((part) => part === search.get('part')),
  };
}
