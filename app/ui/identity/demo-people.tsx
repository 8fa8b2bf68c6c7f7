import { Form } from '@remix-run/react';
import { nameIn, roles } from '#app/domain/actor.ts';
import type { DemoPerson } from '#app/domain/identity/demo.ts';
import { signInPath } from '#app/paths.ts';
import { initialsOf } from '../kit/avatar.tsx';
import { Panel } from '../kit/panel.tsx';
import { useLanguage, useTexts } from '../shell/texts.tsx';

/** The demo world's people by role: one press, and one is signed in as them. */
export function DemoPeople({ people, next }: { people: readonly DemoPerson[]; next: string }) {
  const t = useTexts();
  const { locale } = useLanguage();
  return (
    <Panel title={t('sign-in:demo.title')}>
      <Form method="post" reloadDocument action={signInPath()} className="demo-roles">
        <input type="hidden" name="next" value={next} />
        <input type="hidden" name="locale" value={locale} />
        {roles
          .map((role) => ({ role, those: people.filter((person) => person.role === role) }))
          .filter(({ those }) => those.length > 0)
          .map(({ role, those }) => (
            <section key={role} className="demo-role" aria-labelledby={`role-${role}`}>
              <div>
                <h3 id={`role-${role}`}>{t(`shell:role.${role}`)}</h3>
                <p className="small soft">{t(`sign-in:demo.role.${role}`)}</p>
              </div>
              <ul className="plain demo-people">
                {those.map((person) => (
                  <li key={person.id}>
                    <PersonButton person={person} agency={nameIn(person.agency.names, locale)} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </Form>
    </Panel>
  );
}

function PersonButton({ person: { id, name }, agency }: { person: DemoPerson; agency: string }) {
  return (
    <button type="submit" name="person" value={id}>
      <span className="who" aria-hidden="true">
        {initialsOf(name)}
      </span>
      <span>
        <b>{name}</b>
        <small>{agency}</small>
      </span>
    </button>
  );
}
