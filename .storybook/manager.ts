import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({
  theme: create({ base: 'light', brandTitle: 'GD', colorSecondary: '#0b5cad' }),
  // One list in the order of preview.ts; with roots, "Elements" would come after the single pages.
  sidebar: { showRoots: false },
});
