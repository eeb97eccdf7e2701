import { css } from 'lit';

/** Things one below the other, parted by rules. */
export const listStyles = css`
  .list {
    max-inline-size: 38em;
    margin-block: 1em 1.5em;
    border-block-start: 1px solid var(--_line);
  }
  .item {
    padding-block: 1em;
    border-block-end: 1px solid var(--_line);
    break-inside: avoid;
  }
  .item > * + * {
    margin-block-start: 0.5em;
  }
`;
