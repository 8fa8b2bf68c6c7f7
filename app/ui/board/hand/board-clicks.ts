import type { MouseEvent } from 'react';

interface Clicks {
  /** Whether cards can be ticked now. */
  ticking: boolean;
  /** Ticks a card or takes the tick away; onward all from the one before. None where nothing of the board may be changed. */
  onTick?: (item: string, onward: boolean) => void;
  onOpen(item: string): void;
  /** Follows a link of the board without loading the page anew. */
  onGo(path: string): void;
}

/**
 * A plain click on a card, or on a key, shows the item over the board; other links are followed. With Ctrl a card is ticked, among cards
 * that have ticks with Shift too. Any other click goes its own way.
 */
export function boardClicks({ ticking, onTick, onOpen, onGo }: Clicks) {
  return (event: MouseEvent<HTMLElement>): void => {
    if (event.button !== 0 || event.defaultPrevented || event.altKey || !(event.target instanceof Element)) return;
    const link = event.target.closest<HTMLAnchorElement>('a');
    const onOther = event.target.closest('button, input, label, [data-note]');
    const card = !link && !onOther ? event.target.closest<HTMLElement>('[data-key]')?.dataset.key : undefined;
    if (event.ctrlKey || event.metaKey || event.shiftKey) {
      if (card && (ticking || !event.shiftKey)) onTick?.(card, event.shiftKey);
      return;
    }
    if (!link && String(getSelection())) return;
    const item = link && 'open' in link.dataset ? link.textContent : card;
    if (link || item) event.preventDefault();
    if (item) onOpen(item);
    else if (link) onGo(link.pathname + link.search);
  };
}
