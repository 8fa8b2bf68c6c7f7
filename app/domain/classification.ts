/** Who may learn of an item, from all to those named on it. Unset never means public. */
export const classifications = ['public', 'internal', 'shared', 'restricted'] as const;
export type Classification = (typeof classifications)[number];
