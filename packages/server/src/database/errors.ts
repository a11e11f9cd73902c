/** What PostgreSQL's error codes mean to a request. https://www.postgresql.org/docs/current/errcodes-appendix.html */

const codeOf = (error: unknown): string => {
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : '';
};

export const isUniqueViolation = (error: unknown): boolean => codeOf(error) === '23505';
/** Another transaction held what this one needed (lock timeout, deadlock): it was rolled back and may be tried again. */
export const isContended = (error: unknown): boolean => ['55P03', '40P01'].includes(codeOf(error));

/** No connection, or work that was cut off: the database is away or too busy, and the same request may succeed later. */
export function isUnavailable(error: unknown): boolean {
  const code = codeOf(error);
  // 57014: a statement that took too long.
  if (code.startsWith('08') || ['57014', '57P01', '57P02', '57P03', '53300'].includes(code)) return true;
  if (['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE'].includes(code)) {
    return (error as { syscall?: unknown }).syscall !== 'open';
  }
  // pg gives these two no code.
  return (
    error instanceof Error &&
    /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/.test(
      error.message,
    )
  );
}
