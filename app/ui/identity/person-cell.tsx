import { Link } from '@remix-run/react';
import { personPath } from '#app/paths.ts';
import { Avatar } from '../kit/avatar.tsx';

/** A person by name, leading to their page. */
export function PersonCell({ id, name, below }: { id: string; name: string; below?: string }) {
  return (
    <span className="person-cell">
      <Avatar name={name} />
      <span>
        <Link to={personPath(id)} prefetch="intent">
          {name}
        </Link>
        {below && <small>{below}</small>}
      </span>
    </span>
  );
}
