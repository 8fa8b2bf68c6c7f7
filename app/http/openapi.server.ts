import { z } from 'zod';
import { type Endpoint, paramsOf } from './api-endpoint.ts';
import { components } from './openapi-components.ts';

type Schema = z.core.JSONSchema.BaseSchema;

/** The OpenAPI 3.1 document of the endpoints, made from the very schemas by which their input is read. */
export function openApiOf(endpoints: readonly Endpoint[], root: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Hashar',
      version: '1',
      description:
        'Everything that the pages do, under the same rights. What you may not see answers 404, exactly as what does not exist. ' +
        'Items are named by key, backlogs by prefix, everything else by id.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: root }],
    security: [{ token: [] }],
    tags: [...new Set(endpoints.map(tagOf))].map((name) => ({ name })),
    paths,
    components,
  };
}

function operationOf(endpoint: Endpoint) {
  const { verb, method, makes } = endpoint;
  const inPath = paramsOf(endpoint.path);
  const { properties, required } = inputSchema(endpoint);
  const rest = Object.entries(properties).filter(([name]) => !inPath.includes(name));
  const bodiless = method === 'GET' || method === 'DELETE';
  const inQuery = bodiless ? rest.map(([name, schema]) => queryParameter(endpoint, name, schema, required.includes(name))) : [];
  return {
    operationId: verb.name,
    summary: verb.summary,
    tags: [tagOf(endpoint)],
    parameters: [
      ...inPath.map((name) => ({ name, in: 'path', required: true, schema: properties[name] ?? { type: 'string' } })),
      ...inQuery,
      { $ref: `#/components/parameters/${verb.kind === 'query' ? 'IfNoneMatch' : 'IdempotencyKey'}` },
      { $ref: '#/components/parameters/AcceptLanguage' },
    ],
    ...(!bodiless && rest.length > 0 && { requestBody: bodyOf(rest, required) }),
    responses: {
      [makes ? 201 : 200]: success(endpoint),
      ...(verb.kind === 'query' ? { 304: { description: 'Nothing changed since the answer of this ETag' } } : doneWithoutAnswer),
      ...Object.fromEntries(
        [401, 403, 404, ...(verb.kind === 'query' ? [] : [409, 415]), 422, 429, 503].map((status) => [
          status,
          { $ref: `#/components/responses/${status}` },
        ]),
      ),
    },
  };
}

const doneWithoutAnswer = { 204: { description: 'Done; there is nothing to say' } };

function success({ next, verb }: Endpoint) {
  return {
    description: verb.kind === 'query' ? 'What you may see of it' : 'Done',
    ...(verb.kind === 'query' && {
      headers: { ETag: { schema: { type: 'string' } }, ...(next && { Link: { $ref: '#/components/headers/Next' } }) },
    }),
    content: { 'application/json': { schema: {} } },
  };
}

/** Where the schema is no plain object (a refinement keeps it one), its properties are those that JSON Schema lists. */
function inputSchema({ verb }: Endpoint): { properties: Record<string, Schema>; required: string[] } {
  const { properties = {}, required = [] } = z.toJSONSchema(verb.input, { io: 'input', unrepresentable: 'any' });
  return { properties: properties as Record<string, Schema>, required };
}

function queryParameter({ next }: Endpoint, name: string, schema: Schema, required: boolean) {
  const cursor = next !== undefined && name === 'after';
  return {
    name: cursor ? 'cursor' : name,
    in: 'query',
    required,
    schema,
    ...(cursor && { description: 'From the Link header of the page before' }),
  };
}

function bodyOf(rest: [string, Schema][], required: readonly string[]) {
  const needed = rest.map(([name]) => name).filter((name) => required.includes(name));
  const schema = {
    type: 'object',
    properties: Object.fromEntries(rest),
    ...(needed.length > 0 && { required: needed }),
    additionalProperties: false,
  };
  return { required: needed.length > 0, content: { 'application/json': { schema } } };
}

function tagOf({ path }: Endpoint): string {
  return path.split('/')[1] ?? '';
}
