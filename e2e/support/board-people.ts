/** People of one agency of the demo world, for tests of boards. */
export const boardPeople = { agency: 'MOJ', lead: 'p1@moj.example', member: 'p0@moj.example', russian: 'p2@moj.example' };
