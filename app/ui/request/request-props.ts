import type { Ladder } from '#app/domain/escalation/escalation.ts';
import type { RequestPage } from '#app/domain/request/request.ts';
import type { Sent } from '../identity/sent.ts';

/** What the page of a request is given. */
export interface RequestProps {
  page: RequestPage;
  ladder: Ladder | null;
  sent: Sent | undefined;
}
