import type { Recorded } from '#app/domain/activity/fact.ts';
import { type RequestNoticeKind, requestNoticeKinds } from './notice.ts';

/** A fact about a request, and the agencies that it is news to. */
interface RequestConcern {
  event: string;
  request: string;
  kind: RequestNoticeKind;
  agencies: readonly string[];
}

/**
 * What of these facts is news to whom: to the sides that did not do it. What one side keeps to itself has no kind of notice, and what the
 * asker writes down for an agency that is not here is news to nobody.
 */
export function requestConcernsOf(facts: readonly Recorded[], acting: string): RequestConcern[] {
  return facts.flatMap(({ id, name, subject, subjectId, agencies = [] }) => {
    const kind = requestNoticeKinds.find((each) => each === name.replace('.', '_'));
    const others = agencies.filter((agency) => agency !== acting);
    // Of a request that was passed on the asker is told by the one that it asked.
    const told = name === 'request.asked' ? others.filter((agency) => agency !== agencies[0]) : others;
    return subject === 'request' && kind && told.length > 0 ? [{ event: id, request: subjectId, kind, agencies: told }] : [];
  });
}
