/**
 * The strictest portal, for stories as tests: what its policy would have blocked fails the story (`strict-policy.ts`
 * sends it), and storage and cookies cannot be reached, as where a browser blocks them in frames.
 */

/** Scripts of the tools, which no portal has. */
const TOOLS = /\/@vite\/client|\/@storybook\/|\/@vitest\/|\/deps\/(csf-|@wc-toolkit_)/;

const STORAGE = ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'] as const;

/** True where stories run as tests, and not in Storybook's own pages. */
export const isTest = '__vitest_browser__' in globalThis;

let violations: string[] = [];

if (isTest)
  document.addEventListener('securitypolicyviolation', (event) => {
    const { effectiveDirective, blockedURI, sourceFile, lineNumber, sample } = event;
    if (!TOOLS.test(sourceFile))
      violations.push(`${effectiveDirective}: ${blockedURI} ${sample} (${sourceFile}:${lineNumber})`);
  });

const denied = (): never => {
  throw new DOMException('The page may not store anything', 'SecurityError');
};

/** Blocks storage and cookies. Gives what ends it. */
export function blockStorage(): () => void {
  const real = STORAGE.map((name) => [name, Object.getOwnPropertyDescriptor(window, name)] as const);
  for (const [name, descriptor] of real)
    if (descriptor) Object.defineProperty(window, name, { ...descriptor, get: denied });
  Object.defineProperty(document, 'cookie', { configurable: true, get: denied, set: denied });
  return () => {
    for (const [name, descriptor] of real) if (descriptor) Object.defineProperty(window, name, descriptor);
    Reflect.deleteProperty(document, 'cookie');
  };
}

/** @throws {Error} when something was done since the last call that a strict policy blocks */
export async function expectNoViolations(): Promise<void> {
  // A report is a task of its own, behind what caused it.
  await new Promise((resolve) => setTimeout(resolve));
  const found = violations;
  violations = [];
  if (found.length > 0) throw new Error(`A strict portal blocks this:\n${found.join('\n')}`);
}
