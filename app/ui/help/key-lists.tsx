import { Panel } from '../kit/panel.tsx';
import { useTexts } from '../shell/texts.tsx';

/** Every key that does something, room by room. */
export function KeyLists() {
  const t = useTexts();
  return (
    <>
      <Keys
        title={t('help:keys.everywhere')}
        note={t('help:keys.skip')}
        keys={[
          ['/', t('help:keys.find')],
          ['Ctrl-K', t('help:keys.findAlways')],
          ['I', t('help:keys.inbox')],
          ['Ctrl-Z', t('board:keys.undo')],
          ['?', t('help:keys.help')],
          ['Tab', t('help:keys.tab')],
          ['↵', t('help:keys.enter')],
          ['Esc', t('help:keys.escape')],
        ]}
      />
      <Keys
        title={t('help:keys.board')}
        note={t('board:keys.where')}
        keys={[
          ['␣', t('board:keys.space')],
          ['↑ ↓ ← →', t('board:keys.arrows')],
          ['Home End', t('board:keys.ends')],
          ['PgUp PgDn', t('board:keys.pages')],
          ['Esc', t('board:keys.escape')],
          ['↵', t('board:keys.enter')],
          ['B', t('board:keys.block')],
          ['M', t('board:keys.form')],
          ['X', t('board:keys.tick')],
        ]}
      />
      <Keys
        title={t('help:keys.list')}
        keys={[
          ['␣', t('help:keys.space')],
          ['↑ ↓', t('help:keys.arrows')],
          ['Home End', t('help:keys.ends')],
          ['PgUp PgDn', t('help:keys.pages')],
        ]}
      />
    </>
  );
}

function Keys({ title, note, keys }: { title: string; note?: string; keys: readonly (readonly [string, string])[] }) {
  return (
    <Panel title={title}>
      {note && <p>{note}</p>}
      <dl className="keys-list">
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              {key.split(' ').map((each) => (
                <kbd key={each}>{each}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
