import { Link } from '@remix-run/react';
import type { PublicationLine, PublicKind } from '#app/domain/publication/publication.ts';
import { newPublicationPath, publicationPath } from '#app/paths.ts';
import { useTexts } from '../shell/texts.tsx';
import { StandingChips } from './standing.tsx';

interface Props {
  kind: PublicKind;
  thing: string;
  inPublic: Pick<PublicationLine, 'id' | 'standing' | 'showFrom' | 'changed'> | null;
}

/** On the page of a thing, for its agency: how it stands before everybody, and that it has to be published again where it has changed. */
export function InPublic({ kind, thing, inPublic }: Props) {
  const t = useTexts();
  if (!inPublic) return null;
  return (
    <section className="panel row" aria-label={t('publications:title')}>
      <Link to={publicationPath(inPublic.id)}>{t('publications:one')}</Link>
      <StandingChips {...inPublic} />
      {inPublic.changed && inPublic.standing !== 'waiting' && (
        <Link to={newPublicationPath(kind, thing)}>{t('publications:again')}</Link>
      )}
    </section>
  );
}
