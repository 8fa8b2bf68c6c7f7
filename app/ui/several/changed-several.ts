import type { Problem } from '#app/domain/errors.ts';

interface Refusal {
  item: string;
  code: string;
  values?: Problem['values'];
}

/** What came of changing several items. */
export type ChangedSeveral =
  | { act: 'change-items'; ok: true; changed: readonly string[]; refused: readonly Refusal[] }
  | { act: 'change-items'; ok: false; problems: readonly Problem[]; ticked: readonly string[] };

/** What stays ticked: that which was refused. */
export function stillTicked(sent: ChangedSeveral | undefined): readonly string[] {
  if (!sent) return [];
  return sent.ok ? sent.refused.map(({ item }) => item) : sent.ticked;
}
