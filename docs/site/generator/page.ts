/** The generator as a page of the documentation site. */
import '@gd/components/all';
import manifest from '@gd/components/custom-elements.json';
import versions from '../../../packages/components/dist/cdn/versions.json';
import { connectElements, openPortal, siteOf } from '../../../stories/support/api.js';
import type { Manifest } from './fields.js';
import { latestOf } from './snippet-generator.js';
import type { Language } from './words.js';

connectElements();
openPortal('generator');

const generator = document.querySelector('snippet-generator')!;
// TypeScript gives each entry of the file a type of its own, which changes with every element.
generator.manifest = manifest as unknown as Manifest;
generator.version = latestOf(versions);
generator.previewSite = siteOf('generator');

function speak(language: Language): void {
  document.documentElement.lang = language;
  generator.language = language;
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-language]'))
    button.setAttribute('aria-pressed', String(button.dataset['language'] === language));
}
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-language]'))
  button.addEventListener('click', () => speak(button.dataset['language'] as Language));
speak('vi');
