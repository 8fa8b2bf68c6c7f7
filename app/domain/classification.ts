/** Who may learn of an item, from all to those named on it. Unset never means public. */
export const classifications = ['public', 'internal', 'shared', 'restricted'] as const;
export type Classification = (typeof classifications)[number];

/** What another agency sees whose terms reach up to a ceiling: that classification, and all that are open to more. */
export function upTo(ceiling: Classification): Classification[] {
  return classifications.slice(0, classifications.indexOf(ceiling) + 1);
}

/** The ceilings under which something of that classification is seen. */
export function ceilingsOver(classification: Classification): Classification[] {
  return classifications.filter((ceiling) => upTo(ceiling).includes(classification));
}
