import type { ImportList, ImportMember, ImportPage } from '#app/domain/backlog/import/import-page.ts';
import { stateCategories } from '#app/domain/backlog/item.ts';
import { Chip } from '#app/ui/kit/chip.tsx';
import { DataTable } from '#app/ui/kit/data-table.tsx';
import { Checkbox, Select } from '#app/ui/kit/field.tsx';
import { Panel } from '#app/ui/kit/panel.tsx';
import { useFormat, useTexts } from '#app/ui/shell/texts.tsx';

type DryRun = NonNullable<ImportPage['dryRun']>;

/** What each list becomes. */
export function ListChoices({
  lists,
  states,
  putAway,
  source,
}: Pick<DryRun, 'lists' | 'states' | 'putAway'> & Pick<ImportPage, 'source'>) {
  const t = useTexts();
  const { number } = useFormat();
  if (lists.length === 0) return null;
  return (
    <Panel title={t('import:dry.lists')}>
      <p className="soft">{t(source === 'trello' ? 'import:dry.trelloHint' : 'import:dry.listsHint')}</p>
      <DataTable
        stacked
        caption={t('import:dry.lists')}
        rows={lists}
        rowKey={(list) => list.id}
        columns={[
          {
            head: t('import:dry.list'),
            cell: (list) => (
              <>
                {list.name || t('import:dry.noState')} {list.archived && <Chip>{t('import:dry.archivedList')}</Chip>}
              </>
            ),
          },
          { head: t('import:dry.cards'), cell: (list) => number(list.cards), numeric: true },
          { head: t('import:dry.becomes'), cell: (list) => <ListChoice list={list} states={states} /> },
        ]}
      />
      <Checkbox name="putAway" defaultChecked={putAway} label={t('import:dry.putAway')} />
    </Panel>
  );
}

function ListChoice({ list, states }: { list: ImportList; states: DryRun['states'] }) {
  const t = useTexts();
  return (
    <Select
      name={`list.${list.id}`}
      label={`${list.name || t('import:dry.noState')}: ${t('import:dry.becomes')}`}
      labelHidden
      defaultValue={list.state ?? `new:${list.category}`}
    >
      {stateCategories.map((category) => (
        <option key={category} value={`new:${category}`}>
          {t('import:dry.newState', { category: t(`item:category.${category}`) })}
        </option>
      ))}
      <optgroup label={t('import:dry.existing')}>
        {states.map((state) => (
          <option key={state.id} value={state.id}>
            {state.name}
          </option>
        ))}
      </optgroup>
    </Select>
  );
}

/** Who each member is here. */
export function MemberChoices({ members, people }: Pick<DryRun, 'members' | 'people'>) {
  const t = useTexts();
  if (members.length === 0) return null;
  return (
    <Panel title={t('import:dry.members')}>
      <p className="soft">{t('import:dry.membersHint')}</p>
      <DataTable
        stacked
        caption={t('import:dry.members')}
        rows={members}
        rowKey={(member) => member.id}
        columns={[
          { head: t('import:dry.member'), cell: (member) => <Member {...member} /> },
          {
            head: t('import:dry.person'),
            cell: (member) => (
              <Select
                name={`member.${member.id}`}
                label={`${member.name}: ${t('import:dry.person')}`}
                labelHidden
                defaultValue={member.person ?? ''}
              >
                <option value="">{t('import:dry.asName')}</option>
                {people.map((person) => (
                  <option key={person.id} value={person.id}>
                    {person.name}
                  </option>
                ))}
              </Select>
            ),
          },
        ]}
      />
    </Panel>
  );
}

function Member({ name, username, uses }: ImportMember) {
  const t = useTexts();
  return (
    <>
      {name}{' '}
      <span className="small soft">
        {username && `@${username} · `}
        {t('import:dry.uses', { count: uses })}
      </span>
    </>
  );
}
