import { Form, type FormProps } from '@remix-run/react';
import { useActingAgency } from './acting-form.tsx';
import { useFormKey } from './form-key.tsx';

/**
 * A form that changes something. It carries the agency it was shown for, so that it is refused after a switch, and a key, so that
 * a double click does nothing twice. Where it leads back to its own page, that stays where it was scrolled to.
 */
export function CommandForm({ children, method = 'post', preventScrollReset = true, ...rest }: FormProps) {
  const agency = useActingAgency();
  const key = useFormKey();
  return (
    <Form method={method} preventScrollReset={preventScrollReset} {...rest}>
      {agency && <input type="hidden" name="_agency" value={agency} />}
      <input type="hidden" name="_key" value={key} suppressHydrationWarning />
      {children}
    </Form>
  );
}
