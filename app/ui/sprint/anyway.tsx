import type { Problem } from '#app/domain/errors.ts';
import { Checkbox } from '#app/ui/kit/field.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';

/** To say that an overlap with another sprint is meant, where it was warned of. */
export function Anyway({ problems }: { problems: readonly Problem[] | undefined }) {
  const t = useTexts();
  if (!problems?.some(({ field }) => field === 'anyway')) return null;
  return <Checkbox name="anyway" value="true" label={t('sprint:anyway')} />;
}
