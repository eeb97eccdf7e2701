import { css } from 'lit';

export const consultationStyles = css`
  .head > * + * {
    margin-block-start: 0.75em;
  }
  .kicker {
    color: var(--_accent);
    font-weight: 600;
    line-height: 1.5;
  }
  .state {
    margin-block-start: 1em;
  }
  .lead {
    font-size: 1.125em;
    margin-block-start: 1em;
  }
  .points {
    margin-block: 1.5em;
    display: grid;
    gap: 1.5em;
  }
  .points h3 {
    margin-block-end: 0.25em;
  }
  .points ol {
    counter-reset: point;
    max-inline-size: 38em;
  }
  .points li {
    position: relative;
    padding-inline-start: 1.75em;
    padding-block: 0.125em;
  }
  .points ol li::before {
    counter-increment: point;
    content: counter(point) ".";
    position: absolute;
    inset-inline-start: 0;
    font-weight: 600;
    color: var(--_accent);
  }
  .points ul li::before {
    content: "";
    position: absolute;
    inset-inline-start: 0.375em;
    inset-block-start: 0.875em;
    inline-size: 0.375em;
    block-size: 0.375em;
    background: var(--_accent);
  }
  .go {
    margin-block: 1.5em;
  }
  [role="tabpanel"] {
    padding-block-start: 1.5em;
  }
  .rows {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 0.5em 1.5em;
    max-inline-size: 44em;
  }
  .rows dt {
    color: var(--_muted);
  }
  .source {
    margin-block-start: 2em;
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_line);
  }
  .source p {
    max-inline-size: none;
  }
  .mode-elder hy-comment-box:not(.open) {
    display: none;
  }
  @container (max-width: 60em) {
    hy-comment-box:not(.open) {
      display: none;
    }
  }
  @container (min-width: 60em) {
    .points {
      grid-template-columns: 1fr 1fr;
      max-inline-size: 64em;
    }
  }
  @container (max-width: 36em) {
    .rows {
      grid-template-columns: 1fr;
      gap: 0;
    }
    .rows dd {
      margin-block-end: 0.75em;
    }
    .go {
      display: grid;
      grid-template-columns: repeat(3, 1fr);
    }
    .go button {
      padding-inline: 0.25em;
    }
  }
`;
