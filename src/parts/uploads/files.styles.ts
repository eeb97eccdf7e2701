import { css } from 'lit';

/** For the field of files, wherever it stands. */
export const filesStyles = css`
  .files li {
    display: grid;
    grid-template-columns: 1fr auto;
    column-gap: 1em;
    padding-block: 0.5em;
    border-block-end: 1px solid var(--_line);
  }
  .files li p {
    overflow-wrap: anywhere;
    grid-column: 1;
  }
  .files .file-actions {
    grid-area: 1 / 2 / span 2;
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  .files progress {
    display: block;
    inline-size: 100%;
    block-size: 0.25em;
    accent-color: var(--_accent);
  }
  .pick {
    position: relative;
    display: inline-block;
    margin-block-start: 0.75em;
  }
  .pick input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .pick label {
    display: flex;
    box-sizing: border-box;
    align-items: center;
    gap: 0.25em;
    min-block-size: 44px;
    padding-inline: 1em;
    border: 1px solid var(--_accent);
    border-radius: 0.25em;
    color: var(--_accent);
    font-weight: 400;
  }
  .mode-elder .pick label {
    min-block-size: 60px;
  }
  .pick input:hover + label {
    background: var(--_accent-soft);
  }
  .pick input:focus-visible + label {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
`;
