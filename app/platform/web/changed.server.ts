import type { RequestHandler } from 'express';

/** Set while this browser has changed something in the last minute: pages ask only then what can be undone. */
export const changedCookie = 'hashar-changed';
const kept = 60;

/** Notes in the answer to a form, of somebody signed in, that was taken that something was changed. */
export const noteChange: RequestHandler = (request, response, next) => {
  if (request.method === 'POST' && /(?:^|[ -])hashar=/.test(request.headers.cookie ?? '')) {
    const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => typeof response;
    response.writeHead = (...args: unknown[]) => {
      const status = typeof args[0] === 'number' ? args[0] : response.statusCode;
      if (status < 400)
        response.appendHeader('Set-Cookie', `${changedCookie}=1; Path=/; Max-Age=${kept}; HttpOnly; SameSite=Lax`);
      return writeHead(...args);
    };
  }
  next();
};
