import { css } from 'lit';

export const consultationListStyles = css`
  .item h3 {
    font-size: 1.125em;
  }
  .standing {
    font-weight: 600;
    line-height: 1.5;
  }
`;
