/**
 * A random number for each model by which a second answer of this device replaces the first. It says nothing about the
 * person, and those of two models have nothing in common.
 */
const memory = new Map<string, string>();

const keyOf = (slug: string): string => `gd-model-survey:${slug}`;

/** UUID version 4 (RFC 9562 §5.4); `crypto.randomUUID` is missing on pages without a secure context. */
function uuidV4(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** The number that was given before, if any. */
export function knownDevice(slug: string): string | undefined {
  try {
    return localStorage.getItem(keyOf(slug)) ?? memory.get(slug);
  } catch {
    return memory.get(slug);
  }
}

/** The number of this device for a model; kept in memory where storage is blocked. */
export function deviceFor(slug: string): string {
  const device = knownDevice(slug) ?? uuidV4();
  memory.set(slug, device);
  return device;
}

/** Remembers the number once it was counted: who only looks leaves nothing behind. */
export function keepDevice(slug: string): void {
  try {
    localStorage.setItem(keyOf(slug), deviceFor(slug));
  } catch {
    // Storage is blocked: the number lasts as long as the page.
  }
}
