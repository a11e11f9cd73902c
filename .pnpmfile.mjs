/** What is published differs from what the workspace reads in two ways: its sources stay here, and so do its tools. */
export const hooks = {
  /** @param {{ exports?: Record<string, unknown>, devDependencies?: unknown }} manifest */
  beforePacking(manifest) {
    for (const target of Object.values(manifest.exports ?? {}))
      if (typeof target === 'object' && target !== null) Reflect.deleteProperty(target, 'gd-source');
    delete manifest.devDependencies;
    return manifest;
  },
};
