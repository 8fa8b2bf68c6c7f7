import { useSearchParams } from '@remix-run/react';
import { listExportPath } from '#app/paths.ts';
import { ExportLinks } from './export-links.tsx';

/** Ways to take a list of the agency out as a file, under the filter of its page. */
export function ListExport({ list }: { list: 'backlogs' | 'blockers' | 'commitments' | 'people' | 'requests' | 'teams' }) {
  const [search] = useSearchParams();
  return (
    <ExportLinks
      files={(['csv', 'xlsx'] as const).map((ending) => ({ to: listExportPath(`${list}.${ending}`, String(search)), ending }))}
    />
  );
}
