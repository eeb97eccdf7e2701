import { css } from 'lit';

export const commentsStyles = css`
  .item h4 {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25em 0.75em;
  }
  .position {
    font-weight: 400;
    padding-inline: 0.5em;
    border: 1px solid var(--_control);
    border-radius: 0.25em;
  }
  .said,
  .suggested {
    white-space: pre-line;
  }
  .suggested {
    padding-inline-start: 0.75em;
    border-inline-start: 2px solid var(--_line);
  }
  .suggested strong {
    display: block;
  }
  .decided {
    padding: 0.5em 0.75em;
    background: var(--_sunken);
    border-inline-start: 2px solid var(--_accent);
  }
  .decided strong {
    margin-inline-end: 0.75em;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1.5em;
  }
  .foot .quiet {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .mode-elder .foot .quiet {
    font-size: 1em;
  }
  .agree[aria-pressed="true"] {
    border: 2px solid var(--_selected);
    padding: calc(0.375em - 1px) calc(1em - 1px);
    background: var(--_selected-ground);
  }
  .report {
    padding: 1em;
    background: var(--_sunken);
  }
  .filter {
    max-inline-size: 38em;
    margin-block-end: 1em;
  }
  .filter > .stack {
    padding-block: 0.5em 1em;
  }
  .clause-choice {
    display: flex;
    align-items: end;
    gap: 0.5em;
  }
  .clause-choice:has(.error) {
    align-items: start;
  }
  .clause-choice:has(.error) button {
    margin-block-start: 2em;
  }
  .clause-choice .field {
    max-inline-size: 12em;
  }
  .chosen {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1em;
    margin-block-end: 0.5em;
  }
`;
