import type { Call, FileOptions, ReadOptions } from './call.js';
import type { SentFile, UploadPurpose } from '../contract/models.js';

/** Files that go along with what a citizen writes 附件. */
export const uploads = (call: Call) => ({
  /**
   * Sends a file for `subject`, the id of what is written to; safe to repeat with the same key. Throws ApiProblem 'too-large',
   * 'unsupported-media-type' and 'invalid-input' with the server's sentence in `title`, 'closed', 'not-open', 'paused', 'key-reused',
   * 'in-progress', 'not-found', 'not-offered', 'too-many-requests', 'unavailable'.
   */
  create: (purpose: UploadPurpose, subject: string, file: SentFile, options: FileOptions) =>
    call('createUpload', { query: { purpose, subject }, body: file }, options),

  /** How far its check is. Throws ApiProblem 'not-found' once it is used or has expired. */
  get: (uploadId: string, options?: ReadOptions) => call('getUpload', { path: { uploadId } }, options),
});
