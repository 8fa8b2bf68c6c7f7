import { type ReactNode, useEffect, useRef } from 'react';

const heard = ['keydown', 'pointerdown', 'focusin', 'click'];

/** A menu that opens without scripts; with them it also closes on Escape, when a link of it is followed and when one goes elsewhere. */
export function Menu({
  label,
  end,
  className,
  children,
}: {
  label: ReactNode;
  end?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const open = menu.current;
      if (!open?.open) return;
      const at = event.target instanceof Element ? event.target : null;
      const escaped = event instanceof KeyboardEvent && event.key === 'Escape';
      const followed = event.type === 'click' && at?.closest('details.menu a') != null;
      const elsewhere = (event.type === 'pointerdown' || event.type === 'focusin') && !open.contains(at);
      if (escaped) open.querySelector('summary')?.focus();
      if (escaped || followed || elsewhere) open.open = false;
    };
    for (const name of heard) document.addEventListener(name, close);
    return () => {
      for (const name of heard) document.removeEventListener(name, close);
    };
  }, []);
  return (
    <details ref={menu} className={end ? 'menu end' : 'menu'}>
      <summary className={className ?? 'btn'}>{label}</summary>
      <div>{children}</div>
    </details>
  );
}
