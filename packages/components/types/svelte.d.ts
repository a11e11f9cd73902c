/** Templates of Svelte 5: `import type {} from '@gd/components/svelte'` once, anywhere in the app. */
import type { HTMLAttributes } from 'svelte/elements';
import type { GdElements, GdListeners, GdProps, GdTag } from '../generated/elements.js';

type SvelteGdElements = {
  [Tag in GdTag]: GdProps<Tag, HTMLAttributes<GdElements[Tag]['element']>, GdListeners<Tag, 'on'>>;
};

declare module 'svelte/elements' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- only an interface adds to theirs
  export interface SvelteHTMLElements extends SvelteGdElements {}
}
