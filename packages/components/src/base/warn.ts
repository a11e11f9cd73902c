const told = new Set<string>();

/** Tells a web team what is wrong with their page, once for each cause. Never throws. */
export function warnOnce(cause: string, message: string): void {
  if (told.has(cause)) return;
  told.add(cause);
  console.warn(`[gd] ${message}`);
}
