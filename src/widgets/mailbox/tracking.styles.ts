import { css } from 'lit';

export const trackingStyles = css`
  .standing > p + p {
    margin-block-start: 0.25em;
  }
  #said:not(:has(*)) {
    margin-block-start: 0;
  }
  .letter-text {
    font-size: 1.125em;
  }
  details > * + * {
    margin-block-start: 0.75em;
  }
  h3 + article {
    padding-block: 0.75em 0;
    border: 0;
  }
  .change:has(form) {
    padding-inline-start: 1em;
    border-inline-start: 2px solid var(--_line);
  }
  .timeline {
    margin-block-start: 0.75em;
  }
  .timeline li {
    display: grid;
    grid-template-columns: 8.5em minmax(0, 1fr);
  }
  .timeline time {
    line-height: 2;
  }
  .timeline li > div {
    position: relative;
    padding-inline-start: 1.25em;
    padding-block-end: 1em;
    border-inline-start: 1px solid var(--_control);
  }
  .timeline li:last-child > div {
    border-color: transparent;
  }
  .timeline li > div::before {
    content: "";
    position: absolute;
    inset-inline-start: -0.3125em;
    inset-block-start: 0.625em;
    inline-size: 0.5em;
    block-size: 0.5em;
    border: 1px solid var(--_control);
    border-radius: 50%;
    background: var(--_control);
  }
  .timeline .own > div::before {
    background: var(--_surface);
  }
  .note {
    color: var(--_muted);
  }
  @container (max-width: 28em) {
    .timeline li {
      grid-template-columns: minmax(0, 1fr);
      padding-inline-start: 1.25em;
      border-inline-start: 1px solid var(--_control);
    }
    .timeline li:last-child {
      border-color: transparent;
    }
    .timeline li > div {
      padding-inline-start: 0;
      border: 0;
    }
    .timeline li > div::before {
      inset-inline-start: -1.5625em;
    }
  }
  @media (forced-colors: active) {
    .timeline li:last-child,
    .timeline li:last-child > div {
      border-color: Canvas;
    }
  }
  @media print {
    .timeline li {
      break-inside: avoid;
    }
  }
`;
