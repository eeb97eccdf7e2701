import { css } from 'lit';

export const composeStyles = css`
  .danger-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
    margin-block-end: 1.5em;
    padding: 0.25em 1em;
    border-inline-start: 2px solid var(--_danger);
  }
  .danger-line p {
    font-weight: 600;
  }
  .danger-line ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
  }
  .danger-line a {
    display: inline-flex;
    align-items: center;
    gap: 0.25em;
    min-block-size: 44px;
  }
  .mode-elder .danger-line a {
    min-block-size: 60px;
  }
  .mode-elder .columns {
    display: block;
  }
  .mode-elder .handles {
    margin-block-start: 3em;
  }
  .step-title {
    margin-block-end: 0.5em;
    font-weight: 400;
    color: var(--_muted);
    scroll-margin-block-start: 1em;
  }
  .letter {
    max-inline-size: 38em;
  }
  .letter > * + *,
  .handles {
    margin-block-start: 1.5em;
  }
  .step + .step {
    margin-block-start: 3em;
  }
  .step > * + fieldset,
  .step > * + .field,
  .step > * + section,
  .privacy .publish {
    margin-block-start: 1.5em;
  }
  #problems + .step,
  #problems + .step-title {
    margin-block-start: 1.5em;
  }
  .step .choices {
    flex-direction: column;
  }
  .publish > button,
  .read-aloud,
  .look {
    margin-block-start: 1em;
  }
  .publish > legend + .field {
    margin-block-start: 0;
  }
  .privacy .never {
    margin-block-start: 1em;
  }
  .guidance {
    margin-block-start: 0.75em;
    padding-inline-start: 1em;
    border-inline-start: 2px solid var(--_control);
  }
  .guidance li + li {
    margin-block-start: 0.5em;
  }
  .guidance a {
    display: inline-block;
    padding-block: 0.25em;
  }
  .mode-elder .guidance a {
    padding-block: 0.625em;
  }
  .behalf .field {
    margin-block-start: 0.75em;
  }
  .checked dl {
    margin-block-start: 1em;
  }
  .checked dt,
  .checked dd {
    grid-column: 1;
  }
  .checked dt {
    color: var(--_muted);
    line-height: 1.5;
  }
  .checked dl div {
    display: grid;
    grid-template-columns: 1fr auto;
    column-gap: 1em;
    margin-block-end: 0.75em;
  }
  .checked dd.no-print {
    grid-area: 1 / 2 / span 2;
    align-self: center;
  }
  .checked dd:not(.no-print),
  .public p {
    white-space: pre-wrap;
  }
  /* Kept free for one line of answers, so that nothing moves when they come. */
  .suggestions {
    min-block-size: 44px;
  }
  .mode-elder .suggestions {
    min-block-size: 60px;
  }
  .step > .suggestions + .field {
    margin-block-start: 0.5em;
  }
  .submit-row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .answer-by {
    font-weight: 600;
  }
  @container (max-width: 36em) {
    .danger-line {
      display: block;
    }
    .danger-line ul {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(4.5em, 1fr));
      gap: 0.5em;
      margin-block: 0.5em 0.25em;
    }
    .danger-line a {
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      border: 1px solid var(--_accent);
      border-radius: 0.25em;
      text-decoration: none;
    }
  }
  @container (min-width: 60em) {
    .columns {
      display: grid;
      grid-template-columns: minmax(0, 38em) minmax(0, 20em);
      column-gap: 3em;
    }
    .handles {
      margin-block-start: 0;
    }
    .step {
      position: relative;
    }
    .step > .suggestions {
      position: absolute;
      inset-block-start: 0;
      inset-inline-start: calc(100% + 3em);
      inline-size: 20em;
    }
    .step > .suggestions + .field {
      margin-block-start: 1.5em;
    }
  }
  @media screen {
    .step[hidden],
    .step[hidden] + .step {
      margin-block-start: 0;
    }
  }
  @media print {
    .step[hidden] {
      display: block;
      content-visibility: visible;
    }
  }
`;
