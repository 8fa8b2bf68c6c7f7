import { Link } from '@remix-run/react';
import { itemPath } from '#app/paths.ts';

/** An item by its key, which leads to it, and its title. */
export function ItemNamed({ item: { key, title } }: { item: { key: string; title: string } }) {
  return (
    <>
      <Link className="key" to={itemPath(key)}>
        {key}
      </Link>{' '}
      {title}
    </>
  );
}
