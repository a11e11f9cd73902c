import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';

/**
 * What editors read: VS Code's custom data of HTML and CSS, and JetBrains' web types.
 * @param {any} manifest
 * @param {{ name: string, version: string }} pkg
 * @returns {Record<string, string>} text by file name
 */
export function editorData(manifest, { name, version }) {
  const forEditors = () => withoutDefine(structuredClone(manifest));
  const css = JSON.parse(getVsCodeCssCustomData(forEditors(), {}));
  // The same token once, though many elements read it.
  css.properties = uniqueByName(css.properties);
  css.pseudoElements = uniqueByName(css.pseudoElements ?? []);
  const webTypes = JSON.parse(getWebTypesData(forEditors(), {}));
  return {
    'html-custom-data.json': getVsCodeHtmlCustomData(forEditors(), {}),
    'css-custom-data.json': JSON.stringify(css),
    'web-types.json': JSON.stringify({ ...webTypes, name, version }),
  };
}

/** `define()` is of the class, not of the tag that an editor completes. @param {any} manifest */
function withoutDefine(manifest) {
  for (const { declarations = [] } of manifest.modules)
    for (const declaration of declarations)
      declaration.members = declaration.members?.filter((/** @type {any} */ { static: ofClass }) => !ofClass);
  return manifest;
}

/** @param {{ name: string }[]} items */
const uniqueByName = (items) => [...new Map(items.map((item) => [item.name, item])).values()];
