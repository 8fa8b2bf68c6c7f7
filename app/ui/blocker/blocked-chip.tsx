import type { BlockedMark } from '#app/domain/backlog/backlog.ts';
import { Chip } from '#app/ui/kit/chip.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';

/** That something holds an item up, and for how many working days; a clock that stands is told by sign and word. */
export function BlockedChip({ blocked }: { blocked: BlockedMark | null }) {
  const t = useTexts();
  if (!blocked) return null;
  return (
    <Chip tone="stop">
      ⊘ {t('blocker:mark.blocked', { count: blocked.age })}
      {blocked.paused && ` · ${t('blocker:mark.paused')}`}
    </Chip>
  );
}
