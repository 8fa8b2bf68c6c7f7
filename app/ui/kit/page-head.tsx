import type { ReactNode } from 'react';

/** The top of a page: its name, a line about it, and what can be done. */
export function PageHead({ title, sub, actions }: { title: ReactNode; sub?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="page-head">
      <div>
        <h1>{title}</h1>
        {sub && <p>{sub}</p>}
      </div>
      {actions && <div className="row">{actions}</div>}
    </div>
  );
}

/** The body of a page; `narrow` for forms, `wide` for boards. */
export function Page({ width, children }: { width?: 'narrow' | 'wide'; children: ReactNode }) {
  return <div className={width ? `page ${width}` : 'page'}>{children}</div>;
}
