/** The shape of a story here: what the server is like, what is drawn, what a citizen then does. */
import type { StoryContext, StoryObj } from '@storybook/web-components-vite';
import { Citizen } from './citizen.js';
import type { StoryServer, StoryServerOptions } from '../server/story-server.js';

export type Story = StoryObj & { readonly parameters?: { readonly server?: StoryServerOptions | false } };

/** What a citizen does after the story is drawn, and what the agency does meanwhile. */
export type Act = (citizen: Citizen, server: StoryServer) => Promise<void>;

/** The server that belongs to a story. */
export function serverOf({ loaded }: Pick<StoryContext, 'loaded'>): StoryServer {
  return (loaded as { server: StoryServer }).server;
}

/**
 * A play function. Its steps press what is called so in Chinese, whatever language the toolbar is set to: the provider speaks Chinese
 * while they run, and its own language again afterwards.
 */
export function acting(act: Act): NonNullable<Story['play']> {
  return async (context) => {
    const provider = context.canvasElement.querySelector('hy-provider');
    const language = provider?.lang ?? '';
    if (provider) provider.lang = 'zh';
    await act(new Citizen(context.canvasElement), serverOf(context));
    if (provider) provider.lang = language;
  };
}
