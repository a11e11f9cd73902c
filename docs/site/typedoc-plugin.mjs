/** What the site adds to typedoc: search in the guides, with and without marks, and links to what lies beside it. */
import { IndexEvent, JSX, RendererEvent } from 'typedoc';
import { searchText } from './search-text.mjs';

/** Pages that are no guides, from the root of the site. @type {readonly [string, string][]} */
const BESIDE = [
  ['generator/index.html', 'Bộ tạo mã nhúng · Generator'],
  ['storybook/index.html', 'Storybook'],
];

/** @param {readonly { text: string }[] | undefined} parts */
const textOf = (parts) => (parts ?? []).map(({ text }) => text).join('');

/**
 * Guides are called by their headings, not by their files; their addresses stay. After the addresses are made, and before
 * anything is written.
 * @param {import('typedoc').DocumentReflection} document
 */
function nameByHeading(document) {
  const [, heading] = /^# (.+)\n/.exec(textOf(document.content)) ?? [];
  if (heading === undefined) return;
  // Typedoc makes a folder of what stands before a slash.
  const folder = document.name.startsWith('decisions/') ? 'Decisions/' : '';
  document.name = `${folder}${heading.replaceAll('/', '·')}`;
}

/** @param {import('typedoc').Application} app */
export function load(app) {
  app.renderer.on(
    RendererEvent.BEGIN,
    ({ project }) => {
      for (const reflection of Object.values(project.reflections))
        if (reflection.isDocument()) nameByHeading(reflection);
    },
    100,
  );
  app.renderer.on(IndexEvent.PREPARE_INDEX, (event) => {
    event.searchFieldWeights.words = 1;
    event.searchResults.forEach((reflection, i) => {
      const body = reflection.isDocument() ? textOf(reflection.content) : textOf(reflection.comment?.summary);
      event.searchFields[i] = { words: searchText(`${reflection.name} ${body}`) };
    });
  });
  app.renderer.hooks.on('sidebar.begin', (context) =>
    JSX.createElement(
      'nav',
      { class: 'tsd-navigation', 'aria-label': 'GD' },
      ...BESIDE.map(([address, name]) =>
        JSX.createElement('a', { href: context.relativeURL(address) }, name),
      ),
    ),
  );
}
