interface Props {
  name: string;
  label: string;
  value: string | undefined;
  /** What no choice is called. */
  any?: string;
  choices: readonly (readonly [value: string, name: string])[];
}

/** One of several, above which stands what is chosen. */
export function Choice({ name, label, value, any, choices }: Props) {
  return (
    <label>
      <span>{label}</span>
      <select name={name} defaultValue={value ?? ''}>
        {any !== undefined && <option value="">{any}</option>}
        {choices.map(([each, called]) => (
          <option key={each} value={each}>
            {called}
          </option>
        ))}
      </select>
    </label>
  );
}
