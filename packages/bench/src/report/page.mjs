/** `docs/benchmarks.md`: the goals, and what the elements of citizens cost beside peers. */
import { format } from 'prettier';
import { cardGoals, cardReport } from './card.mjs';
import { formGoals, formReport, shiftVerdict } from './form.mjs';
import { galleryGoals } from './gallery-goals.mjs';
import { verdict } from './goals.mjs';
import { where } from './machine.mjs';
import { table } from './markdown.mjs';
import { pickerGoals, pickerReport } from './picker.mjs';

/**
 * @typedef {import('./machine.mjs').Machine} Machine
 * @typedef {object} Results of all, those that the page is made from
 * @property {{ machine: Machine, result: import('../form/form.mjs').FormResult }} [form]
 * @property {{ machine: Machine, result: import('../picker/picker.mjs').PickerResult }} [picker]
 * @property {{ machine: Machine, result: import('./card.mjs').Result }} [card]
 * @property {{ machine: Machine, result: import('../gallery/gallery.mjs').GalleryResult }} [gallery]
 *
 * @param {Results} results
 * @returns {Promise<string>} Markdown, as the repository's formatter would have it
 */
export async function benchmarksPage({ form, picker, card, gallery }) {
  const goals = [
    ...(form ? formGoals(form.result) : []),
    ...(picker ? pickerGoals(picker.result) : []),
    ...(card ? cardGoals(card.result) : []),
    ...(gallery ? galleryGoals(gallery.result) : []),
  ].map((goal) => [goal.what, goal.beside, verdict(goal)]);
  if (form) goals.splice(3, 0, ['form: layout shift', '', shiftVerdict(form.result)]);
  const part = (/** @type {string} */ title, /** @type {string} */ machine, /** @type {string} */ text) =>
    `## ${title}\n\n${machine}\n\n${text}`;
  const page = [
    '# Benchmarks',
    '',
    'What the elements cost beside what else a portal could take, measured in one run on one machine. Made by `npm run bench`;',
    '[how to read it](../packages/bench/README.md), and [all that is measured](../packages/bench/results/latest.md). A ratio',
    'is ours / the other’s: below 1 means that ours costs less. ✗ is a goal that is not met.',
    '',
    table(['what', 'beside', 'goal and this run'], goals),
    '',
    form && part('The form', where(form.machine), formReport(form.result)),
    picker && part('The picker', where(picker.machine), pickerReport(picker.result)),
    card && part('One card', where(card.machine), cardReport(card.result)),
  ];
  return format(page.filter((one) => one !== undefined).join('\n'), { parser: 'markdown' });
}
