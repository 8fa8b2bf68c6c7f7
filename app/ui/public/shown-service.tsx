import type { ServiceContent } from '#app/domain/publication/publication.ts';
import { Chip } from '../kit/chip.tsx';
import { useFormat, useTexts } from '../shell/texts.tsx';
import { UserCourse } from '../strategy/service/user-course.tsx';
import { Named } from './named.tsx';
import { ShownHead } from './shown-head.tsx';

/** A service as everybody sees it; its preview is the same. */
export function ShownService({ content, preview }: { content: ServiceContent; preview?: true }) {
  const t = useTexts();
  const { date } = useFormat();
  const { names, need, phase, launchedOn, agency, users } = content;
  return (
    <>
      <ShownHead title={<Named names={names} />} preview={preview} />
      <section className="panel shown-facts" aria-label={t('public:facts')}>
        <p className="need">{need}</p>
        <p className="row">
          <Chip tone={phase === 'live' ? 'go' : 'plain'}>{t(`services:phase.${phase}`)}</Chip>
          {launchedOn && <span>{t('services:launchedOn', { date: date(launchedOn) })}</span>}
        </p>
        <p>
          {t('public:agency')}: <Named names={agency.names} />
        </p>
      </section>
      <UserCourse figures={users.map(({ month, count, source }) => ({ month, users: count, source }))} />
    </>
  );
}
