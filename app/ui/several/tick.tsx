import { useEffect, useRef } from 'react';
import { useTexts } from '#app/ui/shell/texts.tsx';
import { useTicking } from './ticking.ts';

/** The form that the ticks of a list belong to. */
export const severalForm = 'several';

/** Ticks an item, to change it with others; with Shift all from the one before, as the list `along` has them. */
export function Tick({ item, title, along }: { item: string; title: string; along: readonly string[] }) {
  const t = useTexts();
  const { ticks, tick } = useTicking();
  const box = useRef<HTMLInputElement>(null);
  // It may have been ticked before there were scripts.
  useEffect(() => {
    if (box.current?.checked) tick({ items: [item], on: true });
  }, [item, tick]);
  return (
    <input
      ref={box}
      type="checkbox"
      className="tick-item"
      name="item"
      value={item}
      form={severalForm}
      aria-label={t('several:tick', { key: item, title })}
      checked={ticks.keys.has(item)}
      onChange={({ currentTarget: { checked: on }, nativeEvent }) => {
        const onward = nativeEvent instanceof MouseEvent && nativeEvent.shiftKey;
        tick({ item, on, ...(onward && { along }) });
      }}
    />
  );
}
