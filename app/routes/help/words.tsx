import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { localeOf } from '#app/http/locale.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { termsIn } from '#app/locales/terms.server.ts';
import { WordsPage } from '#app/ui/help/words-page.tsx';

export const handle = { texts: ['help'] };

/** /words: what the product's words mean, in its four languages; open to everybody. */
export async function loader({ request }: LoaderFunctionArgs) {
  const locale = await localeOf(request);
  return { terms: termsIn(locale), title: pageTitle(locale, 'help:words.title') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function WordsRoute() {
  return <WordsPage terms={useLoaderData<typeof loader>().terms} />;
}
