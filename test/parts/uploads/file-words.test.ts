import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ApiProblem, type AttachmentPolicy, type RefusedFormat } from '../../../src/client/index.js';
import { faultOf, refusalWords } from '../../../src/parts/uploads/file-words.js';
import { filesEn } from '../../../src/parts/uploads/files-en.js';
import { filesZh } from '../../../src/parts/uploads/files-zh.js';
import { speak } from '../../core/speak.js';
import { assertComplete, assertHouseVoice } from '../../core/wording-rules.js';

const t = speak(filesZh);
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const policy: AttachmentPolicy = { maxFiles: 3, maxBytes: 10_485_760, mediaTypes: ['image/jpeg', 'application/pdf', word] };
const documents: AttachmentPolicy = { ...policy, mediaTypes: ['application/pdf', word] };
const refused = (format?: string) => refusalWords(new ApiProblem('unsupported-media-type', { status: 415, title: '请传图片。', format: format as RefusedFormat | undefined }), policy, t);

describe('why a file is not taken', () => {
  it('says what the file is, and how to make of it one that is taken', () => {
    assert.match(refused('heic'), /HEIC.*设置→相机→格式.*兼容性最佳.*截图/);
    assert.match(refused('gif'), /GIF.*JPG或PNG/);
    assert.match(refused('webp'), /WebP.*JPG或PNG/);
    assert.match(refused('macros'), /宏.*另存为/);
    for (const other of [undefined, 'constructor', 'avif']) assert.equal(refused(other), '请传图片、PDF或Word文件。', String(other));
  });

  it('says it before a byte leaves where the browser knows the kind', () => {
    assert.equal(faultOf({ size: 1, type: 'image/heif' }, policy, t), refused('heic'));
    assert.equal(faultOf({ size: 1, type: 'image/gif' }, policy, t), refused('gif'));
    assert.equal(faultOf({ size: 1, type: 'image/bmp' }, policy, t), '请传图片、PDF或Word文件。');
    assert.equal(faultOf({ size: 1, type: '' }, policy, t), undefined);
  });

  it('asks for no picture where none is taken', () => {
    assert.equal(faultOf({ size: 1, type: 'image/heic' }, documents, t), '请传PDF或Word文件。');
  });

  it('is said in both languages, in the voice of the house', () => {
    // Lists of kinds are put together from words that stand beside them.
    const { 'files.kinds': _, 'files.kinds.either': __, ...zh } = filesZh;
    const { 'files.kinds': ___, 'files.kinds.either': ____, ...en } = filesEn;
    assertComplete(en, zh);
    assertHouseVoice(zh);
  });
});
