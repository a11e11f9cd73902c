/**
 * The command `gd-force-colours` for tests in a browser. The runner's own `emulateMedia` takes `forcedColors` and does
 * nothing with it under Puppeteer, which knows no such feature; the protocol does.
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function webTestRunnerColours() {
  /** An emulation lasts as long as the session that asked for it. @type {Map<string, any>} */
  const sessions = new Map();
  return {
    name: 'gd-force-colours',
    async executeCommand({ command, payload, session: { id, browser } }) {
      if (command !== 'gd-force-colours') return undefined;
      // Of Chrome's launcher alone, which is the one that we have.
      const { getPage } = /** @type {any} */ (browser);
      let protocol = sessions.get(id);
      if (!protocol) sessions.set(id, (protocol = await getPage.call(browser, id).createCDPSession()));
      const features = [{ name: 'forced-colors', value: payload ? 'active' : 'none' }];
      await protocol.send('Emulation.setEmulatedMedia', { features });
      return true;
    },
  };
}
