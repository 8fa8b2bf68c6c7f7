import { isRouteErrorResponse, useLocation, useRouteError } from '@remix-run/react';
import { homePath } from '#app/paths.ts';
import { LinkButton } from '../kit/button.tsx';
import { Chip } from '../kit/chip.tsx';
import { Page } from '../kit/page-head.tsx';
import { textKey, useTexts } from './texts.tsx';

/** In place of a page that cannot be shown: what happened and where to go on, never a stack trace. */
export function ErrorPage() {
  const t = useTexts();
  const { pathname, search } = useLocation();
  const { kind, status, code, values } = told(useRouteError());
  return (
    <Page width="narrow">
      <div className="error-page">
        <Chip tone={kind === '500' ? 'stop' : 'warn'}>{status}</Chip>
        <h1>{t(textKey(`errors:${kind}`))}</h1>
        <p>{t(textKey(`refusals:${code}.reason`), values)}</p>
        <p>{t(textKey(`refusals:${code}.next`), values)}</p>
        <div className="row">
          <LinkButton tone="main" to={homePath()}>
            {t('errors:home')}
          </LinkButton>
          {kind !== '404' && (
            <LinkButton to={pathname + search} reloadDocument>
              {t('errors:again')}
            </LinkButton>
          )}
        </div>
      </div>
    </Page>
  );
}

interface Told {
  kind: '403' | '404' | '409' | '4xx' | '500';
  status: number;
  code: string;
  values: Record<string, string | number>;
}

/** What a thrown answer says about itself; anything else is a fault of ours. */
function told(error: unknown): Told {
  if (!isRouteErrorResponse(error)) return { kind: '500', status: 500, code: 'fault', values: {} };
  const { status } = error;
  const { code = status === 404 ? 'not_found' : 'fault', values = {} } = (error.data ?? {}) as Partial<Told>;
  const own = (['403', '404', '409'] as const).find((each) => each === String(status));
  return { kind: own ?? (status < 500 ? '4xx' : '500'), status, code, values };
}
