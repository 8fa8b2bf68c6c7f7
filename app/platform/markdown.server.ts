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

const renderer = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(() => plainer)
  .use(rehypeSanitize, schema)
  .use(() => guarded)
  .use(rehypeStringify);

const kept = new Map<string, string>();
const keptAtMost = 500;

/** Safe HTML of a text in Markdown: no scripts, no raw HTML, nothing fetched from elsewhere. The latest texts are kept as rendered. */
export function markdownToHtml(text: string): string {
  if (text.trim() === '') return '';
  const known = kept.get(text);
  const html = known ?? String(renderer.processSync(text));
  kept.delete(text);
  kept.set(text, html);
  if (kept.size > keptAtMost) kept.delete(kept.keys().next().value ?? text);
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

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const child of node.children ?? []) walk(child, visit);
}
