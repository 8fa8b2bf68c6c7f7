import type { Amounts } from '#app/domain/strategy/funding/funding.ts';
import { shares } from './money.ts';

/** What is approved, over what is spent and asked for, as two bars; the same facts stand beside it in numbers. */
export function FundingBar(amounts: Amounts) {
  const { approved, requested, spent } = shares(amounts);
  const width = (share: number) => (share * 100).toFixed(1);
  return (
    <svg className="funding-bar" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
      <rect className="approved" x="0" y="0" height="6" width={width(approved)} />
      <rect className="spent" x="0" y="8" height="6" width={width(spent)} />
      <rect className="requested" x={width(spent)} y="8" height="6" width={width(requested)} />
    </svg>
  );
}
