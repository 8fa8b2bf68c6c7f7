import { holdEscalation } from '#app/domain/escalation/commands/hold-escalation.server.ts';
import { sendEscalation } from '#app/domain/escalation/commands/send-escalation.server.ts';
import { wordEscalation } from '#app/domain/escalation/commands/word-escalation.server.ts';
import { actOf, acts } from '../identity/act.server.ts';

const verbs = acts(holdEscalation, sendEscalation, wordEscalation);

/** Does what a form of a ladder asks for: a draft is named by itself, the next step by what it is about. */
export function ladderAct(request: Request, about: { request: string } | { blocker: string }) {
  return actOf(request, verbs, ({ step, text, textVersion, until, reason }) =>
    step === undefined ? { ...about, until, reason } : { step, text, textVersion: Number(textVersion) },
  );
}
