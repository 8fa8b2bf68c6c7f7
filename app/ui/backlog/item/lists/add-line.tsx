import { FetcherForm } from '#app/ui/backlog/fetcher-form.tsx';
import { Button } from '#app/ui/kit/button.tsx';
import { Field } from '#app/ui/kit/field.tsx';
import { useGoesOn, useItemAct } from '../item-act.tsx';

interface Props {
  item: string;
  act: string;
  of?: string;
  name: 'text' | 'name';
  label: string;
  button: string;
  /** What else the form says, by name. */
  also?: Record<string, string>;
  maxLength: number;
  /** What stands in the field to begin with. */
  value?: string;
  /** Further ones are written in it: the command by which the list came that it belongs to. */
  after?: string;
}

/** One line that is added to a list. */
export function AddLine({ item, act, of, name, label, button, also = {}, maxLength, value = '', after }: Props) {
  const { form, problem, typed } = useItemAct({ item, act, of });
  const field = useGoesOn<HTMLInputElement>({ item, act: after ?? act });
  return (
    <FetcherForm {...form} className="inline" lines={after && name}>
      {Object.entries(also).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <Field
        ref={field}
        name={name}
        label={label}
        labelHidden
        placeholder={label}
        problem={problem}
        defaultValue={typed[name] ?? value}
        maxLength={maxLength}
        autoComplete="off"
        required
      />
      <Button small>{button}</Button>
    </FetcherForm>
  );
}
