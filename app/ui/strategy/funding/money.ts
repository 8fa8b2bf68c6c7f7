import type { Amounts } from '#app/domain/strategy/funding/funding.ts';
import { useFormat } from '../../shell/texts.tsx';

/** A decimal as people of the reader's language write it, to its last digit. */
export function useMoney(): (amount: string) => string {
  const { number } = useFormat();
  return (amount) => {
    const [whole = '0', part = '00'] = amount.split('.');
    // Groups of three as the language has them; a number of a computer's would lose digits of a large one.
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, groupOf(number(1_000_000)));
    return part === '00' ? grouped : `${grouped}${pointOf(number(0.5))}${part}`;
  };
}

const groupOf = (million: string) => million.replace(/\d/g, '').slice(0, 1);
const pointOf = (half: string) => half.replace(/\d/g, '').slice(0, 1) || '.';

/** How long the bars of some amounts are, the longest being 1; for the picture only. */
export function shares({ approved, requested, spent }: Amounts): { approved: number; requested: number; spent: number } {
  const [a, r, s] = [Number(approved), Number(requested), Number(spent)];
  const most = Math.max(a, r + s) || 1;
  return { approved: a / most, requested: r / most, spent: s / most };
}
