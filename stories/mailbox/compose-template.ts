import { html, type TemplateResult } from 'lit';

/** A letter form as an embedding page writes it. */
export const composeTemplate = (args: Record<string, unknown>): TemplateResult =>
  html`<hy-mailbox-compose mailbox-id=${String(args['mailbox-id'] ?? '')}></hy-mailbox-compose>`;

export const composeArgs = { 'mailbox-id': 'leaders' };
