import { type ReactNode, useId } from 'react';

interface Props {
  title?: ReactNode;
  id?: string;
  /** It is what a form was sent for, and nothing was saved: the keyboard goes on there. */
  answer?: boolean;
  children: ReactNode;
}

/** A surface with a heading: one matter of a page. */
export function Panel({ title, id, answer, children }: Props) {
  const heading = useId();
  const shown = answer && { 'data-answer': '', tabIndex: -1, 'aria-labelledby': heading };
  return (
    <section className="panel" id={id} {...shown}>
      {title && <h2 id={answer ? heading : undefined}>{title}</h2>}
      {children}
    </section>
  );
}
