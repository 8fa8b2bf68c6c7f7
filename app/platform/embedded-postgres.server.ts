import { clusterFolder, createCluster, readKeys } from './embedded-postgres/cluster.server.ts';
import { type Hold, keepHold } from './embedded-postgres/hold.server.ts';
import { findPlace } from './embedded-postgres/place.server.ts';

export interface EmbeddedPostgres {
  /** Connection of the cluster's owner: migrations and roles only. */
  adminUrl(database: string): string;
  /** Connection of the application role (application-role.server.ts makes it). */
  appUrl(database: string): string;
  /** Password for the application role. */
  appPassword: string;
  folder: string;
  /** True when the data is not in the folder that was asked for. */
  moved: boolean;
  adopted: boolean;
  /** Calls back when the server had gone and is there again; its addresses may be others then. */
  onRestart: Hold['onRestart'];
  /** Goes out; the last process out stops the server. */
  leave: Hold['letGo'];
}

/**
 * Joins the PostgreSQL on `dataDir`: makes its cluster the first time, adopts a living server, starts one otherwise, and starts
 * it again should it die while in use.
 * @throws Error with one plain line when it cannot be started
 */
export async function joinEmbeddedPostgres(dataDir: string, settings: Record<string, string> = {}): Promise<EmbeddedPostgres> {
  const place = findPlace(dataDir);
  await createCluster(place);
  const hold = await keepHold(place, settings);
  const keys = readKeys(clusterFolder(place));
  const url = (role: string, password: string) => (database: string) =>
    `postgresql://${role}:${password}@127.0.0.1:${hold.server().port}/${database}`;
  return {
    adminUrl: url('hashar', keys.owner),
    appUrl: url('hashar_app', keys.app),
    appPassword: keys.app,
    folder: place.folder,
    moved: place.moved,
    adopted: hold.adopted,
    onRestart: hold.onRestart,
    leave: hold.letGo,
  };
}
