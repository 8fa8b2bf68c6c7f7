import type { LinkLine } from '#app/domain/backlog/item-page.ts';
import { FetcherForm } from '#app/ui/backlog/fetcher-form.tsx';
import type { ItemView } from '#app/ui/backlog/item-view.ts';
import { Button } from '#app/ui/kit/button.tsx';
import { Field } from '#app/ui/kit/field.tsx';
import { Panel } from '#app/ui/kit/panel.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import { ActButton, Opens, useGoesOn, useItemAct } from '../item-act.tsx';
import { RemoveButton } from '../item-people.tsx';

/** Web addresses kept with an item; a merge request is shown as one. */
export function ItemLinks({ item }: { item: ItemView }) {
  return item.links.length > 0 && <Addresses item={item} />;
}

function Addresses({ item }: { item: ItemView }) {
  const t = useTexts();
  const line = useGoesOn<HTMLElement>({ item: item.key, act: 'add-link' });
  return (
    <Panel title={t('item:attachments.title')} id="links">
      <ul className="plain links">
        {item.links.map((link) => (
          <li key={link.id} className="row">
            <Address link={link} />
            {item.can.edit && (
              <ActButton item={item.key} act="remove-link" of={link.id}>
                <input type="hidden" name="link" value={link.id} />
                <RemoveButton label={t('item:attachments.remove', { name: link.name || link.url })} />
              </ActButton>
            )}
          </li>
        ))}
      </ul>
      {item.can.edit && (
        <Opens acts={['add-link']} line={line} summary={t('item:attachments.add')}>
          <AddLink item={item} />
        </Opens>
      )}
    </Panel>
  );
}

/** What is no web address (an import may bring a file's name) is shown as words. */
function Address({ link: { name, url, request } }: { link: LinkLine }) {
  const t = useTexts();
  if (!/^https?:\/\//i.test(url)) {
    return (
      <span className="grow">
        {name} <span className="soft">{url}</span>
      </span>
    );
  }
  return (
    <span className="grow">
      <a href={url} rel="noopener noreferrer nofollow">
        {name || (request ? `${request.project}${request.sign}${request.number}` : url)}
      </a>{' '}
      {request && (
        <span className="small soft">
          {t('item:attachments.request')} {name && `${request.project}${request.sign}${request.number}, `}
          {request.host}
        </span>
      )}
    </span>
  );
}

export function AddLink({ item }: { item: ItemView }) {
  const t = useTexts();
  const { form, problem, typed } = useItemAct({ item: item.key, act: 'add-link' });
  return (
    <FetcherForm {...form} className="inline">
      <Field
        name="url"
        type="url"
        label={t('item:attachments.url')}
        hint={t('item:attachments.urlHint')}
        problem={problem}
        defaultValue={typed.url ?? ''}
        placeholder="https://"
        autoComplete="off"
        required
      />
      <Field name="title" label={t('item:attachments.name')} defaultValue={typed.title ?? ''} maxLength={300} />
      <Button small>{t('item:attachments.make')}</Button>
    </FetcherForm>
  );
}
