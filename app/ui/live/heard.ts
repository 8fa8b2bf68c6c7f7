/** What the server's stream says: look again at everything, at these lists, at one’s inbox, or access has changed. */
export type Heard =
  | { event: 'hello' }
  | { event: 'news'; boards: string[]; backlogs: string[]; inbox?: true; requests?: string[]; blockers?: true }
  | { event: 'closed' };

/** What the tab that holds the stream passes on to the others: what it heard, and that it is still there. */
export type Passed = Heard | { event: 'breath' };
