import { useEffect, useRef, useState } from 'react';
import { box } from '#app/domain/chain/layout.rules.ts';
import type { Drawing } from '#app/domain/chain/queries/graph-page.server.ts';
import { isDirected } from '#app/domain/chain/tie.ts';
import { itemPath } from '#app/paths.ts';
import { textKey, useTexts } from '../shell/texts.tsx';

type Drawn = Drawing['nodes'][number];

const zooms = [0.4, 0.6, 0.8, 1, 1.3, 1.7] as const;

/** The drawing: a lane an agency, what comes first further left. Read and followed without scripts; arrow keys and zoom come with them. */
export function GraphPicture({ drawing, centre }: { drawing: Drawing; centre: string | null }) {
  const t = useTexts();
  const picture = useRef<SVGSVGElement>(null);
  const [zoom, setZoom] = useState<number | null>(null);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let isGone = false;
    import('./walk.ts').then(({ walk }) => {
      if (isGone || !picture.current) return;
      setZoom((at) => at ?? 3);
      stop = walk(picture.current, drawing, (by) => setZoom((at) => within((at ?? 3) + by)));
    });
    return () => {
      isGone = true;
      stop?.();
    };
  }, [drawing]);
  const { width, height, lanes, nodes, ties } = drawing;
  const places = new Map(nodes.map((node) => [node.id, node]));
  const scale = zooms[zoom ?? 3] ?? 1;
  return (
    <div className="stack">
      {zoom !== null && (
        <div className="row">
          <button type="button" className="btn small" disabled={zoom === 0} onClick={() => setZoom(within(zoom - 1))}>
            {t('chain:graph.smaller')}
          </button>
          <button
            type="button"
            className="btn small"
            disabled={zoom === zooms.length - 1}
            onClick={() => setZoom(within(zoom + 1))}
          >
            {t('chain:graph.larger')}
          </button>
          <span className="small soft">{t('chain:graph.keys')}</span>
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys (WCAG 2.1.1) */}
      <section className="graph-box" tabIndex={0} aria-label={t('chain:graph.picture')}>
        <svg ref={picture} width={width * scale} height={height * scale} viewBox={`0 0 ${width} ${height}`}>
          <title>{t('chain:graph.picture')}</title>
          <defs>
            <marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto">
              <path d="M0 0 8 4 0 8Z" className="graph-tip" />
            </marker>
          </defs>
          {lanes.map((lane) => (
            <g key={lane.name}>
              <rect className="graph-lane" x="0" y={lane.y} width={width} height={lane.height - 4} rx="6" />
              <text className="graph-lane-name" x="12" y={lane.y + 18}>
                {lane.name}
              </text>
            </g>
          ))}
          {ties.map((tie) => {
            const [from, to] = [places.get(tie.from), places.get(tie.to)];
            if (!from || !to) return null;
            return (
              <path
                key={`${tie.from} ${tie.kind} ${tie.to}`}
                className={`graph-tie ${tie.sort}`}
                d={curve(from, to)}
                markerEnd={isDirected(tie) ? 'url(#tip)' : undefined}
              />
            );
          })}
          {nodes.map((node) => (
            <Box key={node.id} node={node} isCentre={node.key === centre} said={t(textKey(`item:category.${node.category}`))} />
          ))}
        </svg>
      </section>
    </div>
  );
}

function Box({ node, isCentre, said }: { node: Drawn; isCentre: boolean; said: string }) {
  const t = useTexts();
  const { id, key, x, y, title, category, agency } = node;
  const look = `graph-node ${key === null ? 'closed' : category}${isCentre ? ' centre' : ''}`;
  const body = (
    <>
      <rect width={box.width} height={box.height} rx="6" />
      <text x="10" y="18" className="graph-key">
        {key ?? `▣ ${agency.code}`}
      </text>
      <text x="10" y="36" className="graph-title">
        {cut(key === null ? t('item:sealed.title') : title)}
      </text>
    </>
  );
  const at = `translate(${x} ${y})`;
  if (key === null)
    return (
      <g className={look} transform={at} data-node={id}>
        {body}
      </g>
    );
  return (
    <a href={itemPath(key)} className={look} data-node={id} aria-label={`${key} ${title}. ${agency.name}. ${said}`}>
      <g transform={at}>{body}</g>
    </a>
  );
}

const within = (zoom: number) => Math.min(Math.max(zoom, 0), zooms.length - 1);

const longest = 24;
const cut = (title: string) => ([...title].length > longest ? `${[...title].slice(0, longest - 1).join('')}…` : title);

/** From the right side of one box to the left side of the other; where that stands further left, round it. */
function curve(from: Drawn, to: Drawn): string {
  const [x1, y1] = [from.x + box.width, from.y + box.height / 2];
  const [x2, y2] = [to.x, to.y + box.height / 2];
  const bend = Math.max(24, Math.abs(x2 - x1) / 2);
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}
