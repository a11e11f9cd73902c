/** JSX of Solid: `import type {} from '@gd/components/solid'` once, anywhere in the app. */
import type { JSX } from 'solid-js';
import type { GdElements, GdListeners, GdProps, GdTag } from '../generated/elements.js';

type SolidElements = {
  [Tag in GdTag]: GdProps<Tag, JSX.HTMLAttributes<GdElements[Tag]['element']>, GdListeners<Tag, 'on:'>>;
};

declare module 'solid-js' {
  namespace JSX {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- only an interface adds to theirs
    interface IntrinsicElements extends SolidElements {}
  }
}
