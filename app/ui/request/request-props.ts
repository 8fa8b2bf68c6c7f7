import type { Ladder } from '#app/domain/escalation/escalation.ts';
import type { RequestPage } from '#app/domain/request/request.ts';
import type { Sent } from '../identity/sent.ts';

/** What the page of a request is given. */
export interface RequestProps {
  page: RequestPage;
  ladder: Ladder | null;
  /** Where the ladder's forms, the message and the letter are. */
  paths: { ladder: string; message: string; letter: string };
  sent: Sent | undefined;
}
