/** Who may learn of an item, from all to those named on it. Unset never means public. */
export const classifications = ['public', 'internal', 'shared', 'restricted'] as const;
export type Classification = (typeof classifications)[number];

/** What stands no higher than a ceiling on that ladder. */
export function upTo(ceiling: Classification): Classification[] {
  return classifications.slice(0, classifications.indexOf(ceiling) + 1);
}
