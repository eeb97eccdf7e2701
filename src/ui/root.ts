import { html, type TemplateResult } from 'lit';
import { warnOnce } from '../core/custom-element.js';
import type { HyElement } from '../core/element.js';
import { onLink } from './outbound.js';

const languageTags = { zh: 'zh-CN', en: 'en', 'x-keys': 'en', 'x-long': 'zh-CN' } as const;

const checked = new WeakSet<HyElement>();

/** An agency that sets its own accent hears on the console when it is too pale to read. */
function checkAccentOnce(host: HyElement): void {
  if (checked.has(host)) return;
  checked.add(host);
  if (!getComputedStyle(host).getPropertyValue('--hy-color-accent')) return;
  void Promise.all([import('./accent-check.js'), host.updateComplete]).then(([{ checkAccent }]) => {
    const box = host.renderRoot.querySelector('.root');
    if (box) checkAccent(box);
  }, () => {
    // Advice for developers; a page works without it.
  });
}

let dark: MediaQueryList | undefined;
const followers = new WeakSet<HyElement>();

/** Draws an element anew when the system turns dark or light; held weakly, so that an element that is gone is not kept. */
function followSystem(host: HyElement, system: MediaQueryList): void {
  if (followers.has(host)) return;
  followers.add(host);
  const follower = new WeakRef(host);
  system.addEventListener('change', () => { follower.deref()?.requestUpdate(); });
}

const themes: readonly string[] = ['blue', 'red', 'dark', 'contrast'];

function themeOf(host: HyElement): string {
  const { theme = 'blue' } = host.settings;
  if (theme !== 'auto') {
    if (themes.includes(theme)) return theme;
    warnOnce(`There is no theme “${theme}”; there are ${themes.join(', ')}, auto. Blue it is.`);
    return 'blue';
  }
  dark ??= window.matchMedia('(prefers-color-scheme: dark)');
  followSystem(host, dark);
  return dark.matches ? 'dark' : 'blue';
}

/** Drawn by another of our elements, which brings ground and margin. */
function isInside(host: HyElement): boolean {
  const around = host.getRootNode();
  return around instanceof ShadowRoot && around.host.localName.startsWith('hy-');
}

/** The isolated inner box around what an element draws. */
export function root(host: HyElement, content: unknown): TemplateResult {
  checkAccentOnce(host);
  const mode = host.settings.mode?.includes('elder') ? 'mode-elder' : '';
  return html`<div class="root ${isInside(host) ? 'inside' : ''} theme-${themeOf(host)} ${mode}" lang=${languageTags[host.language]} @click=${(event: MouseEvent) => { onLink(host, event); }}><div class="page">${content}</div></div>`;
}
