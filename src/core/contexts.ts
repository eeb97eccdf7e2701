import { createContext } from '@lit/context';
import type { Client } from '../client/index.js';

export type Theme = 'blue' | 'red' | 'dark' | 'contrast' | 'auto';

/** An agency's own wording, by message key; `{0}`, `{1}` stand for the values of messages that have some. */
export type MessageOverrides = Readonly<Record<string, string>>;

/** What an element takes over from the nearest element above it. Two copies of the library may share it, hence the version. */
export interface Settings {
  readonly version: 1;
  readonly client?: Client | undefined;
  readonly theme?: Theme | undefined;
  readonly mode?: string | undefined;
  readonly lang?: string | undefined;
  readonly messages?: MessageOverrides | undefined;
  /** Hosts beside the page's own to which a link leads without a question, with all below them; commas or spaces between. */
  readonly trustedDomains?: string | undefined;
  /** What is opened in place leaves the page's address, and so its history, as it is. */
  readonly addressKept?: boolean | undefined;
}

/** A string key, so that a second copy of the library on the page understands it too. */
export const settingsContext = createContext<Settings>('huiying/settings/1');

/** The nearest `hy-provider` above, through shadow roots, that no script has defined yet. */
export function undefinedProviderAbove(element: Element): Element | undefined {
  for (let node: Node | null = element.parentNode; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    if (node instanceof Element && node.matches('hy-provider:not(:defined)')) return node;
  }
  return undefined;
}
