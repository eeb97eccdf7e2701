import type { StoryContext } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { StoryServer } from '../server/story-server.js';
import { deviceIsOnline } from './device.js';
import { frame } from './frame.js';
import type { Story } from './story.js';

/** A story by its name, with the template that its file draws without one. */
interface Shown {
  readonly story: Story;
  readonly server: StoryServer;
}

type Template = (args: Record<string, unknown>, context: Pick<StoryContext, 'loaded'>) => unknown;

/** Several stories below each other on one page, each with its own server, each played to its end. */
export function allStates(stories: readonly Story[], template: Template, args: Record<string, unknown>): Story {
  return {
    parameters: {
      server: false,
      controls: { disable: true },
      // The page holds many copies of one element, whose regions have one name, and whose headings follow those of the page.
      a11y: { config: { rules: [{ id: 'landmark-unique', enabled: false }, { id: 'heading-order', enabled: false }] } },
    },
    loaders: [async () => ({
      shown: await Promise.all(stories.map(async (story): Promise<Shown> => ({ story, server: await StoryServer.open(story.parameters?.server || {}) }))),
    })],
    render: (_args, { loaded, globals, parameters }) => html`${shownIn({ loaded }).map(({ story, server }) => html`<section class="story-state" data-state=${story.name ?? ''}>
      <h2>${story.name}</h2>
      ${frame(server, { ...globals, ...(parameters['frame'] as object | undefined), ...(story.parameters?.['frame'] as object | undefined) }, draw(story, server, template, args))}
    </section>`)}`,
    play: async (context) => {
      const sections = context.canvasElement.querySelectorAll<HTMLElement>('.story-state');
      for (const [index, { story, server }] of shownIn(context).entries()) {
        const canvasElement = sections[index];
        if (!story.play || !canvasElement) continue;
        // Chapters of a draft are read when they come near the screen.
        canvasElement.scrollIntoView();
        await story.play({ ...context, canvasElement, loaded: { server } });
        deviceIsOnline();
      }
    },
  };
}

function draw(story: Story, server: StoryServer, template: Template, args: Record<string, unknown>): TemplateResult {
  const render = (story.render ?? template) as Template;
  return render({ ...args, ...story.args }, { loaded: { server } }) as TemplateResult;
}

function shownIn({ loaded }: Pick<StoryContext, 'loaded'>): readonly Shown[] {
  return (loaded as { shown: readonly Shown[] }).shown;
}
