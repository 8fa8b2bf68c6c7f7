import { locales, type Names } from '#app/domain/actor.ts';
import { offeredZones } from '#app/domain/identity/zones.ts';
import { Button } from '../kit/button.tsx';
import { Checkbox, Field, Select } from '../kit/field.tsx';
import { Panel } from '../kit/panel.tsx';
import { CommandForm } from '../shell/command-form.tsx';
import { ProblemList, useProblems } from '../shell/problems.tsx';
import { useTexts } from '../shell/texts.tsx';
import type { Sent } from './sent.ts';

export interface AgencyData {
  code: string;
  names: Names;
  contactDesk: string;
  zone: string;
  signsByLetter: boolean;
  mayEdit: boolean;
}

/** What may be changed about the agency: its names, its contact desk, its time zone. */
export function AgencyForm({ agency, sent }: { agency: AgencyData; sent: Sent | undefined }) {
  const t = useTexts();
  const problem = useProblems(sent?.problems);
  const typed = sent?.values;
  return (
    <CommandForm className="stack">
      <ProblemList problems={sent?.problems} />
      <Panel title={t('people:agency.names')}>
        <div className="stack">
          <p>{t('people:agency.namesText')}</p>
          {locales.map((locale) => (
            <Field
              key={locale}
              name={locale}
              lang={locale}
              label={t(`people:agency.nameIn.${locale}`)}
              problem={problem(`names.${locale}`)}
              defaultValue={typed?.[locale] ?? agency.names[locale]}
              maxLength={160}
            />
          ))}
        </div>
      </Panel>
      <Panel title={t('people:agency.more')}>
        <div className="stack">
          <Field
            name="contactDesk"
            label={t('people:agency.desk')}
            hint={t('people:agency.deskHint')}
            problem={problem('contactDesk')}
            defaultValue={typed?.contactDesk ?? agency.contactDesk}
            maxLength={160}
            required
          />
          <Select
            name="zone"
            label={t('people:agency.zone')}
            hint={t('people:agency.zoneHint')}
            problem={problem('zone')}
            defaultValue={typed?.zone ?? agency.zone}
          >
            {[...new Set([agency.zone, ...offeredZones])].map((zone) => (
              <option key={zone}>{zone}</option>
            ))}
          </Select>
          <Checkbox
            name="signs"
            value="letter"
            label={t('people:agency.signsByLetter')}
            defaultChecked={typed ? typed.signs === 'letter' : agency.signsByLetter}
          />
        </div>
      </Panel>
      <div className="row">
        <Button tone="main">{t('people:save')}</Button>
      </div>
    </CommandForm>
  );
}

/** The same facts for those who may not change them. */
export function AgencyFacts({ agency }: { agency: AgencyData }) {
  const t = useTexts();
  return (
    <Panel>
      {locales.map(
        (locale) =>
          agency.names[locale] && (
            <p key={locale} lang={locale}>
              {agency.names[locale]}
            </p>
          ),
      )}
      <p>
        {t('people:agency.desk')}: {agency.contactDesk}
      </p>
      <p>
        {t('people:agency.zone')}: {agency.zone}
      </p>
      {agency.signsByLetter && <p>{t('people:agency.signsByLetter')}</p>}
    </Panel>
  );
}
