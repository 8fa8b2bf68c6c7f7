import { createServer } from 'node:http';
import pg from 'pg';

// The limit: bare node and pg over HTTP, with no rights, no events, no pages. What Hashar does is measured against it in the same run.
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

const cards = `
  SELECT json_agg(json_build_object('k', i.key, 't', i.title, 'y', i.type, 'e', i.estimate, 'd', i.due_on, 's', i.state_since::date,
    'c', c.state_id, 'a', (SELECT json_agg(a.person_id) FROM assignment a WHERE a.item_id = i.id),
    'l', (SELECT json_agg(l.label_id) FROM item_label l WHERE l.item_id = i.id)) ORDER BY c.rank)::text AS body
  FROM card c JOIN item i ON i.id = c.item_id WHERE c.board_id = $1 AND NOT c.archived`;

createServer(async (request, response) => {
  const url = new URL(request.url, 'http://localhost');
  if (url.pathname === '/cards') {
    const { rows } = await pool.query(cards, [url.searchParams.get('board')]);
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(rows[0].body);
  } else if (url.pathname === '/first') {
    const { rows } = await pool.query(`${cards} AND i.number <= 250`, [url.searchParams.get('board')]);
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(rows[0].body);
  } else if (url.pathname === '/move') {
    request.resume();
    await pool.query('UPDATE limit_card SET state = state + 1 WHERE id = $1', [url.searchParams.get('card')]);
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"ok":true}');
  } else {
    response.writeHead(204).end();
  }
}).listen(Number(process.env.PORT), '127.0.0.1');
