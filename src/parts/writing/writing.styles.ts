import { css } from 'lit';
import { draftMarkStyles } from './draft-mark.styles.js';

/** For what every form has in which a citizen writes to the agency. */
export const writingStyles = css`
  ${draftMarkStyles}
  .attachments {
    margin-block-start: 0.75em;
  }
  .field ~ [role="status"] > .notice {
    margin-block-start: 0.75em;
  }
  .left {
    text-align: end;
  }
  .privacy ul li {
    line-height: 1.75;
  }
  .privacy .rows {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 0.25em 1em;
  }
  .rows dt {
    color: var(--_muted);
  }
  .optional {
    font-weight: 400;
    color: var(--_muted);
  }
  .send {
    margin-block-start: 1.5em;
  }
  .send > * + * {
    margin-block-start: 1em;
  }
  .submit-row button {
    min-inline-size: 10em;
  }
  @container (max-width: 24em) {
    .submit-row button {
      inline-size: 100%;
    }
    .privacy .rows {
      grid-template-columns: 1fr;
    }
  }
`;
