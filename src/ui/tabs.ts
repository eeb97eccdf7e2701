import { html, type TemplateResult } from 'lit';

export interface Tab<Name extends string> {
  readonly name: Name;
  readonly label: string;
}

export interface Tabs<Name extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Name>[];
  readonly current: Name;
  /** @param byKey On the way with arrow keys, which may go on. */
  readonly onChoose: (name: Name, byKey: boolean) => void;
}

/** The next tab for a key, after the WAI pattern: arrows go round, Home and End to the ends. */
function next<Name extends string>(event: KeyboardEvent, { tabs, current }: Tabs<Name>): Name | undefined {
  const index = tabs.findIndex((tab) => tab.name === current);
  const rightToLeft = getComputedStyle(event.currentTarget as Element).direction === 'rtl';
  const to = { ArrowRight: rightToLeft ? index - 1 : index + 1, ArrowLeft: rightToLeft ? index + 1 : index - 1, Home: 0, End: tabs.length - 1 }[event.key];
  return to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length]?.name;
}

/** Views behind tabs; narrow, they stand as a grid, so that none hides behind a swipe. */
export function tabList<Name extends string>(model: Tabs<Name>): TemplateResult {
  const onKeyDown = (event: KeyboardEvent): void => {
    const name = next(event, model);
    if (name === undefined) return;
    event.preventDefault();
    (event.currentTarget as Element).querySelector<HTMLElement>(`#tab-${name}`)?.focus();
    model.onChoose(name, true);
  };
  return html`<div class="tabs" role="tablist" part="tabs" aria-label=${model.label} @keydown=${onKeyDown}>${model.tabs.map((tab) => {
    const selected = tab.name === model.current;
    return html`<button type="button" role="tab" id="tab-${tab.name}" aria-selected=${selected ? 'true' : 'false'} aria-controls="panel-${tab.name}" tabindex=${selected ? 0 : -1}
      @click=${() => { model.onChoose(tab.name, false); }}>${tab.label}</button>`;
  })}</div>`;
}

export function tabPanel(name: string, current: string, content: unknown): TemplateResult {
  return html`<div role="tabpanel" id="panel-${name}" aria-labelledby="tab-${name}" ?hidden=${name !== current} tabindex="-1">${content}</div>`;
}
