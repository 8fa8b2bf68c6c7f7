/** So many statements are kept prepared on a connection, and only those that this process has sent so often. */
const preparedAtMost = 300;
const oftenSent = 3;

/** Whether a pooler stands before PostgreSQL that gives each transaction another connection: nothing can be kept on one then. */
export function pooled(): boolean {
  return process.env.DATABASE_POOLER === 'transaction';
}

/**
 * Names the statements that come again and again, so that PostgreSQL plans each once a connection: planning a move takes four times as
 * long as doing it. Behind a pooler (`DATABASE_POOLER=transaction`) nothing is named.
 */
export function nameOftenSent(): (query: { sql: string }) => string | undefined {
  if (pooled()) return () => undefined;
  const sent = new Map<string, number>();
  const names = new Map<string, string>();
  return ({ sql }) => {
    const name = names.get(sql);
    if (name !== undefined || names.size >= preparedAtMost) return name;
    const times = (sent.get(sql) ?? 0) + 1;
    if (times < oftenSent) {
      if (sent.size < 10 * preparedAtMost) sent.set(sql, times);
      return undefined;
    }
    sent.delete(sql);
    names.set(sql, `hashar_${names.size}`);
    return names.get(sql);
  };
}
