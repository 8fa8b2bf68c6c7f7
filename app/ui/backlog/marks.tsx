import type { ItemRow, LabelMark, Named } from '#app/domain/backlog/backlog.ts';
import type { ItemType, StateCategory } from '#app/domain/backlog/item.ts';
import type { Classification } from '#app/domain/classification.ts';
import { Avatar } from '#app/ui/kit/avatar.tsx';
import { Chip, type ChipTone } from '#app/ui/kit/chip.tsx';
import { textKey, useFormat, useTexts } from '#app/ui/shell/texts.tsx';

const signs: Record<ItemType, string> = { epic: '◆', story: '▸', task: '▪', bug: '✶' };

/** What an item is, by sign and word. */
export function TypeMark({ type }: { type: ItemType }) {
  const t = useTexts();
  return (
    <span className={`type type-${type}`}>
      <span aria-hidden="true">{signs[type]}</span> {t(textKey(`item:type.${type}`))}
    </span>
  );
}

const stateTones: Record<StateCategory, ChipTone> = { to_do: 'plain', doing: 'agency', done: 'go' };

/** An item's state; its tone is its category's. */
export function StateMark({ state }: { state: { name: string; category: StateCategory } }) {
  return <Chip tone={stateTones[state.category]}>{state.name}</Chip>;
}

/** Labels, each with a spot of its colour beside its name. */
export function LabelMarks({ labels }: { labels: readonly LabelMark[] }) {
  return labels.map((label) => (
    <span key={label.id} className={`chip label-${label.tone}`}>
      {label.name}
    </span>
  ));
}

/** Who works on an item, as rounds of initials. */
export function People({ people }: { people: readonly Named[] }) {
  return people.map((person) => <Avatar key={person.id ?? person.name} name={person.name} />);
}

/** By when an item is to be done; a passed day is told in words, not only by its tone. */
export function Due({ dueOn, late }: Pick<ItemRow, 'dueOn' | 'late'>) {
  const t = useTexts();
  const { date } = useFormat();
  if (dueOn === null) return null;
  return <Chip tone={late ? 'stop' : 'plain'}>{t(late ? 'backlog:page.late' : 'backlog:page.due', { date: date(dueOn) })}</Chip>;
}

/** That an item is not for everyone of the agency, where that is so. */
export function ClosedMark({ classification }: { classification: Classification }) {
  const t = useTexts();
  if (classification !== 'restricted') return null;
  return <Chip tone="sealed">▣ {t('item:classification.restricted')}</Chip>;
}
