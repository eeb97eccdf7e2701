import { css } from 'lit';

export const draftMarkStyles = css`
  .draft-mark {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 1em;
  }
`;
