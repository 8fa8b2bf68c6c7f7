/** A thin bar beside a number that says the same. */
export function Meter({ share, full }: { share: number; full?: boolean }) {
  return (
    <div className={full ? 'meter full' : 'meter'} aria-hidden="true">
      <i style={{ width: `${Math.round(Math.min(1, Math.max(0, share)) * 100)}%` }} />
    </div>
  );
}
