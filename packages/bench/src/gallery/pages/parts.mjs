/** Elements by hand, and the parts of a card that are the same in every card by hand. */
import { words, wordsOf } from './words.mjs';

/**
 * An element with its attributes and its contents.
 * @param {string} name
 * @param {Readonly<Record<string, string>>} attributes
 * @param {...(Node | string | undefined)} contents
 */
export function make(name, attributes = {}, ...contents) {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...contents.filter((content) => content !== undefined));
  return element;
}

/** Said to who does not see where it stands. @param {string} text */
const unseen = (text) => make('span', { class: 'visually-hidden' }, text);

/** @param {import('@gd/contract').Model} model */
export function partsOf(model) {
  const { field, recognition, kind, level, year, place, today, figures, ...rest } = wordsOf(model);
  return {
    ...rest,
    field: [unseen(`${words.field}: `), field],
    recognition,
    about: [
      `${kind} · `,
      unseen(`${words.level}: `),
      level,
      ...(year === null ? [] : [' · ', unseen(words.year), ` ${year}`]),
    ],
    where: [
      unseen(`${words.place}: `),
      place,
      today ? make('span', { class: 'today small' }, today) : undefined,
    ],
    figures: make(
      'dl',
      { class: 'figures', 'aria-label': words.figures },
      ...figures.map(({ label, value }) => make('div', {}, make('dt', {}, label), make('dd', {}, value))),
    ),
  };
}
