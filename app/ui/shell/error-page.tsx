import { isRouteErrorResponse, useLocation, useRouteError } from '@remix-run/react';
import { actingPath, homePath, isPublicPath, publicPath, signInPath } from '#app/paths.ts';
import { LinkButton } from '../kit/button.tsx';
import { Chip } from '../kit/chip.tsx';
import { TextArea } from '../kit/field.tsx';
import { Page } from '../kit/page-head.tsx';
import { textKey, useTexts } from './texts.tsx';

/** In place of a page that cannot be shown: what happened and where to go on, never a stack trace. */
export function ErrorPage() {
  const t = useTexts();
  const { pathname, search } = useLocation();
  const { kind, status, code, values, typed } = told(useRouteError());
  const on = wayOn(code, pathname);
  return (
    <Page width="narrow">
      <div className="error-page">
        <Chip tone={kind === '500' ? 'stop' : 'warn'}>{status}</Chip>
        <h1>{t(textKey(`errors:${kind}`))}</h1>
        <p>{t(textKey(`refusals:${code}.reason`), values)}</p>
        <p>{t(textKey(`refusals:${code}.next`), values)}</p>
        {typed.length > 0 && (
          <TextArea label={t('errors:typed')} value={typed.join('\n\n')} rows={Math.min(12, typed.length * 2 + 2)} readOnly />
        )}
        <div className="row">
          <LinkButton tone="main" to={on.to}>
            {t(on.text)}
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

/** Where to go on: mostly to the start; not where the start would be refused for the same reason. */
function wayOn(code: string, pathname: string) {
  if (code === 'left_agency' || code === 'belongs_nowhere') return { to: actingPath(), text: 'errors:elsewhere' } as const;
  if (isPublicPath(pathname)) return { to: publicPath(), text: 'public:title' } as const;
  if (code === 'signed_out_form') return { to: signInPath(pathname), text: 'errors:signIn' } as const;
  return { to: homePath(), text: 'errors:home' } as const;
}

interface Told {
  kind: '403' | '404' | '409' | '4xx' | '500';
  status: number;
  code: string;
  values: Record<string, string | number>;
  typed: readonly string[];
}

/** What a thrown answer says about itself; anything else is a fault of ours. */
function told(error: unknown): Told {
  if (!isRouteErrorResponse(error)) return { kind: '500', status: 500, code: 'fault', values: {}, typed: [] };
  const { status } = error;
  const { code = status === 404 ? 'not_found' : 'fault', values = {}, typed = [] } = (error.data ?? {}) as Partial<Told>;
  const own = (['403', '404', '409'] as const).find((each) => each === String(status));
  return { kind: own ?? (status < 500 ? '4xx' : '500'), status, code, values, typed };
}
