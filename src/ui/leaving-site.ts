import { html, render } from 'lit';
import type { HyElement } from '../core/element.js';
import { messagesReady } from '../core/messages.js';
import { leavingStyles } from './leaving-site.styles.js';
import { follow } from './outbound.js';

const zh = {
  'leaving.title': (domain: string) => `即将离开本站，前往${domain}。`,
  'leaving.go': '继续前往',
  'leaving.stay': '留在本站',
} as const;

const en = {
  'leaving.title': (domain: string) => `You are about to leave this site for ${domain}.`,
  'leaving.go': 'Continue',
  'leaving.stay': 'Stay here',
};

/** Says where a link leads, and follows it when the reader wants to. */
export async function askToLeave(host: HyElement, link: HTMLAnchorElement): Promise<void> {
  const t = await messagesReady(host, { zh, en: () => Promise.resolve(en) });
  const root = host.renderRoot as ShadowRoot;
  const sheet = leavingStyles.styleSheet;
  if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const dialog = document.createElement('dialog');
  dialog.className = 'page leaving';
  dialog.setAttribute('aria-labelledby', 'leaving');
  dialog.addEventListener('close', () => { dialog.remove(); });
  const go = (): void => { dialog.close(); follow(link); };
  render(html`<p id="leaving">${t('leaving.title', link.hostname)}</p>
    <div class="actions"><button type="button" class="primary" @click=${go}>${t('leaving.go')}</button><button type="button" @click=${() => { dialog.close(); }}>${t('leaving.stay')}</button></div>`, dialog);
  // Beside what the element draws, which may be drawn anew at any time.
  root.querySelector('.root')?.append(dialog);
  dialog.showModal();
}
