/**
 * What the code says: the page on which the case is followed, with the tracking code behind the `#`, where no server's
 * log sees it; or the tracking code alone, which an officer at the desk can scan. Never the secret: a receipt is shown
 * around, and code and secret together open the case.
 */
export function qrText(code: string, statusHref: string | undefined, base: string): string {
  if (!statusHref) return code;
  try {
    const address = new URL(statusHref, base);
    address.hash = code;
    return address.href;
  } catch {
    return code;
  }
}
