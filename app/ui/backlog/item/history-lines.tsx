import type { HistoryLine } from '#app/domain/backlog/item-page.ts';
import { textKey, useFormat, useTexts } from '#app/ui/shell/texts.tsx';

/** Events of an item in words: when, who, for which agency, what. */
export function HistoryLines({ lines, agencies }: { lines: readonly HistoryLine[]; agencies?: boolean }) {
  const t = useTexts();
  const { moment } = useFormat();
  const tell = useTelling();
  return (
    <ol className="plain">
      {lines.map((line) => (
        <li key={line.id} className="small">
          <time className="soft num" dateTime={line.at}>
            {moment(line.at)}
          </time>{' '}
          <strong>{line.by ?? t('item:history.someone')}</strong>{' '}
          {agencies && line.agency && <span className="soft">({line.agency})</span>} {tell(line)}
          {line.text !== undefined && (
            <details>
              <summary>{t('item:history.said')}</summary>
              <p className="written">{line.text}</p>
            </details>
          )}
        </li>
      ))}
    </ol>
  );
}

/** Tells an event in the reader's language: what the trail keeps as a code or an ISO date is put into words. */
function useTelling() {
  const t = useTexts();
  const { date } = useFormat();
  const rooms: Record<string, string> = { item_type_set: 'type', item_classification_set: 'classification' };
  return ({ code, values }: HistoryLine) => {
    const room = code.startsWith('item_lowering') ? 'classification' : rooms[code];
    const word = (name: string, value: string | number) => {
      if (name === 'kind') return t(textKey(`item:linked.kind.${value}`));
      if (room) return t(textKey(`item:${room}.${value}`));
      return code.startsWith('item_due_date') ? date(String(value)) : value;
    };
    const told = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, word(name, value)]));
    return t(textKey(`item:history.${code}`), told);
  };
}
