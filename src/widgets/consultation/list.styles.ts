import { css } from 'lit';

export const consultationListStyles = css`
  .item h3 {
    font-size: 1.125em;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    /* A closing bracket may hang out of its line. */
    padding-inline-end: 0.5em;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1em;
  }
  .standing {
    font-weight: 600;
    line-height: 1.5;
  }
`;
