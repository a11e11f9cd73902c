/** Time zones on both sides of Vietnam, with and without daylight saving, and their offset on 1 July 2026. */
const ZONES = [
  ['UTC', 0],
  ['Asia/Ho_Chi_Minh', -420],
  ['America/Los_Angeles', 420],
  ['Pacific/Kiritimati', -840],
  ['Pacific/Pago_Pago', 660],
  ['Australia/Lord_Howe', -630],
  ['America/Sao_Paulo', 180],
] as const;

/** Runs `answer` with the process in each zone; fails when a zone does not take effect. */
export function inEachTimeZone<T>(answer: () => T): { zone: string; result: T }[] {
  const before = process.env.TZ;
  try {
    return ZONES.map(([zone, offset]) => {
      process.env.TZ = zone;
      if (new Date('2026-07-01T00:00:00Z').getTimezoneOffset() !== offset) {
        throw new Error(`The process did not move to ${zone}`);
      }
      return { zone, result: answer() };
    });
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}
