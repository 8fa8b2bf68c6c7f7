import { Form } from '@remix-run/react';
import { Button } from '#app/ui/kit/button.tsx';
import { Field } from '#app/ui/kit/field.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';

/** Looks for people of one's own agency by a part of their name; the address keeps it. */
export function FindPerson({ find }: { find: string }) {
  const t = useTexts();
  return (
    <Form method="get" className="inline" role="search">
      <Field name="find" label={t('seen-by:find')} defaultValue={find} maxLength={120} autoComplete="off" />
      <Button small>{t('seen-by:search')}</Button>
    </Form>
  );
}
