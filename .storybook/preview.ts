import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json';
import { framed } from '../stories/support/frame.js';
import { freshServer } from '../stories/support/fresh-server.js';
import { publicManifest } from '../stories/support/public-manifest.js';
import { globalTypes, initialGlobals } from './globals.js';
import './preview.css';

setCustomElementsManifest(publicManifest(manifest));

const preview: Preview = {
  globalTypes,
  initialGlobals,
  loaders: [freshServer],
  decorators: [framed],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true, sort: 'requiredFirst' },
    docs: { toc: true, codePanel: false },
    options: { storySort: { order: ['Huiying', '公开征求意见 Consultation', '公共部件 Parts', '基础 Foundations'] } },
  },
};

export default preview;
