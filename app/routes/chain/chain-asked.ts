const day = /^\d{4}-\d\d-\d\d$/;

/** Where a chain is to lead and what is slid, as the address says it; what nobody could have chosen is as good as nothing. */
export function chainAsked(asked: URLSearchParams) {
  const said = (name: string, longest: number) => asked.get(name)?.slice(0, longest) || undefined;
  const dayOf = (name: string) => {
    const typed = asked.get(name) ?? '';
    return day.test(typed) && !Number.isNaN(Date.parse(typed)) ? typed : undefined;
  };
  const points = Number(asked.get('pointsADay'));
  return {
    epic: said('epic', 24),
    objective: said('objective', 36),
    by: dayOf('by'),
    pointsADay: points >= 0.1 && points <= 100 && points !== 1 ? points : undefined,
    slide: said('slide', 24),
    day: dayOf('day'),
  };
}
