import { type Brought, bringAgency } from '#app/domain/leaving/bring/bring-agency.server.ts';
import { joinPath } from '#app/paths.ts';
import { openZip } from '#app/platform/open-zip.server.ts';
import { publicUrl } from '#app/platform/public-url.server.ts';

/**
 * Brings in the agency of a file that was taken home elsewhere; gives lines that say what came of it.
 * @throws Error with one line
 */
export async function bringAgencyFile(file: string): Promise<string> {
  const archive = await openZip(file);
  try {
    return reportOf(await bringAgency(archive));
  } finally {
    await archive.close();
  }
}

function reportOf(brought: Brought): string {
  if (!brought.made) return `${brought.agency} was brought in before. Nothing was made twice.`;
  const { agency, items, people, administrator, link, demo } = brought;
  return [
    `${agency} was brought in: ${items} items, ${people} people.`,
    ...(demo ? ['It comes from a demo: its data are invented.'] : []),
    'Nobody can sign in yet. The first administrator sets a password, or accepts, by this link, once:',
    `  ${administrator}: ${publicUrl()}${joinPath(link)}`,
    'The others get theirs from the page People.',
  ].join('\n');
}
