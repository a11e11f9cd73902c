/** Names the modules as they are published: `src/x.ts` is `dist/x.js`. */
export function publishedPaths() {
  /** @param {string} path */
  const published = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
  /** @param {any} value */
  const rename = (value) => {
    if (Array.isArray(value)) value.forEach(rename);
    else if (value && typeof value === 'object')
      for (const [key, inner] of Object.entries(value))
        if ((key === 'path' || key === 'module') && typeof inner === 'string') value[key] = published(inner);
        else rename(inner);
  };
  return {
    name: 'gd-published-paths',
    /** @param {any} context */
    packageLinkPhase({ customElementsManifest }) {
      rename(customElementsManifest);
    },
  };
}
