import { Form } from '@remix-run/react';
import { type Names, nameIn, type Role, roles } from '#app/domain/actor.ts';
import { Avatar } from '../kit/avatar.tsx';
import { Chip } from '../kit/chip.tsx';
import { Panel } from '../kit/panel.tsx';
import { useLanguage, useTexts } from '../shell/texts.tsx';

export interface DemoPerson {
  id: string;
  name: string;
  role: Role;
  agency: { code: string; names: Names };
}

/** The demo world's people by role: one press, and one is signed in as them. */
export function DemoPeople({ people, next }: { people: readonly DemoPerson[]; next: string }) {
  const t = useTexts();
  const { locale } = useLanguage();
  return (
    <Panel title={t('sign-in:demo.title')}>
      <p>{t('sign-in:demo.text')}</p>
      <Form method="post" reloadDocument className="stack">
        <input type="hidden" name="next" value={next} />
        {roles
          .map((role) => ({ role, those: people.filter((person) => person.role === role) }))
          .filter(({ those }) => those.length > 0)
          .map(({ role, those }) => (
            <section key={role}>
              <h3>{t(`shell:role.${role}`)}</h3>
              <p className="small soft">{t(`sign-in:demo.role.${role}`)}</p>
              <div className="demo-people">
                {those.map(({ id, name, agency }) => (
                  <button key={id} className="btn" type="submit" name="person" value={id} title={nameIn(agency.names, locale)}>
                    <Avatar name={name} />
                    <span className="grow">{name}</span>
                    <Chip tone="agency">{agency.code}</Chip>
                  </button>
                ))}
              </div>
            </section>
          ))}
      </Form>
    </Panel>
  );
}
