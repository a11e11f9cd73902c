const SLICE = 6;

/**
 * A pause for long loops: resolves at once until a slice of script has been used up, then lets the page handle
 * input before it goes on.
 */
export function breather(): () => Promise<void> {
  let start = performance.now();
  return async () => {
    if (performance.now() - start < SLICE) return;
    await new Promise((resolve) => setTimeout(resolve));
    start = performance.now();
  };
}
