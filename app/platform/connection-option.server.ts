/** The address with one more server option for every session opened by it, e.g. `-c role=clerk`. */
export function withOption(url: string, option: string): string {
  const changed = new URL(url);
  const options = [changed.searchParams.get('options'), option].filter(Boolean).join(' ');
  changed.searchParams.delete('options');
  // URLSearchParams would write a space as a plus sign, which libpq takes for a plus sign.
  changed.search += `${changed.search ? '&' : '?'}options=${encodeURIComponent(options)}`;
  return changed.href;
}
