import type { ReactNode } from 'react';

/** A surface with a heading: one matter of a page. */
export function Panel({ title, id, children }: { title?: ReactNode; id?: string; children: ReactNode }) {
  return (
    <section className="panel" id={id}>
      {title && <h2>{title}</h2>}
      {children}
    </section>
  );
}
