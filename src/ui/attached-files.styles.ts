import { css } from 'lit';

/** Files one below the other, each as high as a finger. */
export const attachedFilesStyles = css`
  .attached {
    max-inline-size: 38em;
    border-block-start: 1px solid var(--_line);
  }
  .attached li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
    min-block-size: 44px;
    padding-block: 0.25em;
    border-block-end: 1px solid var(--_line);
  }
  .attached .file-name {
    flex: 1 1 12em;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .attached .file-name > a {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
  }
  .attached .file-state {
    flex: 0 1 100%;
  }
  .mode-elder .attached li,
  .mode-elder .attached .file-name > a {
    min-block-size: 60px;
  }
`;
