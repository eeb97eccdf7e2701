import { css } from 'lit';

export const mailboxStyles = css`
  .tabs {
    margin-block-start: 1em;
  }
  [role="tabpanel"] {
    padding-block-start: 1.5em;
  }
  .sent {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    margin-block-start: 1.5em;
  }
  @container (max-width: 36em) {
    .tabs {
      grid-template-columns: repeat(2, 1fr);
    }
    .tabs:has(button:nth-child(3):last-child) {
      grid-template-columns: repeat(3, 1fr);
    }
  }
  @media print {
    /* A receipt, a letter, a list: each is printed by itself. */
    [role="tabpanel"][hidden] {
      display: none !important;
    }
  }
`;
