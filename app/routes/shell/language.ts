import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { perform } from '#app/domain/command.server.ts';
import { changeLanguage } from '#app/domain/identity/commands/change-language.server.ts';
import { actorOf } from '#app/http/actor.server.ts';
import { backPath } from '#app/http/back.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { cookieFor, languageCookie } from '#app/http/locale.server.ts';
import { isLocale } from '#app/locales/texts.server.ts';

/** Switches the language of this browser and, where somebody is signed in, of the person; then back to the page it was asked on. */
export async function action({ request }: ActionFunctionArgs) {
  const { values } = await readForm(request);
  const back = backPath(request, values.back);
  if (!isLocale(values.locale)) return redirect(back);
  const actor = await actorOf(request);
  if (actor && actor.person.locale !== values.locale) await perform(changeLanguage, actor, { locale: values.locale });
  return redirect(back, { headers: { 'Set-Cookie': cookieFor(languageCookie, values.locale) } });
}
