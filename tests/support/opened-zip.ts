import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '#app/platform/id.ts';
import { type OpenZip, openZip } from '#app/platform/open-zip.server.ts';

/** A downloaded archive, opened; its file is gone once it is closed. */
export async function openedZip(response: Response): Promise<OpenZip> {
  const path = join(tmpdir(), `hashar-${newId()}.zip`);
  writeFileSync(path, Buffer.from(await response.arrayBuffer()));
  const zip = await openZip(path);
  return {
    ...zip,
    async close() {
      await zip.close();
      rmSync(path);
    },
  };
}
