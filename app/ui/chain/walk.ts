import type { Drawing } from '#app/domain/chain/queries/graph-page.server.ts';

/**
 * Lets the arrow keys walk along ties: right to what comes after, left to what comes before, up and down to what stands next in the column;
 * plus and minus zoom.
 * @returns takes the keys away again
 */
export function walk(picture: SVGSVGElement, { nodes, ties }: Drawing, zoom: (by: 1 | -1) => void): () => void {
  const open = new Map(nodes.flatMap((node) => (node.key === null ? [] : [[node.id, node] as const])));
  const next = (id: string, key: string): string | undefined => {
    const here = open.get(id);
    if (!here) return undefined;
    if (key === 'ArrowRight') return ties.find(({ from, to }) => from === id && open.has(to))?.to;
    if (key === 'ArrowLeft') return ties.find(({ from, to }) => to === id && open.has(from))?.from;
    const sign = key === 'ArrowDown' ? 1 : -1;
    const column = [...open.values()].filter(({ x, y }) => x === here.x && (y - here.y) * sign > 0);
    return column.sort((one, other) => (one.y - other.y) * sign)[0]?.id;
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '-') {
      event.preventDefault();
      zoom(event.key === '+' ? 1 : -1);
      return;
    }
    if (!event.key.startsWith('Arrow')) return;
    const at = (event.target as Element).closest('[data-node]')?.getAttribute('data-node');
    const to = at && next(at, event.key);
    if (!at) return;
    event.preventDefault();
    const link = to && picture.querySelector<SVGAElement>(`[data-node="${CSS.escape(to)}"]`);
    if (!link) return;
    link.focus();
    link.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const box = picture.parentElement ?? picture;
  box.addEventListener('keydown', press as EventListener);
  return () => box.removeEventListener('keydown', press as EventListener);
}
