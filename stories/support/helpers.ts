import { getStorybookHelpers, type StoryHelpers } from '@wc-toolkit/storybook-helpers';

/** Controls, default values and a template for an element, from the custom elements manifest. */
export function helpersFor<T>(
  tag: keyof HTMLElementTagNameMap,
): Pick<StoryHelpers<T>, 'args' | 'argTypes' | 'template'> {
  const { args, argTypes, template } = getStorybookHelpers<T>(tag);
  // The helper gives every property the value ''; an object that is not given must be left alone.
  const attributes = Object.entries(args).filter(
    ([name]) => argTypes[name]?.table?.category !== 'properties',
  );
  return {
    args: Object.fromEntries(attributes) as typeof args,
    // The preview gives each story its own.
    argTypes: { ...argTypes, site: { ...argTypes['site'], control: false } },
    template,
  };
}
