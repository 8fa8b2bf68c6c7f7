import type { LadderPlaceLine } from '#app/domain/escalation/escalation.ts';
import { agencyPath } from '#app/paths.ts';
import type { Sent } from '../identity/sent.ts';
import { Button, LinkButton } from '../kit/button.tsx';
import { Select } from '../kit/field.tsx';
import { Page, PageHead } from '../kit/page-head.tsx';
import { Panel } from '../kit/panel.tsx';
import { CommandForm } from '../shell/command-form.tsx';
import { ProblemList } from '../shell/problems.tsx';
import { useTexts } from '../shell/texts.tsx';

interface Props {
  places: readonly LadderPlaceLine[];
  colleagues: readonly { id: string; name: string }[];
  mayChange: boolean;
  sent: Sent | undefined;
}

/** Who of the agency is told when others wait too long. */
export function AgencyLadder({ places, colleagues, mayChange, sent }: Props) {
  const t = useTexts();
  return (
    <Page width="narrow">
      <PageHead
        title={t('ladder:place.title')}
        sub={t('ladder:place.sub')}
        actions={<LinkButton to={agencyPath()}>{t('ladder:place.back')}</LinkButton>}
      />
      {places.map((place) => (
        <Panel key={place.rung} title={t(`ladder:rung.${place.rung}`)}>
          <p>{place.person?.name ?? t('ladder:place.nobody')}</p>
          {mayChange && <Choose place={place} colleagues={colleagues} sent={sent} />}
        </Panel>
      ))}
      <p className="small soft">{t('ladder:place.nobodyText')}</p>
      {!mayChange && <p className="small soft">{t('ladder:place.ask')}</p>}
    </Page>
  );
}

function Choose({ place, colleagues, sent }: Pick<Props, 'colleagues' | 'sent'> & { place: LadderPlaceLine }) {
  const t = useTexts();
  const { rung, person } = place;
  const again = sent && !sent.ok && sent.values?.rung === rung ? sent : undefined;
  return (
    <CommandForm className="stack" aria-label={t(`ladder:rung.${rung}`)}>
      <input type="hidden" name="act" value="set-ladder-person" />
      <input type="hidden" name="rung" value={rung} />
      <ProblemList problems={again?.problems} />
      <Select name="person" label={t('ladder:place.person')} defaultValue={again?.values?.person ?? person?.id ?? ''}>
        <option value="">{t('ladder:place.nobody')}</option>
        {colleagues.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <div className="row">
        <Button>{t('ladder:place.save')}</Button>
      </div>
    </CommandForm>
  );
}
