import { Link, NavLink } from '@remix-run/react';
import { nameIn, type Role } from '#app/domain/actor.ts';
import { actingPath, homePath, landingPath, profilePath, signInPath, signOutPath } from '#app/paths.ts';
import { FindLink } from '../find/find-link.tsx';
import { initialsOf } from '../kit/avatar.tsx';
import { Menu } from '../kit/menu.tsx';
import { InboxLink } from '../told/inbox-link.tsx';
import { CommandForm } from './command-form.tsx';
import { LanguageMenu } from './language-menu.tsx';
import { rooms } from './rooms.ts';
import type { RootData } from './root-data.ts';
import { useLanguage, useTexts } from './texts.tsx';

/** The header: the mark, the agency one acts for, the rooms, the language, the person. */
export function Header({ data }: { data: RootData | undefined }) {
  const actor = data?.actor;
  return (
    <header className="top">
      <Link className="mark" to={actor ? homePath() : landingPath()} prefetch="intent">
        <Mark />
        <span>Hashar</span>
      </Link>
      {actor && data && <Acting actor={actor} agencies={data.agencies} />}
      {actor ? <Rooms role={actor.role} /> : <span className="grow" />}
      {actor && data && <InboxLink data={data} />}
      {actor && data && <FindLink singleKeys={data.singleKeys} />}
      <LanguageMenu theme={data?.theme} />
      {actor ? <Person actor={actor} /> : <SignIn />}
    </header>
  );
}

type ActorData = NonNullable<RootData['actor']>;

function Mark() {
  return (
    <svg width="22" height="22" viewBox="0 0 24 24" aria-hidden="true">
      <path
        fill="var(--accent)"
        d="M12 1l3.2 4.6L20.5 4l-.6 5.5L24 12l-4.1 2.5.6 5.5-5.3-1.6L12 23l-3.2-4.6L3.5 20l.6-5.5L0 12l4.1-2.5L3.5 4l5.3 1.6z"
      />
      <circle cx="12" cy="12" r="3.6" fill="var(--surface)" />
    </svg>
  );
}

/** The agency one acts for; a form an agency to act for another. */
function Acting({ actor, agencies }: { actor: ActorData; agencies: RootData['agencies'] }) {
  const t = useTexts();
  const { locale } = useLanguage();
  const name = nameIn(actor.agency.names, locale);
  if (agencies.length < 2) {
    return (
      <Menu className="acting" label={<AgencyName agency={actor.agency} />}>
        <p className="small">{t('shell:acting.one', { agency: name })}</p>
      </Menu>
    );
  }
  return (
    // Another agency, another menu; and another time zone, other lists: the page is made anew, as it is for another person.
    <Menu key={actor.agency.id} className="acting" label={<AgencyName agency={actor.agency} />}>
      <p className="small">{t('shell:acting.choose')}</p>
      {agencies.map((agency) => (
        <CommandForm key={agency.id} reloadDocument action={actingPath()}>
          <input type="hidden" name="agency" value={agency.id} />
          <button type="submit" aria-current={agency.id === actor.agency.id ? 'true' : undefined}>
            <span>{nameIn(agency.names, locale)}</span>
            <span className="chip">{agency.code}</span>
          </button>
        </CommandForm>
      ))}
    </Menu>
  );
}

/** Where there is no room for its name, its code stands for it. */
function AgencyName({ agency: { names, code } }: Pick<ActorData, 'agency'>) {
  const { locale } = useLanguage();
  const name = nameIn(names, locale);
  return (
    <>
      <span className="agency-name" title={name}>
        {name}
      </span>
      <span className="agency-code">{code}</span>
      <span aria-hidden="true">▾</span>
    </>
  );
}

function Rooms({ role }: { role: Role }) {
  const t = useTexts();
  const own = rooms.filter(({ roles }) => !roles || roles.includes(role));
  const links = own.map(({ path, text }) => (
    <NavLink key={path} to={path} prefetch="intent">
      {t(text)}
    </NavLink>
  ));
  return (
    <>
      <nav className="main" aria-label={t('shell:main')}>
        {links}
      </nav>
      <div className="narrow-nav">
        <Menu label={t('shell:menu')} className="btn small">
          <nav aria-label={t('shell:main')}>{links}</nav>
        </Menu>
      </div>
    </>
  );
}

function Person({ actor }: { actor: ActorData }) {
  const t = useTexts();
  return (
    <Menu
      end
      className="who"
      label={
        <span role="img" aria-label={t('shell:person', { name: actor.person.name })}>
          {initialsOf(actor.person.name)}
        </span>
      }
    >
      <p className="small">
        <b>{actor.person.name}</b>
        <br />
        {t(`shell:role.${actor.role}`)}
      </p>
      <Link to={profilePath()}>{t('shell:profile')}</Link>
      <CommandForm reloadDocument action={signOutPath()}>
        <button type="submit">{t('shell:signOut')}</button>
      </CommandForm>
    </Menu>
  );
}

function SignIn() {
  const t = useTexts();
  return (
    <Link className="btn small" to={signInPath()}>
      {t('shell:signIn')}
    </Link>
  );
}
