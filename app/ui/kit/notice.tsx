import { type ReactNode, useEffect, useRef } from 'react';

export type NoticeTone = 'plain' | 'stop' | 'warn' | 'go';

interface Props {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  /** `alert` for what went wrong, `status` for what went well; read out when it appears. */
  role?: 'alert' | 'status';
  /** Brought into sight when it appears: it holds something that is shown only now, or stands far from what was pressed. */
  inSight?: true;
}

/** Something to know about the whole page. */
export function Notice({ tone = 'plain', title, role, inSight, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (inSight) box.current?.scrollIntoView({ block: 'center' });
  }, [inSight]);
  return (
    <div ref={box} className={tone === 'plain' ? 'notice' : `notice ${tone}`} role={role}>
      {title && <h2>{title}</h2>}
      {children}
    </div>
  );
}
