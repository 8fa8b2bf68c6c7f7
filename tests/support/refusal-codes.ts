const sources = import.meta.glob<string>(['/app/domain/**/*.ts', '/app/http/**/*.ts', '/app/routes/**/*.{ts,tsx}'], {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** Where a code is written down: in a refusal, an error of the domain or of HTTP, a schema's message, a problem of a rule. */
const written = [
  /\brefuse\(([^;]*?)\);/g,
  /\bnew (?:Conflict|NotAllowed|Unfit)\(\s*([^(){}]*)/g,
  /\bmessage: ('[a-z_]+')/g,
  /\bfield(?:: [^,{}]+)?, code: ([^,;}]*)/g,
];

/** What parse() makes of a schema's findings, put together from parts. */
const fromSchemas = ['number', 'int', 'string', 'boolean', 'array', 'object', 'date', 'this', 'email', 'url', 'uuid'].map(
  (kind) => `not_${kind}`,
);

/** Every code that the sources can answer with. */
export const refusalCodes: string[] = [
  ...new Set([
    ...fromSchemas,
    'not_found',
    'refused',
    'signed_out',
    'fault',
    ...Object.values(sources).flatMap((source) =>
      written.flatMap((form) =>
        [...source.matchAll(form)].flatMap(([, inside = '']) =>
          [...inside.matchAll(/'([a-z]+(?:_[a-z]+)+|required)'/g)].map(([, code = '']) => code),
        ),
      ),
    ),
  ]),
].sort();
