import type { Problem } from '#app/domain/errors.ts';

interface Refusal {
  item: string;
  code: string;
  values?: Problem['values'];
}

/** What came of changing several items; `what` was chosen for them. */
export type ChangedSeveral = { act: 'change-items'; what: string } & (
  | { ok: true; changed: readonly string[]; refused: readonly Refusal[] }
  | { ok: false; problems: readonly Problem[]; ticked: readonly string[] }
);

/** Whether some were refused only for want of a reason. */
export function needsReason(sent: ChangedSeveral | undefined): boolean {
  const refusals = sent?.ok ? sent.refused : (sent?.problems ?? []);
  return refusals.some(({ code }) => code === 'wip_reason_needed');
}

/** What stays ticked: that which was refused. */
export function stillTicked(sent: ChangedSeveral | undefined): readonly string[] {
  if (!sent) return [];
  return sent.ok ? sent.refused.map(({ item }) => item) : sent.ticked;
}
