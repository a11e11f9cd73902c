/** What a denunciation says, and which of the parts that the law asks for it lacks. */

/**
 * @typedef {object} Person
 * @property {string} name
 * @property {string} address
 * @property {string} contact
 * @property {boolean} represents
 */

/**
 * @typedef {object} Petition
 * @property {string} to
 * @property {string} place
 * @property {string} date `YYYY-MM-DD`, empty where it is to be written by hand
 * @property {Person[]} people one, or all of a group
 * @property {string} denounced
 * @property {string} denouncedAbout
 * @property {string} act
 * @property {string} evidence one document a line
 * @property {string} request
 * @property {boolean} secrecy
 */

/** The parts of Art. 23 that stand on paper once, before and after the people; the signature is given by hand. */
const HEAD = /** @type {const} */ (['to', 'date']);
const BODY = /** @type {const} */ (['denounced', 'act', 'evidence']);
/** What Art. 23 asks of every denouncer. */
export const PERSON_PARTS = /** @type {const} */ (['name', 'address', 'contact']);

/**
 * @typedef {object} Missing
 * @property {(typeof HEAD | typeof BODY | typeof PERSON_PARTS)[number] | 'represents'} part
 * @property {number} [person] which of the people, from 0
 */

/**
 * The missing parts, in the order of the form (Law on Denunciations 2018, Art. 23(1)). A group needs a representative.
 * @param {Petition} petition
 * @returns {Missing[]}
 */
export function missingParts(petition) {
  /** @param {(typeof HEAD | typeof BODY)[number]} part */
  const isAbsent = (part) => petition[part].trim() === '';
  const people = petition.people.flatMap((one, person) =>
    PERSON_PARTS.filter((part) => one[part].trim() === '').map((part) => ({ part, person })),
  );
  const isGroup = petition.people.length > 1;
  const unled = isGroup && !petition.people.some(({ represents }) => represents);
  return [
    ...HEAD.filter(isAbsent).map((part) => ({ part })),
    ...people,
    ...(unled ? [/** @type {Missing} */ ({ part: 'represents', person: 0 })] : []),
    ...BODY.filter(isAbsent).map((part) => ({ part })),
  ];
}

/**
 * The lines of a text that say something.
 * @param {string} text
 */
export const linesOf = (text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
