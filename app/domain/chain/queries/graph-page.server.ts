import { query, type Reading } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { objectivesToChoose } from '#app/domain/strategy/objectives-to-choose.server.ts';
import { graphInput } from '../chain-forms.ts';
import { epicsToChoose } from '../epics-to-choose.server.ts';
import { type Layout, layout } from '../layout.rules.ts';
import { around, nearest } from '../near.rules.ts';
import { byName } from '../order.rules.ts';
import { graphPageSize, isDirected, mostDrawn, type Node, type Tie, tieSorts } from '../tie.ts';
import { tiesSeen } from '../ties-seen.server.ts';
import { keysBelow, keysServing } from '../within.server.ts';

/** A row of the table: a node, what stands before it and after it, and what it is tied to without order. */
export interface GraphRow extends Node {
  before: Beside[];
  after: Beside[];
  beside: Beside[];
}

interface Beside {
  id: string;
  key: string | null;
  agency: string;
  kind: Tie['kind'];
}

/** How items are tied, as far as the reader sees: a drawing of what is near in lanes of agencies, and a table of all of it. */
export const graphPage = query({
  name: 'graph-page',
  summary: 'Show how items of all agencies that you see are tied, as a drawing in lanes and as a table',
  input: graphInput,
  example: () => ({ input: {} }),
  async run(ctx, { item, ties: sort, page: asked, ...filter }) {
    const seen = await tiesSeen(ctx, sort === 'all' ? tieSorts : [sort]);
    const centre = item && (await reach(ctx, 'see').item(item)).key;
    const agencies = agenciesOf(seen.nodes.values());
    const ties = await within(ctx, seen, filter, centre);
    const ids = [
      ...new Set([...(centre && seen.nodes.has(centre) ? [centre] : []), ...ties.flatMap(({ from, to }) => [from, to])]),
    ];
    const nodeOf = (id: string) => seen.nodes.get(id) as Node;
    const rows = ids.sort((one, other) => byName(nodeOf(one).agency.name, nodeOf(other).agency.name) || byName(one, other));
    const pages = Math.max(1, Math.ceil(rows.length / graphPageSize));
    const page = Math.min(asked, pages);
    const drawn = new Set(nearest(rows, ties, mostDrawn, centre));
    const drawnTies = ties.filter(({ from, to }) => drawn.has(from) && drawn.has(to));
    return {
      centre: centre ?? null,
      total: rows.length,
      closed: rows.filter((id) => nodeOf(id).key === null).length,
      ties: ties.length,
      ...{ page, pages, agencies },
      objectives: await objectivesToChoose(ctx),
      epics: await epicsToChoose(ctx),
      rows: rowsOf(rows.slice((page - 1) * graphPageSize, page * graphPageSize), ties, nodeOf),
      drawing: drawing([...drawn], drawnTies, nodeOf),
    };
  },
});

/** The ties that a filter lets pass, in one order. */
async function within(
  ctx: Reading,
  { nodes, ties }: Awaited<ReturnType<typeof tiesSeen>>,
  { agency, epic, objective }: { agency?: string; epic?: string; objective?: string },
  centre: string | undefined,
): Promise<Tie[]> {
  const sets = [
    ...(agency
      ? [new Set([...nodes.values()].flatMap((node) => (node.agency.code === agency.toUpperCase() ? [node.id] : [])))]
      : []),
    ...(epic ? [await keysBelow(ctx, epic)] : []),
    ...(objective ? [await keysServing(ctx, objective)] : []),
  ];
  const passed = ties.filter(({ from, to }) => sets.every((set) => set.has(from) || set.has(to)));
  const near = centre === undefined ? undefined : new Set(around(centre, passed));
  const shown = near ? passed.filter(({ from }) => near.has(from)) : passed;
  return shown.sort((one, other) => byName(one.from, other.from) || byName(one.to, other.to) || byName(one.kind, other.kind));
}

function rowsOf(ids: readonly string[], ties: readonly Tie[], nodeOf: (id: string) => Node): GraphRow[] {
  const rows = new Map(ids.map((id) => [id, { ...nodeOf(id), before: [], after: [], beside: [] } as GraphRow]));
  const end = (id: string, kind: Tie['kind']): Beside => {
    const { key, agency } = nodeOf(id);
    return { id, key, agency: agency.name, kind };
  };
  for (const tie of ties) {
    const directed = isDirected(tie);
    rows.get(tie.from)?.[directed ? 'after' : 'beside'].push(end(tie.to, tie.kind));
    rows.get(tie.to)?.[directed ? 'before' : 'beside'].push(end(tie.from, tie.kind));
  }
  return [...rows.values()];
}

export interface Drawing extends Omit<Layout, 'places'> {
  nodes: (Node & { x: number; y: number })[];
  ties: Tie[];
}

function drawing(ids: readonly string[], ties: readonly Tie[], nodeOf: (id: string) => Node): Drawing {
  const { places, ...laid } = layout(ids, ties.filter(isDirected), (id) => nodeOf(id).agency.name);
  return { ...laid, nodes: places.map(({ id, x, y }) => ({ ...nodeOf(id), x, y })), ties: [...ties] };
}

function agenciesOf(nodes: Iterable<Node>): Node['agency'][] {
  const found = new Map<string, Node['agency']>();
  for (const { agency } of nodes) found.set(agency.code, agency);
  return [...found.values()].sort((one, other) => byName(one.code, other.code));
}
