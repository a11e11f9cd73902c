/** Templates of Vue 3: `import type {} from '@gd/components/vue'` once, anywhere in the app. */
import type { HTMLAttributes, VNodeProps } from 'vue';
import type { GdElements, GdProps, GdTag } from '../generated/elements.js';

/** `gd-model-list` as `GdModelList`. */
type Pascal<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Pascal<Rest>}`
  : Capitalize<Name>;

/** `@gd-change` is `onGdChange`. */
type Listeners<Events> = {
  [Name in keyof Events as `on${Pascal<Name & string>}`]?: ((event: Events[Name]) => void) | undefined;
};

/** A component to the template checker; the element itself to a template ref. */
type VueElements = {
  [Tag in GdTag]: new () => GdElements[Tag]['element'] & {
    $props: GdProps<Tag, HTMLAttributes & VNodeProps, Listeners<GdElements[Tag]['events']>>;
  };
};

declare module 'vue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- only an interface adds to theirs
  interface GlobalComponents extends VueElements {}
}
