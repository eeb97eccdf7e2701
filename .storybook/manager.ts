import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({
  theme: create({ base: 'light', brandTitle: 'Huiying', colorSecondary: '#0f56a6' }),
  sidebar: { showRoots: true },
});
