import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Actor } from '#app/domain/actor.ts';
import { seesAny } from '#app/domain/reach/sees-any.server.ts';
import { hear, type Signal } from '#app/platform/live.server.ts';
import { actorOf } from './actor.server.ts';

interface Stream {
  actor: Actor;
  request: Request;
  response: ServerResponse;
}

const streams = new Set<Stream>();
const breath = 15_000;
let hearing: (() => void) | undefined;

/**
 * GET /live: server-sent events that say which lists have news, to those who may see what changed; never what it was. Each reader then
 * asks for the changes with their own rights. The stream ends with `closed` when the session or the person's rights do.
 */
export async function handleLive(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const request = new Request(`http://${incoming.headers.host ?? 'localhost'}${incoming.url ?? '/live'}`, {
    headers: { cookie: incoming.headers.cookie ?? '', 'x-forwarded-proto': String(incoming.headers['x-forwarded-proto'] ?? '') },
  });
  const actor = await actorOf(request);
  if (!actor) {
    response.writeHead(401, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' }).end('signed out');
    return;
  }
  hearing ??= hear({ signal: passOn, caughtUp: () => streams.forEach((stream) => void send(stream, 'hello', {})) });
  const stream = { actor, request, response };
  open(stream);
}

/** Ends every stream, for a process that stops: browsers come back to another one. */
export function closeStreams(): void {
  for (const stream of streams) stream.response.end();
  hearing?.();
  hearing = undefined;
}

function open(stream: Stream): void {
  const { response } = stream;
  response.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-cache, no-transform',
    'X-Accel-Buffering': 'no',
    Connection: 'keep-alive',
  });
  response.write('retry: 1000\n\n');
  streams.add(stream);
  send(stream, 'hello', {});
  let breaths = 0;
  const breathing = setInterval(() => {
    response.write(': \n\n');
    breaths += 1;
    // A session also ends by itself, and nobody signals that.
    if (breaths % 4 === 0) void lookAgain(stream);
  }, breath).unref();
  response.on('close', () => {
    clearInterval(breathing);
    streams.delete(stream);
  });
}

function passOn(signal: Signal): void {
  for (const stream of streams) {
    if (signal.people.includes(stream.actor.person.id)) void lookAgain(stream);
    const news = {
      boards: ownedBy(signal.boards, stream.actor.agency.id),
      backlogs: ownedBy(signal.backlogs, stream.actor.agency.id),
    };
    if (news.boards.length + news.backlogs.length === 0) continue;
    if (!signal.closed || signal.items.length === 0) send(stream, 'news', news);
    else void tellIfSeen(stream, signal.items, news);
  }
}

async function tellIfSeen(stream: Stream, items: string[], news: unknown): Promise<void> {
  try {
    if (await seesAny(stream.actor, items)) send(stream, 'news', news);
  } catch {
    // The database is away; the stream says hello again when it is back.
    return;
  }
}

/** Reads the session and the rights anew; whoever has lost or changed them is told to come back with what they have now. */
async function lookAgain(stream: Stream): Promise<void> {
  const now = await actorOf(stream.request).catch(() => stream.actor);
  const same = now !== null && now.agency.id === stream.actor.agency.id && now.role === stream.actor.role;
  if (same) {
    stream.actor = now;
    return;
  }
  send(stream, 'closed', {});
  stream.response.end();
}

function ownedBy(lists: Record<string, string>, agencyId: string): string[] {
  return Object.keys(lists).filter((id) => lists[id] === agencyId);
}

function send({ response }: Stream, event: 'hello' | 'news' | 'closed', data: unknown): void {
  response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}
