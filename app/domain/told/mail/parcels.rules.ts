/** A notice that waits to be mailed, and to whom. */
export interface Waiting {
  notice: string;
  person: string;
  agency: string;
  mails: 'at_once' | 'daily';
  createdAt: Date;
}

/** What goes into one mail. */
export interface Parcel {
  person: string;
  agency: string;
  notices: string[];
}

const day = 86_400_000;
/** More than these at a time are one mail. */
const singleAtMost = 5;

/**
 * Which mails tell of what is due to be mailed. At once is a mail each, unless so much has come together that it would be a flood; what
 * is older than a day, since nothing could be sent, is gathered into one, and so is whatever is wanted once a day.
 */
export function parcelsOf(waiting: readonly Waiting[], now: Date): Parcel[] {
  const byReader = new Map<string, Waiting[]>();
  for (const one of waiting) {
    const reader = `${one.person} ${one.agency}`;
    byReader.set(reader, [...(byReader.get(reader) ?? []), one]);
  }
  return [...byReader.values()].flatMap((all) => {
    const isLate = ({ createdAt, mails }: Waiting) => mails === 'daily' || now.getTime() - createdAt.getTime() > day;
    const late = all.filter(isLate);
    const fresh = all.filter((one) => !isLate(one));
    const single = fresh.length > singleAtMost ? [fresh] : fresh.map((one) => [one]);
    return [late, ...single].flatMap((group) => {
      const [first] = group;
      return first ? [{ person: first.person, agency: first.agency, notices: group.map(({ notice }) => notice) }] : [];
    });
  });
}
