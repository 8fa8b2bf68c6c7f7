import type { ReactNode } from 'react';

export type NoticeTone = 'plain' | 'stop' | 'warn' | 'go';

interface Props {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  /** `alert` for what went wrong, `status` for what went well; read out when it appears. */
  role?: 'alert' | 'status';
}

/** Something to know about the whole page. */
export function Notice({ tone = 'plain', title, role, children }: Props) {
  return (
    <div className={tone === 'plain' ? 'notice' : `notice ${tone}`} role={role}>
      {title && <h2>{title}</h2>}
      {children}
    </div>
  );
}
