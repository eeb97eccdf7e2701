import type { Loader } from '@storybook/web-components-vite';
import { freshDevice } from './device.js';
import { StoryServer, type StoryServerOptions } from '../server/story-server.js';
import type { NetworkName } from '../server/story-network.js';

/** Each story begins on an empty device, with a server of its own. */
export const freshServer: Loader = async ({ parameters, globals }) => {
  freshDevice();
  const options = (parameters as { server?: StoryServerOptions | false }).server;
  if (options === false) return {};
  return { server: await StoryServer.open(options, globals['network'] as NetworkName | undefined) };
};
