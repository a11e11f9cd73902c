/**
 * Leaves in the manifest what a page may use: no `#private`, `private` or `protected` members, none marked
 * `@internal`, and none that only the browser or Lit calls.
 */
export function publicOnly() {
  return {
    name: 'gd-public-only',
    /** @param {any} context */
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isClassDeclaration(node)) return;
      const declaration = moduleDoc.declarations?.find(
        (/** @type {any} */ each) => each.name === node.name?.text,
      );
      for (const member of node.members) {
        const internal = ts
          .getJSDocTags(member)
          .some((/** @type {any} */ tag) => tag.tagName.text === 'internal');
        const found = declaration?.members?.find(
          (/** @type {any} */ each) => each.name === member.name?.getText(),
        );
        if (internal && found) found.privacy = 'private';
      }
    },
    /** @param {any} context */
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations = [] } of customElementsManifest.modules)
        for (const declaration of declarations) {
          // The analyzer takes `emit(type, …)` of the base for an event named `type`.
          declaration.events = declaration.events?.filter((/** @type {any} */ { name }) =>
            name.startsWith('gd-'),
          );
          if (declaration.members)
            declaration.members = declaration.members.filter(
              (/** @type {any} */ { name, privacy }) =>
                privacy !== 'private' &&
                privacy !== 'protected' &&
                !name.startsWith('#') &&
                !LIFECYCLE.has(name),
            );
        }
    },
  };
}

const LIFECYCLE = new Set([
  'styles',
  'version',
  'formAssociated',
  'formDisabledCallback',
  'formResetCallback',
  'formStateRestoreCallback',
]);
