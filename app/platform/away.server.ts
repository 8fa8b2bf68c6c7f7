/** What PostgreSQL answers when it ends, starts, takes nobody in, or has no place left (appendix A of its manual). */
const states = /^(08...|57P0[123]|53300|55000)$/;
/** What the system says of a connection that could not be made, or was lost; and our own word for a transaction that got no time. */
const codes = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'TOOK_TOO_LONG',
];
const kinds = ['DatabaseNotReachable', 'ConnectionClosed', 'TooManyConnections', 'SocketTimeout'];
/** What the driver says of a connection that it has lost, or did not get; it gives these no code. */
const words = /not queryable|connection terminated|cannot use a pool after|timeout exceeded when trying to connect/i;

interface Told {
  code?: string;
  message?: string;
  meta?: { driverAdapterError?: { cause?: { kind?: string; originalCode?: string } } };
}

/** Whether an error only says that the database was away, or had no time, so that the same may be asked again in a moment. */
export function isAway(error: unknown): boolean {
  const { code = '', message = '', meta } = (error ?? {}) as Told;
  const { kind = '', originalCode = '' } = meta?.driverAdapterError?.cause ?? {};
  // P2028: a transaction was not begun, or not done, in the time that it has.
  return (
    code === 'P2028' ||
    codes.includes(code) ||
    [code, originalCode].some((each) => states.test(each)) ||
    kinds.includes(kind) ||
    words.test(message)
  );
}
