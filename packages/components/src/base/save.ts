/** Hands a file to the browser's downloads. A link to a blob: address is a navigation, which img-src does not govern. */
export function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download reads the address after this task; a minute is ample and frees the memory again.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
