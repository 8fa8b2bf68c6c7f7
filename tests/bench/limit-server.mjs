import { createServer } from 'node:http';
import pg from 'pg';

// The limit: bare node and pg over HTTP, with no rights, no events, no pages. What Hashar does is measured against it in the same run.
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

/** The same cards and fields that a board shows, as JSON from one query; with `most`, only the first so many items of the backlog. */
const cards = (most) => `
  SELECT json_agg(json_build_object('k', i.key, 't', i.title, 'y', i.type, 'e', i.estimate, 'd', i.due_on, 's', i.state_since::date,
    'c', c.state_id, 'a', (SELECT json_agg(a.person_id) FROM assignment a WHERE a.item_id = i.id),
    'l', (SELECT json_agg(l.label_id) FROM item_label l WHERE l.item_id = i.id)) ORDER BY c.rank)::text AS body
  FROM board_backlog b JOIN item i ON i.backlog_id = b.backlog_id AND i.number <= ${most}
  JOIN card c ON c.board_id = b.board_id AND c.item_id = i.id WHERE b.board_id = $1 AND NOT c.archived`;

const statements = {
  '/cards': { name: 'cards', text: cards(1_000_000), values: ['board'] },
  '/first': { name: 'first', text: cards(250), values: ['board'] },
  '/move': { name: 'move', text: 'UPDATE bench_limit SET state = state + 1 WHERE id = $1', values: ['card'] },
};

const server = createServer(async (request, response) => {
  const url = new URL(request.url, 'http://localhost');
  const statement = statements[url.pathname];
  request.resume();
  if (!statement) return response.writeHead(204).end();
  const values = statement.values.map((name) => url.searchParams.get(name));
  const { rows } = await pool.query({ ...statement, values });
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(rows[0]?.body ?? '{"ok":true}');
});
server.listen(0, '127.0.0.1', () => console.log(`The limit is ready at http://127.0.0.1:${server.address().port}`));
