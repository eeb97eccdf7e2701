import { css } from 'lit';

/** What staff wrote, with its paragraphs and lists. */
export const richTextStyles = css`
  .rich > * + * {
    margin-block-start: 1em;
  }
  .rich ul,
  .rich ol {
    padding-inline-start: 1.5em;
    list-style: revert;
    max-inline-size: 38em;
  }
`;
