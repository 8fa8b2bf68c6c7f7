import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { backPath } from '#app/http/back.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { cookieFor, themeCookie } from '#app/http/locale.server.ts';

/** Chooses light or dark for this browser, or to follow the device. */
export async function action({ request }: ActionFunctionArgs) {
  const { values } = await readForm(request);
  const theme = ['light', 'dark'].find((each) => each === values.theme) ?? 'system';
  return redirect(backPath(request, values.back), { headers: { 'Set-Cookie': cookieFor(themeCookie, theme) } });
}
