import { css } from 'lit';
import { tokens } from './tokens.styles.js';

/**
 * The one box inside the shadow root that nothing of the page's own CSS reaches. Only the inner box is reset: `all: initial` on the host
 * would break the page's own margin, width and `display: none` on the element.
 */
export const rootStyles = [
  tokens,
  css`
    :host {
      display: block;
    }
    :host([hidden]) {
      display: none;
    }
    .root {
      all: initial;
      display: block;
      visibility: inherit;
      -webkit-text-size-adjust: inherit;
      text-size-adjust: inherit;
      -webkit-locale: inherit;
      container-type: inline-size;
      /* What asks its content for a width, such as a table cell, a float or a centred column, would be told none. */
      contain-intrinsic-inline-size: min(36em, 100vw - 3em);
      font-family: -apple-system, "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
      font-size: medium;
      line-height: 1.75;
      color: var(--_text);
      background: var(--_surface);
      text-align: start;
      text-autospace: normal;
      line-break: strict;
      overflow-wrap: anywhere;
      font-variant-numeric: tabular-nums;
    }
    .root:lang(en) {
      font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
    }
    /* A dark ground on a light page needs a margin of its own; a white one on a white page does not. */
    .root.theme-dark,
    .root.theme-contrast {
      padding: 1em;
    }
    .root.inside {
      padding: 0;
      background: none;
    }
    .page {
      font-size: 1em;
    }
    .root.mode-elder > .page {
      font-size: 1.25em;
    }
    *,
    *::before,
    *::after {
      box-sizing: border-box;
    }
    [hidden]:not([hidden="until-found"]) {
      display: none !important;
    }
    h2,
    h3,
    h4,
    p,
    ul,
    ol,
    dl,
    dd,
    fieldset,
    legend,
    figure,
    form {
      margin: 0;
      padding: 0;
      border: 0;
      min-inline-size: 0;
    }
    ul,
    ol {
      list-style: none;
    }
    h2,
    h3,
    h4 {
      font-weight: 600;
      line-height: 1.35;
      text-wrap: balance;
    }
    /* 征求意见稿 stays in one piece: a title breaks between its parts, and within one where there is no room for it. */
    h2,
    h3 {
      word-break: keep-all;
    }
    /* A title in another direction than the page still stands where the page begins its lines. */
    h2,
    .meta {
      text-align: -webkit-match-parent;
      text-align: match-parent;
    }
    h2 {
      font-size: 1.5em;
    }
    h3 {
      font-size: 1.25em;
    }
    h4 {
      font-size: 1em;
    }
    p {
      max-inline-size: 38em;
    }
    p,
    li {
      text-wrap: pretty;
    }
    strong {
      font-weight: 600;
    }
    time,
    [href^="tel:"],
    .nowrap {
      white-space: nowrap;
    }
    /* A period in English is longer than a small screen; its words stay whole. */
    .root:lang(en) time {
      white-space: normal;
    }
    .mode-elder .call {
      display: inline-block;
      padding-block: 0.75em;
    }
    a {
      color: var(--_accent);
      text-decoration: underline;
      text-decoration-thickness: 0.08em;
      text-underline-offset: 0.2em;
    }
    a:hover {
      color: var(--_accent-hover);
    }
    :focus-visible,
    [tabindex="-1"]:focus {
      outline: 3px solid var(--_focus);
      outline-offset: 2px;
    }
    svg.icon {
      inline-size: 1.25em;
      block-size: 1.25em;
      flex: none;
      vertical-align: -0.25em;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.75;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    .placeholder.page {
      min-block-size: 100vh;
    }
    .placeholder.form {
      min-block-size: 44em;
    }
    .meta {
      font-size: 0.875em;
      color: var(--_muted);
    }
    .mode-elder .meta {
      font-size: 1em;
    }
    .stack > * + * {
      margin-block-start: 1em;
    }
    .hide-visually {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    @media (forced-colors: active) {
      svg.icon {
        stroke: CanvasText;
      }
    }
    @media (prefers-reduced-motion: no-preference) {
      a,
      button {
        transition: color 120ms, background-color 120ms, border-color 120ms;
      }
    }
    .on-paper {
      display: none;
    }
    @media print {
      /* Ink on white, whatever the theme is called. */
      .root[class] {
        color: #000;
        background: #fff;
        --_text: #000;
        --_muted: #000;
        --_control: #000;
        --_accent: #000;
        --_success: #000;
        --_warning: #000;
        --_danger: #000;
        --_surface: #fff;
        --_sunken: #fff;
      }
      :focus-visible,
      [tabindex="-1"]:focus {
        outline: none;
      }
      button,
      textarea,
      .no-print {
        display: none !important;
      }
      .on-paper {
        display: block;
        white-space: pre-wrap;
      }
      a[href]:not([href^="tel:"])::after {
        content: " (" attr(href) ")";
      }
    }
  `,
];
