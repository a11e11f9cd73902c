/** Vaadin's card with its slots; a badge is a themed span there. */
import '@vaadin/card';
import { allAtOnce } from './all-at-once.mjs';
import { make, partsOf } from './parts.mjs';

/** @param {import('@gd/contract').Model} model */
function cardOf(model) {
  const { href, title, summary, field, recognition, about, where, figures } = partsOf(model);
  return make(
    'vaadin-card',
    {},
    make(
      'div',
      { slot: 'header-prefix' },
      make('span', { theme: 'badge' }, ...field),
      recognition && make('span', { theme: 'badge success' }, recognition),
      make('small', {}, ...about),
    ),
    make('h3', { slot: 'title' }, make('a', { href }, title)),
    make('div', { slot: 'subtitle' }, ...where),
    make('p', {}, summary),
    figures,
  );
}

allAtOnce({ cardOf, card: 'vaadin-card', filter: 'hides' });
