import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Actor } from '#app/domain/actor.ts';
import { hearsAny, placedBoards, seesAny, turnedTerms } from '#app/domain/reach/sees-any.server.ts';
import { hear, type Signal } from '#app/platform/live.server.ts';
import { stopping } from '#app/platform/shutdown.server.ts';
import { actorNow } from './actor.server.ts';

interface Stream {
  actor: Actor;
  request: Request;
  response: ServerResponse;
}

interface News {
  boards: string[];
  backlogs: string[];
}

/** Milliseconds between two signs of life on a stream. */
const breath = 15_000;
/** A reader who has taken nothing for so many bytes is not there any more. */
const longestQueue = 64 * 1024;

const streams = new Set<Stream>();
let hearing: (() => void) | undefined;
/** Until when it is known that terms began or ran out by themselves. */
let turnsSeen = new Date();

/**
 * GET /live: server-sent events that say which lists have news, to those who may see what changed; never what it was. Each reader then
 * asks for the changes with their own rights. The stream ends with `closed` when the session or the person's rights do.
 */
export async function handleLive(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  hearing ??= hear({ signal: passOn, caughtUp: lookAtAll });
  const request = requestOf(incoming);
  const actor = await actorNow(request);
  if (response.destroyed) return;
  if (stopping.aborted) return refuse(response, 503);
  if (!actor) return refuse(response, 401);
  const stream = { actor, request, response };
  open(stream);
  // What changed between reading the rights and hearing of their changes was not heard.
  await lookAgain(stream);
}

/** Ends every stream, for a process that stops: browsers come back to another one. */
export function closeStreams(): void {
  for (const { response } of streams) response.end();
  hearing?.();
  hearing = undefined;
}

function requestOf({ headers, url = '/live' }: IncomingMessage): Request {
  return new Request(new URL(url, `http://${headers.host ?? 'localhost'}`), {
    headers: { cookie: headers.cookie ?? '', 'x-forwarded-proto': String(headers['x-forwarded-proto'] ?? '') },
  });
}

function refuse(response: ServerResponse, status: 401 | 503): void {
  const text = status === 401 ? 'signed out' : 'stopping';
  response.writeHead(status, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' }).end(`${text}\n`);
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
  if (streams.size === 0) turnsSeen = new Date();
  streams.add(stream);
  send(stream, 'hello');
  let breaths = 0;
  const breathing = setInterval(() => {
    // The comment is for proxies; the event is for the page, which is not shown comments.
    response.write(': \n');
    send(stream, 'breath');
    breaths += 1;
    // Once for all streams of the process.
    if (streams.values().next().value === stream) void tellOfTurns();
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
    const { person, agency } = stream.actor;
    const isConcerned = signal.people.includes(person.id);
    if (isConcerned) void lookAgain(stream);
    if (signal.told?.includes(person.id)) send(stream, 'news', { boards: [], backlogs: [], inbox: true });
    void tellPartner(stream, signal);
    void tellOfHeldUp(stream, signal);
    const { requests = {} } = signal;
    const asked = Object.keys(requests).filter((id) => requests[id]?.includes(agency.id));
    if (asked.length > 0) send(stream, 'news', { boards: [], backlogs: [], requests: asked });
    const lists = [signal.backlogs, signal.orders ?? {}].flatMap((each) => ownedBy(each, agency.id));
    const news = { boards: ownedBy(signal.boards, agency.id), backlogs: lists };
    if (news.boards.length + news.backlogs.length === 0) continue;
    // Whoever has just lost sight of an item no longer sees it, and is told by name.
    if (signal.closed && !isConcerned) void tellIfSeen(stream, signal, news);
    else send(stream, 'news', news);
  }
}

/** The connection was away, or has just come: lists and rights may have changed unheard. */
function lookAtAll(): void {
  for (const stream of streams) {
    send(stream, 'hello');
    void lookAgain(stream);
  }
}

async function tellIfSeen(stream: Stream, { items, backlogs, orders }: Signal, news: News): Promise<void> {
  try {
    if (await seesAny(stream.actor, items, Object.keys({ ...backlogs, ...orders }))) send(stream, 'news', news);
  } catch {
    // The database is away; the stream says hello again when it is back.
    return;
  }
}

/** What others share is news to a partner as far as its terms tell it; nothing any more once they ended. */
async function tellPartner(stream: Stream, { terms = [], partners = {}, events = [], ...signal }: Signal): Promise<void> {
  const { agency } = stream.actor;
  const changed = terms.includes(agency.id);
  const lists = changed ? Object.keys(signal.backlogs) : Object.keys(partners).filter((id) => partners[id]?.includes(agency.id));
  if (lists.length === 0) return;
  try {
    if (!changed && !(await hearsAny(stream.actor, events, lists))) return;
    // Many restricted items changed and are not named.
    if (!changed && signal.closed && events.length === 0 && !(await seesAny(stream.actor, [], lists))) return;
    const boards = await placedBoards(stream.actor, changed ? [] : events, lists);
    send(stream, 'news', { boards, backlogs: lists });
  } catch {
    // The database is away; the stream says hello again when it is back.
    return;
  }
}

/** What holds others' items up is news to whom it waits for, as far as they see the item, and to coordinators who are shown or count it. */
async function tellOfHeldUp(stream: Stream, { heldUp }: Signal): Promise<void> {
  const { agency, role } = stream.actor;
  if (!heldUp) return;
  const coordinates = role === 'coordinator' && heldUp.coordinators.includes(agency.id);
  if (!coordinates && !heldUp.asked.includes(agency.id)) return;
  try {
    if (coordinates || (await seesAny(stream.actor, heldUp.items, [])))
      send(stream, 'news', { boards: [], backlogs: [], blockers: true });
  } catch {
    // The database is away; the stream says hello again when it is back.
    return;
  }
}

/** Terms also begin and run out by themselves, and nobody signals that. */
async function tellOfTurns(): Promise<void> {
  try {
    const [since, now] = [turnsSeen, new Date()];
    const turned = await turnedTerms(since, now);
    for (const stream of streams) {
      const backlogs = turned.get(stream.actor.agency.id);
      if (backlogs) send(stream, 'news', { boards: await placedBoards(stream.actor, [], backlogs), backlogs });
    }
    turnsSeen = now;
  } catch {
    // The database is away; asked again with the next breath, from the same moment on.
    return;
  }
}

/** Reads the session and the rights anew; whoever has lost or changed them is told to come back with what they have now. */
async function lookAgain(stream: Stream): Promise<void> {
  const now = await actorNow(stream.request).catch(() => stream.actor);
  if (now !== null && now.agency.id === stream.actor.agency.id && now.role === stream.actor.role) {
    stream.actor = now;
    return;
  }
  send(stream, 'closed');
  stream.response.end();
}

function ownedBy(lists: Record<string, string>, agencyId: string): string[] {
  return Object.keys(lists).filter((id) => lists[id] === agencyId);
}

function send({ response }: Stream, event: 'hello' | 'news' | 'breath' | 'closed', data: object = {}): void {
  if (response.writableEnded) return;
  if (response.writableLength > longestQueue) response.destroy();
  else response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}
