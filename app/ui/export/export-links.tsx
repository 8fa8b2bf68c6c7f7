import { useTexts } from '#app/ui/shell/texts.tsx';

type Ending = 'csv' | 'xlsx' | 'json';

/** Ways to take a list out as a file. Plain links: what is fetched ahead would be written down as taken out. */
export function ExportLinks({ files }: { files: readonly { to: string; ending: Ending }[] }) {
  const t = useTexts();
  return (
    <p className="row small">
      <span className="soft">{t('export:takeOut')}</span>
      {files.map(({ to, ending }) => (
        <a key={to} href={to} download>
          {t(`export:as.${ending}`)}
        </a>
      ))}
    </p>
  );
}
