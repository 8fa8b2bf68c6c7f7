import { longestSprint } from '#app/domain/sprint/sprint.ts';
import { Button } from '#app/ui/kit/button.tsx';
import { Field } from '#app/ui/kit/field.tsx';
import { Panel } from '#app/ui/kit/panel.tsx';
import { CommandForm } from '#app/ui/shell/command-form.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';

/** How many days the team's sprints usually last; the dates of the next one come from it. */
export function TeamRhythm({ rhythm, may }: { rhythm: number; may: boolean }) {
  const t = useTexts();
  return (
    <Panel title={t('sprint:rhythm.title')}>
      {may ? (
        <CommandForm className="inline">
          <input type="hidden" name="act" value="set-rhythm" />
          <Field
            name="days"
            type="number"
            label={t('sprint:rhythm.days')}
            min={1}
            max={longestSprint}
            defaultValue={rhythm}
            key={rhythm}
            required
          />
          <Button>{t('sprint:save')}</Button>
        </CommandForm>
      ) : (
        <p>{t('sprint:rhythm.is', { count: rhythm })}</p>
      )}
    </Panel>
  );
}
