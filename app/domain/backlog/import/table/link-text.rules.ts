import type { StagedLink } from '../staged.ts';

/** Links to other items as lines of a description: `- blocks: ABC-7 Title`. The one place to change once items can be linked here. */
export function linkLines(links: readonly StagedLink[], titleOf: (id: string) => string | undefined): string[] {
  return links.map(({ kind, to }) => {
    const title = titleOf(to);
    return `- ${kind}: ${to}${title ? ` ${title}` : ''}`;
  });
}
