import type { ReactNode } from 'react';
import { commandOf } from '#app/domain/request/access.ts';
import type { RequestAct } from '#app/domain/request/request.ts';
import { Button } from '../kit/button.tsx';
import { CommandForm } from '../shell/command-form.tsx';
import { ProblemList } from '../shell/problems.tsx';
import { useTexts } from '../shell/texts.tsx';
import { ActPanel, type Again } from '../strategy/act-panel.tsx';
import { ActFields } from './act-fields.tsx';
import type { RequestProps } from './request-props.ts';

/** What takes one press, and nothing to be written. */
const atOnce: readonly RequestAct[] = ['acknowledge', 'accept_counter', 'consent', 'accept'];

/** What the reader can do now, and nothing else; each a form. */
export function Acts(props: RequestProps) {
  const t = useTexts();
  const { acts } = props.page;
  const pressed = acts.filter((act) => atOnce.includes(act));
  const written = acts.filter((act) => !atOnce.includes(act));
  if (acts.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="acts">
      <h2 id="acts">{t('requests:can.title')}</h2>
      {pressed.map((act) => (
        <AtOnce key={act} act={act} sent={props.sent} />
      ))}
      {written.map((act) => (
        <ActPanel key={act} act={commandOf[act]} title={t(`requests:can.${act}`)} sent={props.sent}>
          {(again: Again): ReactNode => <ActFields act={act} again={again} page={props.page} />}
        </ActPanel>
      ))}
    </section>
  );
}

function AtOnce({ act, sent }: { act: RequestAct; sent: RequestProps['sent'] }) {
  const t = useTexts();
  const refused = sent?.act === commandOf[act] && !sent.ok ? sent : undefined;
  return (
    <CommandForm className="panel stack">
      <input type="hidden" name="act" value={commandOf[act]} />
      <ProblemList problems={refused?.problems} />
      {act === 'acknowledge' && <p>{t('requests:can.acknowledgeText')}</p>}
      <div>
        <Button tone="main">{t(`requests:can.${act}`)}</Button>
      </div>
    </CommandForm>
  );
}
