import type { Decorator } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../../src/index.js';
import type { StoryServer } from '../server/story-server.js';
import { serverOf } from './story.js';

type Globals = Readonly<Record<string, unknown>>;

const said = (globals: Globals, name: string): string => String(globals[name] ?? '');

/** A page around an element: its provider, and what the toolbar says. */
export function frame(server: StoryServer | undefined, globals: Globals, content: unknown): TemplateResult {
  return html`<hy-provider .ownClient=${server?.client} theme=${said(globals, 'theme')} mode=${said(globals, 'mode')} lang=${said(globals, 'language')}>
    <div class="story ${said(globals, 'width')}" dir=${said(globals, 'direction') === 'rtl' ? 'rtl' : 'ltr'}>${content}</div>
  </hy-provider>`;
}

export const framed: Decorator = (story, context) => {
  const { parameters, globals } = context;
  if ((parameters as { server?: unknown }).server === false) return story();
  return frame(serverOf(context), { ...globals, ...(parameters['frame'] as Globals | undefined) }, story());
};
