/** JSX of Preact: `import type {} from '@gd/components/preact'` once, anywhere in the app. */
import type { ClassAttributes, HTMLAttributes } from 'preact';
import type { GdElements, GdListeners, GdProps, GdTag } from '../generated/elements.js';

type Common<Element extends EventTarget> = HTMLAttributes<Element> & ClassAttributes<Element>;

type PreactElements = {
  [Tag in GdTag]: GdProps<Tag, Common<GdElements[Tag]['element']>, GdListeners<Tag, 'on'>>;
};

declare module 'preact' {
  namespace JSX {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- only an interface adds to theirs
    interface IntrinsicElements extends PreactElements {}
  }
}
