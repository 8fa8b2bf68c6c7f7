import { Menu } from '#app/ui/kit/menu.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';

const keys = {
  '␣': 'space',
  '↑ ↓ ← →': 'arrows',
  'Home End': 'ends',
  'PgUp PgDn': 'pages',
  Esc: 'escape',
  '↵': 'enter',
  B: 'block',
  M: 'form',
  X: 'tick',
  'Ctrl Z': 'undo',
} as const;

/** The keys that work on a board, where one can look them up. */
export function BoardKeys() {
  const t = useTexts();
  return (
    <Menu label={t('board:keys.title')} end>
      <div className="board-keys">
        <p>{t('board:keys.where')}</p>
        <dl>
          {Object.entries(keys).map(([key, text]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t(`board:keys.${text}`)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Menu>
  );
}
