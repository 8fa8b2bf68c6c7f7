import { tieSorts } from '#app/domain/chain/tie.ts';

const sorts = [...tieSorts, 'all'] as const;

/** The filter of a graph as the address says it; what nobody could have chosen is as good as nothing. */
export function graphAsked(asked: URLSearchParams) {
  const said = (name: string, longest: number) => asked.get(name)?.slice(0, longest) || undefined;
  return {
    item: said('item', 24),
    agency: said('agency', 12),
    epic: said('epic', 24),
    objective: said('objective', 36),
    ties: sorts.find((sort) => sort === asked.get('ties')),
  };
}
