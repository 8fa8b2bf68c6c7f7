import { Field } from '#app/ui/kit/field.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';

interface Props {
  typed: Partial<Record<string, string>>;
  problem?: (field: string) => string | undefined;
}

/** The three lines of a user need. */
export function NeedFields({ typed, problem }: Props) {
  const t = useTexts();
  return (
    <fieldset className="stack">
      <legend>{t('item:need.title')}</legend>
      <p className="small soft">{t('item:need.hint')}</p>
      {(['needAs', 'needWant', 'needSo'] as const).map((line) => (
        <Field
          key={line}
          name={line}
          label={t(`item:field.${line}`)}
          problem={problem?.(line)}
          defaultValue={typed[line]}
          maxLength={300}
        />
      ))}
    </fieldset>
  );
}
