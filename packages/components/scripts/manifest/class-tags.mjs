/**
 * Carries JSDoc tags of a class that the analyzer does not know into its declaration: one text for each tag, a list
 * for `example`.
 * @param {readonly string[]} names
 */
export function classTags(names) {
  return {
    name: 'gd-class-tags',
    /** @param {any} context */
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isClassDeclaration(node)) return;
      const declaration = moduleDoc.declarations?.find(
        (/** @type {any} */ each) => each.name === node.name?.text,
      );
      if (!declaration) return;
      for (const tag of ts.getJSDocTags(node)) {
        const name = tag.tagName.text;
        if (!names.includes(name)) continue;
        const text = ts.getTextOfJSDocComment(tag.comment)?.trim() ?? '';
        if (name === 'example') declaration.examples = [...(declaration.examples ?? []), text];
        else declaration[name] = text;
      }
    },
  };
}
