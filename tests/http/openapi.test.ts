import { describe, expect, it } from 'vitest';
import { api } from '#app/api.ts';
import { openApiOf } from '#app/http/openapi.server.ts';
import { verbs } from '#tests/support/verbs.ts';

type Json = Record<string, unknown>;
interface Operation {
  operationId: string;
  summary: string;
  parameters: { name?: string; in?: string; required?: boolean; schema?: Json; $ref?: string }[];
  requestBody?: { required: boolean; content: { 'application/json': { schema: { properties: Json; required?: string[] } } } };
  responses: Record<string, Json>;
}

const text = JSON.stringify(openApiOf(api, '/api/v1'));
const document = JSON.parse(text) as Json & { paths: Record<string, Record<string, Operation>> };
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

describe('the API', () => {
  it('has a path for every command and query', () => {
    const named = new Set(api.map(({ verb }) => verb.name));
    expect(verbs.map(({ verb }) => verb.name).filter((name) => !named.has(name))).toEqual([]);
  });

  it('has no address twice', () => {
    const shape = api.map(({ method, path }) => `${method} ${path.replaceAll(/:\w+/g, ':')}`);
    expect(shape.filter((one, index) => shape.indexOf(one) !== index)).toEqual([]);
  });

  it('names in each path only what the verb takes', () => {
    const wrong = operations.flatMap(({ operation }) =>
      operation.parameters.filter((one) => one.in === 'path' && one.schema?.type !== 'string').map(() => operation.operationId),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the OpenAPI document', () => {
  it('is of version 3.1 and asks for a bearer token', () => {
    expect(document).toMatchObject({
      openapi: '3.1.0',
      info: { title: 'Hashar', version: '1' },
      servers: [{ url: '/api/v1' }],
      security: [{ token: [] }],
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    });
  });

  it('calls each operation by its verb’s name, once, with a line that says what it does', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(ids.toSorted()).toEqual([...new Set(api.map(({ verb }) => verb.name))].toSorted());
    for (const { operation } of operations) expect(operation.summary).toMatch(/^[A-Z].{8,120}$/);
  });

  it('declares each placeholder of a path, and no other, as a required parameter', () => {
    for (const { path, operation } of operations) {
      const declared = operation.parameters.filter((one) => one.in === 'path' && one.required).map(({ name }) => name);
      expect(declared).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    }
  });

  it('gives a body only to methods that have one, and requires in it only what it describes', () => {
    for (const { method, operation } of operations) {
      const schema = operation.requestBody?.content['application/json'].schema;
      if (method === 'get' || method === 'delete') expect(operation.requestBody).toBeUndefined();
      expect(Object.keys(schema?.properties ?? {})).toEqual(expect.arrayContaining(schema?.required ?? []));
    }
  });

  it('describes every answer, refusals as problem+json', () => {
    for (const { operation } of operations) {
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['401', '403', '404', '422', '429']));
      for (const response of Object.values(operation.responses))
        expect(response.description ?? response.$ref).toBeTypeOf('string');
    }
  });

  it('refers to nothing that is not there', () => {
    const references = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = '']) => path);
    expect(references.length).toBeGreaterThan(0);
    const missing = references.filter(
      (path) => path.split('/').reduce<unknown>((at, name) => (at as Json)?.[name], document) === undefined,
    );
    expect(missing).toEqual([]);
  });
});
