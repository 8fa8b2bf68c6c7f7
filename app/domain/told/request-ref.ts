interface Numbered {
  number: number;
  agency: { code: string };
  /** Null where it is not here: its letters are counted for the agency that writes them. */
  toAgency: { code: string } | null;
}

/** By what both sides call a request, as on a letter: who asks, who is asked, the how manieth. */
export function refOf({ number, agency, toAgency }: Numbered): string {
  return [agency.code, ...(toAgency ? [toAgency.code] : []), number].join('/');
}
