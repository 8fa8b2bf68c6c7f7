import type { ReactNode } from 'react';

/** The name of what is shown: the page's own heading, or one below it in a preview. */
export function ShownHead({ title, preview }: { title: ReactNode; preview?: true }) {
  return <div className="page-head">{preview ? <h2>{title}</h2> : <h1>{title}</h1>}</div>;
}
