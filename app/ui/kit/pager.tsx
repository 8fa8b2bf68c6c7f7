import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

interface Props {
  label: string;
  /** Which rows of how many, e.g. 51–100 of 412. */
  place: ReactNode;
  previous?: { to: string; label: ReactNode };
  next?: { to: string; label: ReactNode };
}

/** From page to page of a long list, with the true total. */
export function Pager({ label, place, previous, next }: Props) {
  return (
    <nav className="pager" aria-label={label}>
      <span className="num">{place}</span>
      <span className="row">
        {previous && (
          <Link className="btn small" to={previous.to} rel="prev">
            {previous.label}
          </Link>
        )}
        {next && (
          <Link className="btn small" to={next.to} rel="next">
            {next.label}
          </Link>
        )}
      </span>
    </nav>
  );
}
