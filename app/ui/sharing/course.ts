import type { AgreementState, Side, VersionLine } from '#app/domain/sharing/agreement.ts';

/** Something that happened to an agreement, or will. */
export interface CourseMark {
  /** ISO moment or day. */
  at: string;
  what: 'offered' | 'answered' | 'change' | 'renewal' | 'narrowing' | 'accepted' | 'declined' | 'revoked' | 'starts' | 'ends';
  number: number;
  by: Side | null;
}

/** A stretch of time over which the terms of a version hold, or would. */
export interface CourseBar {
  number: number;
  from: string;
  to: string;
  /** The last day of it, or the moment at which something else took its place. */
  last: string;
  waits: boolean;
}

interface Facts {
  versions: readonly VersionLine[];
  revoked: { at: string; by: Side } | null;
  state: AgreementState;
  pending: number | null;
}

const offers = { offer: 'offered', answer: 'answered', change: 'change', renewal: 'renewal', narrowing: 'narrowing' } as const;

/** The course of an agreement in the order of time, and the stretches over which its terms hold. */
export function courseOf({ versions, revoked, pending }: Facts): { marks: CourseMark[]; bars: CourseBar[] } {
  const standing = versions.filter(({ standsAt }) => standsAt !== null);
  const bars = standing.map((version, at) => {
    const next = standing[at + 1];
    const from = later(version.start, version.standsAt ?? version.start);
    const cut = [
      ...(next ? [later(next.start, next.standsAt ?? next.start)] : []),
      ...(revoked ? [revoked.at] : []),
    ].toSorted()[0];
    const isCut = cut !== undefined && cut < endOf(version.end);
    return { number: version.number, from, to: isCut ? cut : endOf(version.end), last: isCut ? cut : version.end, waits: false };
  });
  const waiting = versions.find(({ number }) => number === pending);
  const marks = versions.flatMap((version): CourseMark[] => {
    const { number, kind, at, by, standsAt, declined } = version;
    const other: Side = by === 'owner' ? 'partner' : 'owner';
    return [
      { at, what: offers[kind], number, by },
      ...(standsAt && kind !== 'narrowing' ? [{ at: standsAt, what: 'accepted' as const, number, by: other }] : []),
      ...(declined ? [{ at: declined.at, what: 'declined' as const, number, by: other }] : []),
    ];
  });
  const [first, last] = [bars[0], bars.at(-1)];
  return {
    bars: [
      ...bars.filter(({ from, to }) => from < to),
      ...(waiting
        ? [{ number: waiting.number, from: waiting.start, to: endOf(waiting.end), last: waiting.end, waits: true }]
        : []),
    ],
    marks: [
      ...marks,
      ...(first ? [{ at: first.from, what: 'starts' as const, number: first.number, by: null }] : []),
      ...(last && !revoked ? [{ at: last.last, what: 'ends' as const, number: last.number, by: null }] : []),
      ...(revoked ? [{ at: revoked.at, what: 'revoked' as const, number: versions.at(-1)?.number ?? 1, by: revoked.by }] : []),
    ].toSorted((one, other) => moment(one.at) - moment(other.at)),
  };
}

export const moment = (at: string) => Date.parse(at);

/** A day's end, so that a bar reaches over its last day. */
const endOf = (day: string) => `${day}T23:59:00.000Z`;

function later(day: string, at: string): string {
  const begins = `${day}T00:00:00.000Z`;
  return begins > at ? begins : at;
}
