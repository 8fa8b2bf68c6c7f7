import type { Role } from '#app/domain/actor.ts';
import { roles } from '#app/domain/actor.ts';
import { textKey, useTexts } from '../shell/texts.tsx';

interface Act {
  act: string;
  roles: readonly Role[];
}

/** One room's acts against the roles; one's own column is marked, by words too. */
export function RolesTable({ room, acts, own }: { room: string; acts: readonly Act[]; own: Role }) {
  const t = useTexts();
  const title = t(textKey(`roles:room.${room}`));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys (WCAG 2.1.1)
    <section className="table-box roles-table" tabIndex={0} aria-label={title}>
      <table>
        <caption className="hidden-label">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            {roles.map((role) => (
              <th key={role} scope="col" className={role === own ? 'mine' : undefined}>
                {t(`shell:role.${role}`)}
                {role === own && <small> ({t('roles:you')})</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {acts.map(({ act, roles: may }) => (
            <tr key={act}>
              <th scope="row">{t(textKey(`roles:act.${act}`))}</th>
              {roles.map((role) => (
                <td key={role} className={role === own ? 'mine' : undefined}>
                  {may.includes(role) ? (
                    <span role="img" aria-label={t('roles:may')}>
                      ✓
                    </span>
                  ) : (
                    <span className="soft" role="img" aria-label={t('roles:mayNot')}>
                      –
                    </span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
