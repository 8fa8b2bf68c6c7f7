import type { ReactNode } from 'react';
import type { EntryLine } from '#app/domain/backlog/item-page.ts';
import { FetcherForm } from '#app/ui/backlog/fetcher-form.tsx';
import { MarkedText, type Piece } from '#app/ui/glossary/marked-text.tsx';
import { Button } from '#app/ui/kit/button.tsx';
import { Field } from '#app/ui/kit/field.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import { ActButton, Opens, useItemAct } from '../item-act.tsx';
import { RemoveButton } from '../item-people.tsx';

interface Props {
  item: string;
  entries: readonly EntryLine[];
  edit: boolean;
  /** The words of entries by their ids with the terms in them, where these are marked. */
  marked?: Record<string, readonly Piece[]>;
}

/** Lines that are ticked by a button; each can be changed, moved and taken away below its words. */
export function EntryList({ item, entries, edit, marked }: Props) {
  return (
    <ul className="plain">
      {entries.map((entry, at) => (
        <li key={entry.id} className="row entry">
          {edit ? <Tick item={item} entry={entry} /> : <span aria-hidden="true">{entry.done ? '☑' : '☐'}</span>}
          <Words entry={entry} pieces={marked?.[entry.id] ?? [entry.text]}>
            {edit && <Change item={item} entry={entry} above={entries[at - 1]} below={entries[at + 1]} />}
          </Words>
        </li>
      ))}
    </ul>
  );
}

/** The words of an entry open what changes it. Where a term stands in them, which is a link, that is opened beside them. */
function Words({ entry, pieces, children }: { entry: EntryLine; pieces: readonly Piece[]; children: ReactNode }) {
  const t = useTexts();
  const className = entry.done ? 'grow soft' : 'grow';
  const opens = { acts: ['edit-checklist-entry'], of: entry.id };
  const plain = pieces.every((piece) => typeof piece === 'string');
  if (children && plain) {
    return (
      <Opens {...opens} className={className} summary={entry.text}>
        {children}
      </Opens>
    );
  }
  const change = (
    <>
      {t('item:page.edit')} <span className="hidden-label">{entry.text}</span>
    </>
  );
  return (
    <>
      <span className={className}>
        <MarkedText pieces={pieces} />
      </span>
      {children && (
        <Opens {...opens} summary={change}>
          {children}
        </Opens>
      )}
    </>
  );
}

function Tick({ item, entry }: { item: string; entry: EntryLine }) {
  return (
    <ActButton item={item} act="tick-checklist-entry" of={entry.id}>
      <input type="hidden" name="entry" value={entry.id} />
      <input type="hidden" name="done" value={String(!entry.done)} />
      <button type="submit" className="tick" aria-pressed={entry.done} aria-label={entry.text}>
        {entry.done ? '☑' : '☐'}
      </button>
    </ActButton>
  );
}

function Change({ item, entry, above, below }: { item: string; entry: EntryLine; above?: EntryLine; below?: EntryLine }) {
  const t = useTexts();
  const { form, problem, typed } = useItemAct({ item, act: 'edit-checklist-entry', of: entry.id });
  const name = entry.text;
  return (
    <div className="row entry-change">
      <FetcherForm {...form} className="inline grow" follows={name}>
        <input type="hidden" name="entry" value={entry.id} />
        <Field
          name="text"
          label={t('item:checklist.words')}
          labelHidden
          problem={problem}
          defaultValue={typed.text ?? name}
          maxLength={500}
          required
        />
        <Button small>
          {t('item:page.set')} <span className="hidden-label">{name}</span>
        </Button>
      </FetcherForm>
      {above && (
        <Move item={item} entry={entry.id} beside={{ before: above.id }} sign="↑" label={t('item:checklist.up', { name })} />
      )}
      {below && (
        <Move item={item} entry={entry.id} beside={{ after: below.id }} sign="↓" label={t('item:checklist.down', { name })} />
      )}
      <ActButton item={item} act="remove-checklist-entry" of={entry.id}>
        <input type="hidden" name="entry" value={entry.id} />
        <RemoveButton label={t('item:checklist.remove', { name })} />
      </ActButton>
    </div>
  );
}

interface MoveProps {
  item: string;
  entry: string;
  beside: { before: string } | { after: string };
  sign: string;
  label: string;
}

function Move({ item, entry, beside, sign, label }: MoveProps) {
  const [[side = '', other = ''] = []] = Object.entries(beside);
  return (
    <ActButton item={item} act="move-checklist-entry" of={`${entry}-${side}`}>
      <input type="hidden" name="entry" value={entry} />
      <input type="hidden" name={side} value={other} />
      <Button small tone="quiet" title={label}>
        <span aria-hidden="true">{sign}</span>
        <span className="hidden-label">{label}</span>
      </Button>
    </ActButton>
  );
}
