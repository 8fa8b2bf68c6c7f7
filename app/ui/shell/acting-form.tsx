import { createContext, type ReactNode, useContext, useMemo } from 'react';

interface Acting {
  /** Ids of who reads, and of the agency that the page was made for. */
  person: string | undefined;
  agency: string | undefined;
}

const Acts = createContext<Acting>({ person: undefined, agency: undefined });

/** Lets every form of a page say for which agency it was shown. */
export function ActingForm({ person, agency, children }: Acting & { children: ReactNode }) {
  const acting = useMemo(() => ({ person, agency }), [person, agency]);
  return <Acts.Provider value={acting}>{children}</Acts.Provider>;
}

export const useActing = () => useContext(Acts);

/** The id of the agency that the page was made for. */
export const useActingAgency = () => useActing().agency;
