import { Link, type LinkProps } from '@remix-run/react';
import type { ButtonHTMLAttributes } from 'react';

export type ButtonTone = 'main' | 'plain' | 'stop' | 'quiet';

interface Look {
  tone?: ButtonTone;
  small?: boolean;
}

const classOf = ({ tone = 'plain', small }: Look, more?: string) =>
  ['btn', tone === 'plain' ? '' : tone, small ? 'small' : '', more ?? ''].filter(Boolean).join(' ');

/** A button; one of the main tone a screen. */
export function Button({ tone, small, className, type = 'submit', ...rest }: ButtonHTMLAttributes<HTMLButtonElement> & Look) {
  return <button type={type} className={classOf({ tone, small }, className)} {...rest} />;
}

/** A link that looks like a button; it is fetched when the pointer comes near. */
export function LinkButton({ tone, small, className, prefetch = 'intent', ...rest }: LinkProps & Look) {
  return <Link prefetch={prefetch} className={classOf({ tone, small }, className)} {...rest} />;
}
