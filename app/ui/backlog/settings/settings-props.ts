import type { LabelMark, StateLine } from '#app/domain/backlog/backlog.ts';
import type { Classification } from '#app/domain/classification.ts';
import type { Problem } from '#app/domain/errors.ts';

/** What the settings page of a backlog is given. */
export interface SettingsProps {
  backlog: { prefix: string; name: string; classification: Classification };
  states: readonly (StateLine & { archived: boolean; items: number })[];
  labels: readonly (LabelMark & { items: number })[];
  can: { shape: boolean };
  sent: { problems: readonly Problem[]; values: Record<string, string> } | undefined;
}
