import { Link, useFetcher } from '@remix-run/react';
import { itemTypes } from '#app/domain/backlog/item.ts';
import type { Problem } from '#app/domain/errors.ts';
import { itemPath } from '#app/paths.ts';
import { FetcherForm } from '#app/ui/backlog/fetcher-form.tsx';
import { Button } from '#app/ui/kit/button.tsx';
import { Field, Select } from '#app/ui/kit/field.tsx';
import { Notice } from '#app/ui/kit/notice.tsx';
import { useProblems, useProblemText } from '#app/ui/shell/problems.tsx';
import { textKey, useTexts } from '#app/ui/shell/texts.tsx';

/** What became of adding an item. */
export type Added =
  | { ok: true; act: string; item: string; position: string }
  | { ok: false; act: string; problems: readonly Problem[]; values: Record<string, string> };

/** A line to write items in, one after another: Enter adds, the line is empty again and keeps the focus. */
export function AddLine({ sent, before }: { sent: Added | undefined; before: { item: string; position: string } | undefined }) {
  const t = useTexts();
  const fetcher = useFetcher<Added>({ key: 'add-item' });
  const answer = fetcher.data ?? sent;
  const refused = answer && !answer.ok && answer.act === 'create-item' ? answer : undefined;
  const problem = useProblems(refused?.problems);
  const problemText = useProblemText();
  const others = refused?.problems.filter(({ field }) => field !== 'title') ?? [];
  const added = answer?.ok ? answer : fetcher.data ? undefined : before;
  return (
    <section className="add-line" aria-label={t('backlog:add.legend')}>
      <FetcherForm fetcher={fetcher} act="create-item" className="inline" lines="title">
        <Field
          name="title"
          label={t('backlog:add.title')}
          labelHidden
          placeholder={t('backlog:add.placeholder')}
          defaultValue={refused?.values.title}
          problem={problem('title')}
          maxLength={300}
          autoComplete="off"
          required
        />
        <Select name="type" label={t('backlog:add.type')} labelHidden defaultValue={refused?.values.type ?? 'task'}>
          {itemTypes.map((type) => (
            <option key={type} value={type}>
              {t(textKey(`item:type.${type}`))}
            </option>
          ))}
        </Select>
        <Select name="position" label={t('backlog:add.where')} labelHidden defaultValue={refused?.values.position ?? 'bottom'}>
          <option value="bottom">{t('backlog:add.bottom')}</option>
          <option value="top">{t('backlog:add.top')}</option>
        </Select>
        <Button>{t('backlog:add.add')}</Button>
      </FetcherForm>
      {others.length > 0 && (
        <Notice tone="stop" role="alert" title={refused?.values.title}>
          {others.map(problemText).join(' ')}
        </Notice>
      )}
      {added && (
        <Notice tone="go" role="status">
          {t(added.position === 'top' ? 'backlog:add.addedTop' : 'backlog:add.added', { key: added.item })}{' '}
          <Link to={itemPath(added.item)}>{t('backlog:add.open', { key: added.item })}</Link>
        </Notice>
      )}
    </section>
  );
}
