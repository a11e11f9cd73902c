/** Whether a text went to the clipboard. */
export async function copyText(text: string): Promise<'yes' | 'no'> {
  try {
    await navigator.clipboard.writeText(text);
    return 'yes';
  } catch {
    // No permission, or a page without a secure context, where there is no clipboard at all.
    return 'no';
  }
}
