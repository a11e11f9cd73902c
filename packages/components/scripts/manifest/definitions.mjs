/** Says in the manifest which module defines a tag: `define/NAME.js` does that of `gd-NAME`, by a call it cannot read. */
export function definitions() {
  return {
    name: 'gd-definitions',
    /** @param {any} context */
    packageLinkPhase({ customElementsManifest: { modules } }) {
      const classes = modules.flatMap((/** @type {any} */ { path, declarations = [] }) =>
        declarations.map((/** @type {any} */ declaration) => ({ path, ...declaration })),
      );
      for (const module of modules) {
        const name = /\/define\/([\w-]+)\.\w+$/.exec(module.path)?.[1];
        const found = name && classes.find((/** @type {any} */ { tagName }) => tagName === `gd-${name}`);
        if (found)
          module.exports.push({
            kind: 'custom-element-definition',
            name: found.tagName,
            declaration: { name: found.name, module: found.path },
          });
      }
    },
  };
}
