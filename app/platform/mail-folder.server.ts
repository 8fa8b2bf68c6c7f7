import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mail } from './mail.server.ts';
import { projectRoot } from './project-root.server.ts';

/** A mail as it lies in the folder. */
export interface LyingMail extends Mail {
  at: string;
}

/** Where mails lie while there is no mail server: a folder an address, a file a mail. */
const folder = () => join(process.env.HASHAR_DATA_DIR || join(projectRoot, '.hashar'), 'mails');
const folderOf = (address: string) => join(folder(), createHash('sha256').update(address).digest('hex').slice(0, 24));

/** Lays a mail down in the folder under its name; one that lies there already is replaced, and never seen half-written. */
export async function layDown(name: string, mail: LyingMail): Promise<void> {
  const place = folderOf(mail.to);
  await mkdir(place, { recursive: true, mode: 0o700 });
  const file = join(place, `${name}.json`);
  await writeFile(`${file}.draft`, JSON.stringify(mail, null, 2), { mode: 0o600 });
  await rename(`${file}.draft`, file);
}

/** The latest mails to an address that lie in the folder of this machine, the latest first. */
export async function lyingMails(address: string, most: number): Promise<LyingMail[]> {
  const place = folderOf(address);
  const names = (await readdir(place).catch(() => [])).filter((name) => name.endsWith('.json'));
  const files = await Promise.all(names.map((name) => readFile(join(place, name), 'utf8')));
  const mails = files.map((text) => JSON.parse(text) as LyingMail);
  return mails.sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, most);
}

/** Removes mails that have lain there since before a day. */
export async function clearFolder(before: Date): Promise<void> {
  for (const name of await readdir(folder(), { recursive: true }).catch(() => [])) {
    const file = join(folder(), name);
    const { mtime } = await stat(file);
    if (name.endsWith('.json') && mtime < before) await rm(file, { force: true });
  }
}
