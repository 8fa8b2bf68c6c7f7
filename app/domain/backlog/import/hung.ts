import type { StagedItem } from './staged.ts';

/** What is to be hung on one item of ours. */
export type Hung = { itemId: string } & Pick<
  StagedItem,
  'labels' | 'members' | 'watchers' | 'checklists' | 'comments' | 'removedComments' | 'attachments' | 'createdAt'
>;
