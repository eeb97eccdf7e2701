import { css } from 'lit';

export const commentBoxStyles = css`
  .box {
    max-inline-size: 38em;
  }
  .box > * + * {
    margin-block-start: 1.5em;
  }
  .box > details,
  .box > details + * {
    margin-block-start: 0.5em;
  }
  .box > .privacy {
    margin-block-start: 1em;
  }
  .diff + .quiet + .field {
    margin-block-start: 0.5em;
  }
  .box h3 {
    font-size: 1.25em;
  }
  .box .target {
    margin-block-start: 0.25em;
    font-weight: 600;
  }
  .chips ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .chip {
    display: flex;
    max-inline-size: 100%;
  }
  .chip button {
    border-color: var(--_control);
    color: var(--_text);
    gap: 0.5em;
  }
  .chip button:first-child {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
    flex-wrap: wrap;
    column-gap: 0.5em;
    row-gap: 0;
  }
  .chip button[aria-pressed="true"] {
    border-color: var(--_selected);
    box-shadow: inset 0 0 0 1px var(--_selected);
    background: var(--_selected-ground);
    font-weight: 600;
  }
  .chip .meta {
    font-weight: 400;
  }
  .chip .remove {
    border-inline-start: 0;
    border-start-start-radius: 0;
    border-end-start-radius: 0;
    padding-inline: 0.5em;
  }
  .diff {
    margin-block-start: 0.75em;
    padding: 0.75em 1em;
    border: 1px solid var(--_line);
    white-space: pre-wrap;
  }
  .diff p {
    white-space: pre-wrap;
  }
  ins,
  .ins {
    text-decoration: underline;
    text-decoration-thickness: 0.1em;
    text-underline-offset: 0.2em;
    background: var(--_success-ground);
    color: var(--_success);
  }
  del,
  .del {
    text-decoration: line-through;
    color: var(--_danger);
    background: var(--_danger-ground);
  }
  .add {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: end;
  }
  .add .field {
    flex: 0 1 8em;
  }
`;
