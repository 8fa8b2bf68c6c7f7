import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

/** A node of the page's tree, as much of it as is changed here. */
interface Node {
  type: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: Node[];
  value?: string;
}

// What a page fetches tells others who reads it, so no picture is; headings begin below the page's own.
const schema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => name !== 'img'),
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto', 'tel'] },
};

type Names = ReadonlyMap<string, string>;
const nobody: Names = new Map();

/** A place of a text that becomes a link: where it leads, and the id of what describes it. */
export interface MarkedPlace {
  start: number;
  end: number;
  to: string;
  describedBy: string;
}

/** What is marked in running text: not in code, in links, or in the names of people. */
export interface Marks {
  /** Says what `find` finds: texts with marks of the same key are kept together. */
  key: string;
  /** Places in a piece of a text, in their order and apart; `seen` holds what was marked in the text's earlier pieces. */
  find: (piece: string, seen: Set<string>) => readonly MarkedPlace[];
}

const renderer = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(() => plainer)
  .use(rehypeSanitize, schema)
  .use(() => guarded)
  .use(
    () =>
      (tree: Node, { data }: { data: Record<string, unknown> }) =>
        named(tree, data.names as Names),
  )
  .use(
    () =>
      (tree: Node, { data }: { data: Record<string, unknown> }) =>
        data.marks ? marked(tree, data.marks as Marks, new Set()) : undefined,
  )
  .use(rehypeStringify);

const kept = new Map<string, string>();
const keptAtMost = 500;

/**
 * Safe HTML of a text in Markdown: no scripts, no raw HTML, nothing fetched from elsewhere. The latest texts are kept as rendered.
 * @param names by id, of whoever the text mentions as @[id]
 * @param marks places that become links
 */
export function markdownToHtml(text: string, names: Names = nobody, marks?: Marks): string {
  if (text.trim() === '') return '';
  const mentioned = [...names].filter(([id]) => text.includes(id));
  const asked = mentioned.length === 0 && !marks ? text : JSON.stringify([text, mentioned, marks?.key]);
  const known = kept.get(asked);
  const html = known ?? String(renderer.processSync({ value: text, data: { names: new Map(mentioned), marks } }));
  kept.delete(asked);
  kept.set(asked, html);
  if (kept.size > keptAtMost) kept.delete(kept.keys().next().value ?? asked);
  return html;
}

/** Pictures become links to themselves, boxes to tick become signs (nobody can tick them here), and headings go two levels down. */
function plainer(tree: Node): void {
  walk(tree, (node) => {
    if (node.tagName === 'img') {
      const { src, alt } = node.properties ?? {};
      node.tagName = 'a';
      node.properties = { href: src };
      node.children = [{ type: 'text', value: String(alt || src || '') }];
    }
    if (node.tagName === 'input') {
      node.type = 'text';
      node.value = node.properties?.checked ? '☑' : '☐';
      delete node.tagName;
    }
    const heading = /^h([1-6])$/.exec(node.tagName ?? '');
    if (heading) node.tagName = `h${Math.min(6, Number(heading[1]) + 2)}`;
  });
}

/** Links to elsewhere say nothing of where they were followed from. */
function guarded(tree: Node): void {
  walk(tree, (node) => {
    if (node.tagName === 'a') node.properties = { ...node.properties, rel: ['noopener', 'noreferrer', 'nofollow'] };
  });
}

const mention = /@\[([0-9a-f-]{36})\]/gi;

/** Whoever is mentioned stands there by name; an id of nobody stays as it is. */
function named(tree: Node, names: Names): void {
  walk(tree, (node) => {
    node.children = node.children?.flatMap((child) => (child.type === 'text' ? parted(child.value ?? '', names) : [child]));
  });
}

function parted(text: string, names: Names): Node[] {
  const nodes: Node[] = [];
  let at = 0;
  for (const { 0: whole, 1: id = '', index } of text.matchAll(mention)) {
    const name = names.get(id.toLowerCase());
    if (name === undefined) continue;
    nodes.push({ type: 'text', value: text.slice(at, index) }, mark(name));
    at = index + whole.length;
  }
  return [...nodes, { type: 'text', value: text.slice(at) }];
}

function mark(name: string): Node {
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['mentioned'] },
    children: [{ type: 'text', value: `@${name}` }],
  };
}

/** Text that is not to be marked. */
const closed = new Set(['a', 'code', 'pre', 'span']);

function marked(node: Node, marks: Marks, seen: Set<string>): void {
  node.children = node.children?.flatMap((child) => {
    if (child.type === 'text') return linked(child.value ?? '', marks.find(child.value ?? '', seen));
    if (!closed.has(child.tagName ?? '')) marked(child, marks, seen);
    return [child];
  });
}

function linked(text: string, places: readonly MarkedPlace[]): Node[] {
  let at = 0;
  const nodes = places.flatMap(({ start, end, to, describedBy }): Node[] => {
    const before = text.slice(at, start);
    at = end;
    const properties = { href: to, className: ['term'], ariaDescribedBy: [describedBy] };
    const children = [{ type: 'text', value: text.slice(start, end) }];
    return [
      { type: 'text', value: before },
      { type: 'element', tagName: 'a', properties, children },
    ];
  });
  return [...nodes, { type: 'text', value: text.slice(at) }];
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const child of node.children ?? []) walk(child, visit);
}
