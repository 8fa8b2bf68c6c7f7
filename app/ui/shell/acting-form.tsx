import { createContext, type ReactNode, useContext } from 'react';

const ActingAgency = createContext<string | undefined>(undefined);

/** Lets every form of a page say for which agency it was shown. */
export function ActingForm({ agency, children }: { agency: string | undefined; children: ReactNode }) {
  return <ActingAgency.Provider value={agency}>{children}</ActingAgency.Provider>;
}

/** The id of the agency that the page was made for. */
export const useActingAgency = () => useContext(ActingAgency);
