/** The card as ours has it, made by hand, without its icons. */
import { make, partsOf } from './parts.mjs';

/** @param {import('@gd/contract').Model} model */
export function plainCard(model) {
  const { slug, href, title, summary, field, recognition, about, where, figures } = partsOf(model);
  const id = `title-${slug}`;
  return make(
    'article',
    { class: 'card', 'aria-labelledby': id },
    make(
      'p',
      { class: 'marks' },
      make('span', { class: `badge field-${model.field}` }, ...field),
      recognition && make('span', { class: 'badge badge-success' }, recognition),
      make('span', { class: 'small muted' }, ...about),
    ),
    make('h3', { id, class: 'title', tabindex: '-1' }, make('a', { href }, title)),
    make('p', { class: 'place' }, make('span', {}, ...where)),
    make('p', { class: 'summary' }, summary),
    figures,
  );
}
