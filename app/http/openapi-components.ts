const text = { type: 'string' };
const problem = { content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };

/** What the operations of the OpenAPI document share. */
export const components = {
  securitySchemes: {
    token: {
      type: 'http',
      scheme: 'bearer',
      description: 'Made on your profile page; for one agency, to read or to write, with an end.',
    },
  },
  parameters: {
    IdempotencyKey: {
      name: 'Idempotency-Key',
      in: 'header',
      schema: { type: 'string', minLength: 1, maxLength: 200 },
      description: 'Sent again with the same body within 24 hours, it gives the same answer and does nothing twice.',
    },
    IfNoneMatch: { name: 'If-None-Match', in: 'header', schema: text, description: 'The ETag of an answer you have.' },
    AcceptLanguage: {
      name: 'Accept-Language',
      in: 'header',
      schema: text,
      description: 'Language of refusals: en, ru, uz-Latn, uz-Cyrl.',
    },
  },
  headers: {
    Next: { schema: text, description: 'The next page, as <address>; rel="next"; absent on the last.' },
  },
  responses: {
    401: { description: 'No token, or one that ended or was withdrawn', ...problem },
    403: { description: 'You may see it, but not do this', ...problem },
    404: { description: 'Absent, or not yours to see', ...problem },
    409: { description: 'Somebody was first, or the Idempotency-Key was used for something else', ...problem },
    415: { description: 'The body is no JSON', ...problem },
    422: { description: 'Understood and refused; errors names each field', ...problem },
    429: {
      description: 'Too many calls; wait as Retry-After says',
      headers: { 'Retry-After': { schema: { type: 'integer' }, description: 'Seconds' } },
      ...problem,
    },
    503: {
      description: 'The database is away for a moment; send the same again, with the same Idempotency-Key',
      headers: { 'Retry-After': { schema: { type: 'integer' }, description: 'Seconds' } },
      ...problem,
    },
  },
  schemas: {
    Problem: {
      type: 'object',
      required: ['type', 'title', 'status', 'detail', 'code'],
      properties: {
        type: { type: 'string', format: 'uri' },
        title: text,
        status: { type: 'integer' },
        detail: text,
        code: text,
        errors: {
          type: 'array',
          items: {
            type: 'object',
            required: ['field', 'code', 'reason', 'next'],
            properties: { field: text, code: text, reason: text, next: text },
          },
        },
      },
    },
  },
};
