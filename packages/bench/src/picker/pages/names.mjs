/** The names for all peers, fetched when the field is entered for the first time: `?` says how many. */
/** @type {Promise<string[]> | undefined} */
let names;

/** @returns {Promise<string[]>} */
export const allNames = () =>
  (names ??= fetch(`/names-${location.search.slice(1)}.json`).then((response) => response.json()));
