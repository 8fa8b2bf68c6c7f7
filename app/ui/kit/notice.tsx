import { type ReactNode, useEffect, useRef } from 'react';

export type NoticeTone = 'plain' | 'stop' | 'warn' | 'go';

interface Props {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  /** `alert` for what went wrong, `status` for what went well; read out when it appears. */
  role?: 'alert' | 'status';
  /** Brought into sight when it appears, and given the focus: it holds something that is shown only now, or stands far from what was pressed. */
  inSight?: boolean;
}

/** Something to know about the whole page. */
export function Notice({ tone = 'plain', title, role, inSight, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!inSight) return;
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'center' });
  }, [inSight]);
  return (
    <div ref={box} className={tone === 'plain' ? 'notice' : `notice ${tone}`} role={role} tabIndex={inSight ? -1 : undefined}>
      {title && <h2>{title}</h2>}
      {children}
    </div>
  );
}
