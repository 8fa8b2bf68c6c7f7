import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, type SqlQueryable } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';

export interface SchemaFile {
  path: string;
  content: string;
}

/** The part of Prisma's schema engine that is used here. */
export interface SchemaEngine {
  diff(input: object): Promise<{ stdout: string | null }>;
  applyMigrations(input: object): Promise<{ appliedMigrationNames: string[] }>;
}

interface EngineClass {
  new: (options: object, log: () => void, adapter: unknown) => Promise<SchemaEngine & { free(): void }>;
}

let loaded: Promise<void> | undefined;

/**
 * Prisma's own schema engine, compiled to WASM: needs no download and no binary. It is opened on that database, with the rights
 * of its owner, for the time of `work`.
 */
export async function withSchemaEngine<T>(
  adminUrl: string,
  schema: SchemaFile[],
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded ??= load();
  await loaded;
  const adapter = new WholeScripts(adminUrl);
  const datamodels = schema.map((file) => [file.path, file.content]);
  const engineClass = bindings.SchemaEngine as unknown as EngineClass;
  const engine = await engineClass.new({ datamodels }, () => undefined, bindMigrationAwareSqlAdapterFactory(adapter));
  try {
    return await work(engine);
  } finally {
    engine.free();
    await adapter.close();
  }
}

/**
 * Sends a migration as one script. Prisma's adapter cuts scripts at every semicolon, also inside the body of a function; its
 * native engine does not.
 */
class WholeScripts extends PrismaPg {
  private readonly opened: { dispose(): Promise<void> }[] = [];

  constructor(private readonly connectionString: string) {
    super({ connectionString }, { schema: 'public' });
  }

  /** The engine leaves its connections open, which would keep others from renaming or copying the database. */
  async close(): Promise<void> {
    for (const connection of this.opened.splice(0)) await connection.dispose();
  }

  override async connect() {
    const connection = whole(await super.connect());
    this.opened.push(connection);
    return connection;
  }

  /** Prisma's own would try the migrations in this very database: a connection string wins over the name it adds. */
  override async connectToShadowDb() {
    const database = `scratch_${randomUUID().replaceAll('-', '')}`;
    const owner = await this.connect();
    await owner.executeScript(`create database ${database}`);
    const scratchUrl = new URL(this.connectionString);
    scratchUrl.pathname = `/${database}`;
    const scratch = whole(await new PrismaPg({ connectionString: scratchUrl.href }, { schema: 'public' }).connect());
    const close = scratch.dispose.bind(scratch);
    scratch.dispose = async () => {
      await close();
      await owner.executeScript(`drop database ${database}`);
    };
    return scratch;
  }
}

function whole<C extends Awaited<ReturnType<PrismaPg['connect']>>>(connection: C): C {
  connection.executeScript = async (script) => {
    await connection.executeRaw({ sql: script, args: [], argTypes: [] });
  };
  readSingleCharacters(connection);
  return connection;
}

/** The adapter knows no "char" (type 18), which PostgreSQL's own catalogues use: it is let through as text, then named again. */
function readSingleCharacters(connection: SqlQueryable): void {
  const inner = connection as unknown as { performIO(query: object): Promise<{ fields?: { dataTypeID: number }[] }> };
  const perform = inner.performIO.bind(connection);
  const read = connection.queryRaw.bind(connection);
  const singles = new WeakMap<object, number[]>();
  inner.performIO = async (query) => {
    const result = await perform(query);
    const fields = result.fields ?? [];
    singles.set(
      query,
      [...fields.keys()].filter((index) => fields[index]?.dataTypeID === 18),
    );
    for (const field of fields) if (field.dataTypeID === 18) field.dataTypeID = 25;
    return result;
  };
  connection.queryRaw = async (query) => {
    const result = await read(query);
    for (const index of singles.get(query) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
}

/** Node 20 cannot import the WASM module by itself, so it is compiled and wired by hand. */
async function load(): Promise<void> {
  const file = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    .replace(/\.js$/, '.wasm');
  const compiled = await WebAssembly.compile(await readFile(file));
  const instance = await WebAssembly.instantiate(compiled, {
    './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports,
  });
  bindings.__wbg_set_wasm(instance.exports);
  // Without it every call fails with nonsense ("expected unit").
  (instance.exports.__wbindgen_start as () => void)();
}
