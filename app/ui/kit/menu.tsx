import { type ReactNode, useEffect, useRef } from 'react';

/** A menu that opens without scripts; with them it also closes on Escape and when one goes elsewhere. */
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
      const escaped = event instanceof KeyboardEvent && event.key === 'Escape';
      if (escaped) open.querySelector('summary')?.focus();
      if (escaped || (event.type !== 'keydown' && !open.contains(event.target as Node))) open.open = false;
    };
    for (const name of ['keydown', 'pointerdown', 'focusin']) document.addEventListener(name, close);
    return () => {
      for (const name of ['keydown', 'pointerdown', 'focusin']) document.removeEventListener(name, close);
    };
  }, []);
  return (
    <details ref={menu} className={end ? 'menu end' : 'menu'}>
      <summary className={className ?? 'btn'}>{label}</summary>
      <div>{children}</div>
    </details>
  );
}
