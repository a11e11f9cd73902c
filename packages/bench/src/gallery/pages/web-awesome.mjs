/** Web Awesome's card and badge. */
import '@awesome.me/webawesome/dist/components/badge/badge.js';
import '@awesome.me/webawesome/dist/components/card/card.js';
import { allAtOnce } from './all-at-once.mjs';
import { make, partsOf } from './parts.mjs';

/** @param {import('@gd/contract').Model} model */
function cardOf(model) {
  const { href, title, summary, field, recognition, about, where, figures } = partsOf(model);
  return make(
    'wa-card',
    {},
    make(
      'div',
      { slot: 'header' },
      make('wa-badge', { variant: 'brand' }, ...field),
      recognition && make('wa-badge', { variant: 'success' }, recognition),
      make('small', {}, ...about),
    ),
    make('h3', {}, make('a', { href }, title)),
    make('p', {}, ...where),
    make('p', {}, summary),
    figures,
  );
}

allAtOnce({ cardOf, card: 'wa-card', filter: 'hides' });
