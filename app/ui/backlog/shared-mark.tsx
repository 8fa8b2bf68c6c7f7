import type { SharedBy } from '#app/domain/backlog/backlog.ts';
import { Chip } from '#app/ui/kit/chip.tsx';
import { textKey, useFormat, useTexts } from '#app/ui/shell/texts.tsx';

/** Whose a backlog or an item is that a partner works on, and what they may do until when. */
export function SharedMark({ shared }: { shared: SharedBy }) {
  const t = useTexts();
  return (
    <span className="row small">
      <Chip tone="agency">{t('partner:by', { owner: shared.owner.name })}</Chip>
      <Terms shared={shared} />
    </span>
  );
}

/** The terms in words: what one may do, and until when. */
export function Terms({ shared: { terms } }: { shared: SharedBy }) {
  const t = useTexts();
  const { date } = useFormat();
  return <>{t('partner:terms', { level: t(textKey(`partner:level.${terms.level}`)), date: date(terms.until) })}</>;
}

/** What its owner keeps from the partner, and whom to ask. */
export function SharedNote({ shared: { owner, terms } }: { shared: SharedBy }) {
  const t = useTexts();
  const fields = terms.hides.map((field) => t(textKey(`partner:field.${field}`))).join(', ');
  return (
    <p className="small soft">
      {fields && `${t('partner:hides', { fields })} `}
      {t('partner:ask', { desk: owner.desk })}
    </p>
  );
}
