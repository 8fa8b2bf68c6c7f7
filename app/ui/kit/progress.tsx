/** How far long work has come. */
export function Progress({ label, done, all }: { label: string; done: number; all: number }) {
  return (
    <div className="field">
      <span className="label">{label}</span>
      <progress aria-label={label} value={all === 0 ? undefined : done} max={Math.max(all, 1)} />
    </div>
  );
}
