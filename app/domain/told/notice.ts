/** What can concern somebody, in the words of the catalogue `inbox:kind.<kind>`. */
export const noticeKinds = ['mention', 'comment', 'assigned', 'due', 'done'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Notices on a page of the inbox. */
export const inboxPageSize = 50;

/** A notice as its reader is shown it. */
export interface NoticeLine {
  id: string;
  kind: NoticeKind;
  /** When it happened. */
  at: string;
  read: boolean;
  /** Who did it; null for somebody unknown here. */
  by: string | null;
  item: { key: string; title: string; open: boolean };
  /** The beginning of what was said, where it is about a comment that still stands. */
  said: string | null;
  /** The day by which it is due now; null where the day was taken away, or it is about something else. */
  dueOn: string | null;
}
