import { Form, Link } from '@remix-run/react';
import { backlogPath } from '#app/paths.ts';
import { Button } from '#app/ui/kit/button.tsx';
import { Field } from '#app/ui/kit/field.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';

/** Finds items of the list by words of their titles or by key. */
export function FindLine({ backlog, asked }: { backlog: string; asked: { archived: boolean; text: string } }) {
  const t = useTexts();
  const all = `${backlogPath(backlog)}${asked.archived ? '?archived' : ''}`;
  return (
    <search>
      <Form className="inline find-line" action={backlogPath(backlog)} key={asked.text}>
        {asked.archived && <input type="hidden" name="archived" value="" />}
        <Field
          type="search"
          name="text"
          label={t('backlog:page.find')}
          labelHidden
          placeholder={t('backlog:page.find')}
          defaultValue={asked.text}
          maxLength={100}
        />
        <Button>{t('backlog:page.filter')}</Button>
        {asked.text && (
          <Link className="btn quiet" to={all}>
            {t('backlog:page.clear')}
          </Link>
        )}
      </Form>
    </search>
  );
}
