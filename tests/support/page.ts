import type { ActionFunction, AppLoadContext, LoaderFunction } from '@remix-run/node';

/** What a page answered: its data, or where it leads, with the cookies that it sets. */
export interface Answered {
  status: number;
  data: unknown;
  location: string | null;
  /** Set-Cookie headers as they were sent. */
  cookies: string[];
  headers: Headers;
}

interface Asked {
  /** A Cookie header. */
  cookie?: string;
  headers?: Record<string, string>;
  params?: Record<string, string>;
  /** The address that the browser has. */
  address?: string;
}

const origin = 'http://hashar.example';

/** A browser's request for a page, to hand to what reads it. */
export function pageRequest(path: string, { cookie, headers = {} }: Asked = {}, form?: Record<string, string>): Request {
  return new Request(headers['X-Forwarded-Proto'] === 'https' ? `https://hashar.example${path}` : origin + path, {
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    headers: { ...(cookie && { Cookie: cookie }), ...headers },
  });
}

/** Sends a form to a page as a browser would. */
export function send(action: unknown, path: string, form: Record<string, string>, asked: Asked = {}): Promise<Answered> {
  return answered(action as ActionFunction, pageRequest(path, asked, form), asked);
}

/** Opens a page as a browser would. */
export function open(loader: unknown, path: string, asked: Asked = {}): Promise<Answered> {
  return answered(loader as LoaderFunction, pageRequest(path, asked), asked);
}

async function answered(page: LoaderFunction | ActionFunction, request: Request, asked: Asked): Promise<Answered> {
  const { params = {}, address = '192.0.2.1' } = asked;
  const context = { cspNonce: '', clientAddress: address } as AppLoadContext;
  try {
    return await readAnswer(await page({ request, params, context }));
  } catch (error) {
    if (error instanceof Response) return readAnswer(error);
    throw error;
  }
}

async function readAnswer(answer: unknown): Promise<Answered> {
  if (answer instanceof Response) {
    const text = await answer.text();
    return of(answer.status, answer.headers, text.startsWith('{') ? JSON.parse(text) : text);
  }
  if (typeof answer === 'object' && answer !== null && 'type' in answer && answer.type === 'DataWithResponseInit') {
    const { data, init } = answer as unknown as { data: unknown; init: ResponseInit | null };
    return of(init?.status ?? 200, new Headers(init?.headers), data);
  }
  return of(200, new Headers(), answer);
}

function of(status: number, headers: Headers, data: unknown): Answered {
  return { status, data, location: headers.get('Location'), cookies: headers.getSetCookie(), headers };
}

/** The cookies that an answer set, as the browser sends them back. */
export function sentBack({ cookies }: Answered): string {
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ');
}
