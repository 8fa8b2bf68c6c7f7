import type { ServesChoices } from '#app/domain/blocker/commitment.ts';
import type { WaitingFilter } from '#app/domain/blocker/waiting.ts';
import { useTexts } from '#app/ui/shell/texts.tsx';

interface Props {
  filter: WaitingFilter;
  serves: ServesChoices;
  agencies: readonly { code: string; name: string }[];
}

/** What a filter of blockers lets through, in words. */
export function BlockersWords({ filter, serves, agencies }: Props) {
  const t = useTexts();
  const { waiting, freer, cause, late, age, cost, objective, programme, service } = filter;
  const nameOf = (code: string | undefined) => agencies.find((agency) => agency.code === code)?.name ?? code;
  const nobodys = freer === 'own' || freer === 'outside' ? t(`blocker:list.${freer}`) : nameOf(freer);
  const aims = [...serves.objectives, ...serves.programmes, ...serves.services];
  const aim = aims.find(({ id }) => id === (objective ?? programme ?? service));
  const lines = [
    [t('blocker:list.waits'), nameOf(waiting)],
    [t('blocker:list.for'), nobodys],
    [t('blocker:list.serves'), aim?.name],
    [t('blocker:list.cause'), cause && t(`blocker:cause.${cause}`)],
    [t('blocker:list.costs'), cost && t(`blocker:list.costIs.${cost}`)],
    [t('blocker:list.olderThan'), age],
  ];
  return (
    <ul>
      {lines.map(
        ([name, value]) =>
          value && (
            <li key={name}>
              {name}: {value}
            </li>
          ),
      )}
      {late && <li>{t('blocker:list.onlyLate')}</li>}
    </ul>
  );
}
