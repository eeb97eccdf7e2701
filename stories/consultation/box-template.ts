import { html, type TemplateResult } from 'lit';

/** Any box as an embedding page writes it. */
export const boxTemplate = (args: Record<string, unknown>): TemplateResult =>
  html`<hy-comment-box consultation-id=${String(args['consultation-id'] ?? '')} clause-id=${String(args['clause-id'] ?? '')}></hy-comment-box>`;

export const boxArgs = { 'consultation-id': 'river-parks', 'clause-id': '' };
