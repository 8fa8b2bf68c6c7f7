import { Field, TextArea } from '../kit/field.tsx';
import { useTexts } from '../shell/texts.tsx';
import type { Again } from '../strategy/act-panel.tsx';

/** What a proposal says: its title and its description. */
export function TextFields({ again: { problem, typed } }: { again: Again }) {
  const t = useTexts();
  return (
    <>
      <Field
        name="title"
        label={t('proposals:form.title')}
        problem={problem('title')}
        defaultValue={typed.title}
        maxLength={300}
        required
      />
      <TextArea
        name="description"
        label={t('proposals:form.description')}
        hint={t('proposals:form.descriptionHint')}
        problem={problem('description')}
        defaultValue={typed.description}
        rows={6}
      />
    </>
  );
}
