import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json';
import { framed } from '../stories/support/frame.js';
import { freshServer } from '../stories/support/fresh-server.js';
import { globalTypes, initialGlobals } from './globals.js';
import { usedControls } from './used-controls.js';
import './preview.css';

setCustomElementsManifest(manifest);

const preview: Preview = {
  globalTypes,
  initialGlobals,
  argTypesEnhancers: [usedControls],
  loaders: [freshServer],
  decorators: [framed],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true, sort: 'requiredFirst' },
    docs: { toc: true, codePanel: false },
    options: { storySort: { order: ['Huiying', '公开征求意见 Consultation', '领导信箱 Mailbox', '公共部件 Parts', '基础 Foundations'] } },
  },
};

export default preview;
