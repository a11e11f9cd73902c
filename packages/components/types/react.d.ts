/** JSX of React 19: `import type {} from '@gd/components/react'` once, anywhere in the app. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { GdElements, GdListeners, GdProps, GdTag } from '../generated/elements.js';

type Common<Element> = DetailedHTMLProps<HTMLAttributes<Element>, Element> & { class?: string | undefined };

type ReactElements = {
  [Tag in GdTag]: GdProps<Tag, Common<GdElements[Tag]['element']>, GdListeners<Tag, 'on'>>;
};

declare module 'react' {
  namespace JSX {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- only an interface adds to theirs
    interface IntrinsicElements extends ReactElements {}
  }
}
