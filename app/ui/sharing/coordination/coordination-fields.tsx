import {
  type CoordinationVersionLine,
  coordinationCeilings,
  coordinationFields,
} from '#app/domain/sharing/coordination/coordination.ts';
import { Checkbox, Field, Select } from '../../kit/field.tsx';
import { useTexts } from '../../shell/texts.tsx';
import type { Again } from '../../strategy/act-panel.tsx';
import { NoteField, SignatureFields } from '../terms-fields.tsx';

interface Props {
  again: Again;
  /** What was ticked, where the form was sent already. */
  ticked: readonly string[] | undefined;
  /** The terms that these are to follow, or the days that are usual. */
  from: Pick<CoordinationVersionLine, 'shows' | 'ceiling' | 'legalBasis' | 'start' | 'end'>;
  signsByLetter: boolean;
}

/** What a coordinator is to see of an agency's blockers: which fields, up to which ceiling, by which law, from when to when. */
export function CoordinationTermFields({ again, ticked, from, signsByLetter }: Props) {
  const t = useTexts();
  const { problem, typed } = again;
  const chosen = ticked ?? from.shows;
  return (
    <>
      <fieldset>
        <legend>{t('agreements:coordination.shows')}</legend>
        <p className="small soft">{t('agreements:coordination.always')}</p>
        {coordinationFields.map((field) => (
          <Checkbox
            key={field}
            name="shows"
            value={field}
            label={t(`agreements:coordination.field.${field}`)}
            defaultChecked={chosen.includes(field)}
          />
        ))}
        {problem('shows') && <p className="problem">{problem('shows')}</p>}
      </fieldset>
      <div className="fields">
        <Select
          name="ceiling"
          label={t('agreements:form.ceiling')}
          hint={t('agreements:coordination.ceilingHint')}
          problem={problem('ceiling')}
          defaultValue={typed.ceiling ?? from.ceiling}
        >
          {coordinationCeilings.map((each) => (
            <option key={each} value={each}>
              {t(`item:classification.${each}`)}
            </option>
          ))}
        </Select>
        <Field
          name="legalBasis"
          label={t('agreements:coordination.legalBasis')}
          hint={t('agreements:coordination.legalBasisHint')}
          problem={problem('legalBasis')}
          defaultValue={typed.legalBasis ?? from.legalBasis}
          maxLength={500}
          required
        />
        <Field
          type="date"
          name="start"
          label={t('agreements:form.start')}
          problem={problem('start')}
          defaultValue={typed.start ?? from.start}
        />
        <Field
          type="date"
          name="end"
          label={t('agreements:form.end')}
          hint={t('agreements:coordination.endHint')}
          problem={problem('end')}
          defaultValue={typed.end ?? from.end}
        />
      </div>
      <NoteField again={again} />
      {signsByLetter && <SignatureFields again={again} />}
    </>
  );
}
