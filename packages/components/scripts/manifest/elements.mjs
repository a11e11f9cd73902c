/**
 * What the files for frameworks, editors and language models are made from.
 * @typedef {{ name: string, description?: string, type?: { text: string }, default?: string }} Item
 * @typedef {Item & { kind: string, static?: boolean, readonly?: boolean }} Member
 * @typedef {Item & { fieldName: string }} Attribute
 * @typedef {object} Element
 * @property {string} tagName
 * @property {string} name of its class
 * @property {string} description
 * @property {string[]} examples
 * @property {Attribute[]} attributes
 * @property {Member[]} members
 * @property {Item[]} events
 * @property {Item[]} slots
 */

/**
 * The elements of a manifest, by tag.
 * @param {any} manifest
 * @returns {Element[]}
 */
export const elementsIn = (manifest) =>
  manifest.modules
    .flatMap((/** @type {any} */ { declarations = [] }) => declarations)
    .filter((/** @type {any} */ { tagName }) => tagName)
    .map((/** @type {any} */ element) => ({
      ...{ description: '', examples: [], attributes: [], members: [], events: [], slots: [] },
      ...element,
    }))
    .sort((/** @type {Element} */ a, /** @type {Element} */ b) => a.tagName.localeCompare(b.tagName));

/** Properties that a page sets and that have no attribute. @param {Element} element */
export const propertiesOnly = ({ attributes, members }) =>
  members.filter(
    (member) =>
      member.kind === 'field' &&
      !member.static &&
      !member.readonly &&
      !attributes.some(({ fieldName }) => fieldName === member.name),
  );

/** In one line. @param {string | undefined} text */
export const line = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
