import { FetcherForm } from '#app/ui/backlog/fetcher-form.tsx';
import { Button } from '#app/ui/kit/button.tsx';
import { Field } from '#app/ui/kit/field.tsx';
import { useItemAct } from '../item-act.tsx';

interface Props {
  item: string;
  act: string;
  of?: string;
  name: 'text' | 'name';
  label: string;
  button: string;
  /** Changes once the line has been added, so that the field is empty again. */
  count: number;
  /** What else the form says, by name. */
  also?: Record<string, string>;
  maxLength: number;
}

/** One line that is added to a list. */
export function AddLine({ item, act, of, name, label, button, count, also = {}, maxLength }: Props) {
  const { form, problem, typed } = useItemAct({ item, act, of });
  return (
    <FetcherForm {...form} className="inline" follows={count}>
      {Object.entries(also).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <Field
        name={name}
        label={label}
        labelHidden
        placeholder={label}
        problem={problem}
        defaultValue={typed[name]}
        maxLength={maxLength}
        autoComplete="off"
        required
      />
      <Button small>{button}</Button>
    </FetcherForm>
  );
}
