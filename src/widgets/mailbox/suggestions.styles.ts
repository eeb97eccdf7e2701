import { css } from 'lit';

/** For what is fetched once there is something to look for; its place is kept by the form. */
export const suggestionsStyles = css`
  .suggestions .list {
    margin-block: 0.25em 0.5em;
    border-block-start: 1px solid var(--_line);
  }
  .suggestions li {
    padding-block: 0.25em 0.75em;
    border-block-end: 1px solid var(--_line);
  }
  .suggestions details details > * + * {
    margin-block-start: 0.5em;
  }
  .suggestions .answer {
    white-space: pre-line;
  }
  .suggestions li > .meta {
    line-height: 1.5;
  }
  .suggestions details[open] + .meta {
    margin-block-start: 0.75em;
  }
  .suggestions .whole {
    display: inline-block;
    padding-block: 0.5em;
  }
  .solved > * + * {
    margin-block-start: 1em;
  }
`;
