import type { FilterChoices, FilterKind } from '#app/domain/backlog/filter/filter.ts';
import type { Texts } from '#app/locales/texts.ts';
import { textKey } from '#app/ui/shell/texts.tsx';

/** How somebody that a filter names is called; nobody knows who is assigned nowhere any more. */
export function assigneeName(value: string, choices: FilterChoices | null, t: Texts): string {
  if (value === 'me' || value === 'none') return t(`filter:assignee.${value}`);
  return choices?.assignee.find((each) => each.value === value)?.name ?? t('filter:assignee.gone');
}

/** A sprint that a filter names: its team and number; one in which nothing of the list stands has no name here. */
export function sprintName(value: string, choices: FilterChoices | null, t: Texts): string {
  return choices?.sprint.find((each) => each.value === value)?.name ?? t('filter:sprintGone');
}

/** A value of a filter in words. */
export function valueName(
  kind: FilterKind,
  value: string,
  { choices, t, date }: { choices: FilterChoices | null; t: Texts; date: (iso: string) => string },
): string {
  switch (kind) {
    case 'assignee':
      return assigneeName(value, choices, t);
    case 'type':
      return t(textKey(`item:type.${value}`));
    case 'sprint':
      return sprintName(value, choices, t);
    case 'due':
      return t(textKey(`filter:due.${value}`));
    case 'changed':
      return value === 'visit' ? t('filter:visit') : t('filter:since', { date: date(value) });
    default:
      return value;
  }
}
