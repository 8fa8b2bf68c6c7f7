import type { Content } from '#app/domain/publication/publication.ts';
import { ShownItem } from '../public/shown-item.tsx';
import { ShownObjective } from '../public/shown-objective.tsx';
import { ShownService } from '../public/shown-service.tsx';
import { useTexts } from '../shell/texts.tsx';

/** What a citizen sees, made of the same parts as the page that they see it on. */
export function Preview({ content, today }: { content: Content; today: string }) {
  const t = useTexts();
  return (
    <section className="as-citizen stack" aria-label={t('publications:asCitizen')}>
      <p className="small soft">{t('publications:asCitizen')}</p>
      {content.kind === 'service' && <ShownService content={content} preview />}
      {content.kind === 'objective' && <ShownObjective content={content} preview />}
      {content.kind === 'item' && <ShownItem content={content} today={today} />}
    </section>
  );
}
