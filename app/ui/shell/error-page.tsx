import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { homePath } from '#app/paths.ts';
import { LinkButton } from '../kit/button.tsx';
import { Page } from '../kit/page-head.tsx';
import { textKey, useTexts } from './texts.tsx';

/** In place of a page that cannot be shown: what happened and where to go on, never a stack trace. */
export function ErrorPage() {
  const t = useTexts();
  const error = useRouteError();
  const { status, code, values } = told(error);
  const known = t(textKey(`refusals:${code}.reason`), values);
  return (
    <Page width="narrow">
      <h1>{t(textKey(`errors:${status}`))}</h1>
      <p>{known}</p>
      <p>{t(textKey(`refusals:${code}.next`), values)}</p>
      <div className="row">
        <LinkButton tone="main" to={homePath()}>
          {t('errors:home')}
        </LinkButton>
      </div>
    </Page>
  );
}

interface Told {
  status: '403' | '404' | '409' | '4xx' | '500';
  code: string;
  values: Record<string, string | number>;
}

function told(error: unknown): Told {
  if (!isRouteErrorResponse(error)) return { status: '500', code: 'fault', values: {} };
  const { code = error.status === 404 ? 'not_found' : 'fault', values = {} } = (error.data ?? {}) as {
    code?: string;
    values?: Told['values'];
  };
  const own = ['403', '404', '409'].find((each) => each === String(error.status)) as Told['status'] | undefined;
  return { status: own ?? (error.status < 500 ? '4xx' : '500'), code, values };
}
