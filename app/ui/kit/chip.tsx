import type { ReactNode } from 'react';

export type ChipTone = 'plain' | 'agency' | 'stop' | 'warn' | 'go' | 'sealed';

/** A short fact; its tone never says anything that its words do not. */
export function Chip({ tone = 'plain', children }: { tone?: ChipTone; children: ReactNode }) {
  return <span className={tone === 'plain' ? 'chip' : `chip ${tone}`}>{children}</span>;
}
