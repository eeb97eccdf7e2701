import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nameInHeader, publicName, safeName, savingHeader } from '../../demo/server/rules/files/file-names.js';
import { wordType } from '../../demo/server/rules/files/kinds.js';
import { receivedFile, type Received } from '../../demo/server/rules/files/received-file.js';
import { zipSync } from 'fflate';
import { bareDrawing, barePhoto, boxed, drawing, emptyChunk, gif, heic, macroTypes, pdf, photo, secrets, webp, word, zip } from './support/files.js';

const rules = { mediaTypes: ['application/pdf', 'image/jpeg', 'image/png', wordType] as const, maxPixels: 60_000_000 };
const received = (bytes: Uint8Array): Received => receivedFile(bytes, rules);
const kept = (bytes: Uint8Array): Buffer => Buffer.from(received(bytes).fault === undefined ? (received(bytes) as { bytes: Uint8Array }).bytes : assert.fail(received(bytes).fault));
const fault = (bytes: Uint8Array) => received(bytes).fault;

describe('what a file is follows from its content', () => {
  it('takes photos, drawings, PDF and Word for what they are', () => {
    const types = [photo(), drawing(), pdf(), word()].map((bytes) => { const file = received(bytes); return file.fault ?? file.mediaType; });
    assert.deepEqual(types, ['image/jpeg', 'image/png', 'application/pdf', wordType]);
  });

  it('refuses everything else, whatever it may be called', () => {
    const strangers = {
      program: Buffer.from('MZ\x90\0'), page: Buffer.from('<!doctype html><script>alert(1)</script>'), drawing: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      gif: Buffer.from('GIF89a'), text: Buffer.from('意见'), script: Buffer.from('#!/bin/sh\n'), table: zip({ '[Content_Types].xml': '', 'xl/workbook.xml': '' }), archive: zip({ 'a.txt': '' }),
    };
    for (const [name, bytes] of Object.entries(strangers)) assert.equal(fault(bytes), 'type', name);
  });

  it('refuses files that are two things at once', () => {
    assert.equal(fault(Buffer.concat([Buffer.from('<script>'), pdf()])), 'type', 'a PDF behind a page');
    assert.equal(fault(Buffer.concat([Buffer.from('MZ\x90\0'), word()])), 'type', 'a Word file behind a program');
    assert.equal(fault(Buffer.concat([word(), Buffer.from('<script>')])), 'type', 'a page behind a Word file');
    assert.equal(fault(Buffer.concat([pdf().subarray(0, 5), Buffer.alloc(3000, 0x20)])), 'type', 'a PDF without an end');
    assert.ok(!kept(Buffer.concat([photo(), word()])).includes('PK\x03\x04'), 'the Word file behind a photo is gone');
    assert.ok(!kept(photo()).includes('<script>'), 'the page within a photo is gone');
  });

  it('knows what telephones, chats and offices send besides, so that it can be said what to do', () => {
    const known = { heic: [heic(), boxed('mif1', 'heix'), boxed('msf1', 'hevc')], gif: [gif(), Buffer.from('GIF87a')], webp: [webp()], macros: [word({ 'word/vbaProject.bin': 'x' })] };
    for (const [format, files] of Object.entries(known)) for (const file of files) assert.deepEqual(received(file), { fault: 'type', format });
    for (const file of [boxed('avif', 'mif1'), boxed('isom', 'mp42'), Buffer.from('RIFF\0\0\0\0WAVE'), Buffer.from('ftypheic'), Buffer.alloc(5)]) assert.deepEqual(received(file), { fault: 'type', format: undefined });
    assert.deepEqual(receivedFile(heic(), { ...rules, mediaTypes: ['application/pdf', wordType] }), { fault: 'type', format: undefined }, 'where no picture is taken, none is asked for');
  });

  it('finds macros by what a Word file says it holds, whatever the parts are called', () => {
    const typed = (list: string | Uint8Array, name = '[Content_Types].xml', level: 0 | 6 = 6) => Buffer.from(zipSync({ [name]: [typeof list === 'string' ? Buffer.from(list) : list, { level }], 'word/document.xml': Buffer.from('<w:document/>') }));
    const programs = '<Types><Default Extension="dat" ContentType="application/vnd.ms-office.vbaProject"/></Types>';
    for (const level of [0, 6] as const) {
      for (const list of [macroTypes, programs, Buffer.from(`\ufeff${macroTypes}`, 'utf16le')]) assert.deepEqual(received(typed(list, undefined, level)), { fault: 'type', format: 'macros' });
      assert.equal(fault(typed('<Types/>', undefined, level)), undefined);
    }
    assert.deepEqual(received(typed(macroTypes, '[CONTENT_types].xml')), { fault: 'type', format: 'macros' });
    assert.deepEqual(received(word({ 'word/other.dat': 'x', '[content_types].xml': macroTypes })), { fault: 'type', format: 'macros' });
  });

  it('refuses Word files that cannot be looked into', () => {
    const list = (text: string) => received(word({ '[Content_Types].xml': text }));
    for (const text of ['<Types ContentType="macro&#69;nabled"/>', '<!DOCTYPE x [<!ENTITY e "macro">]><Types/>']) assert.deepEqual(list(text), { fault: 'type', format: undefined }, text);
    assert.deepEqual(list(' '.repeat(2_000_000)), { fault: 'type', format: undefined });
    const bomb = zipSync({ '[Content_Types].xml': Buffer.alloc(40_000_000, 32), 'word/document.xml': Buffer.from('<w:document/>') });
    assert.deepEqual(received(bomb), { fault: 'type', format: undefined });
    const short = Buffer.from(zipSync({ '[Content_Types].xml': Buffer.from(`${' '.repeat(400)}${macroTypes}`), 'word/document.xml': Buffer.from('<w:document/>') }));
    short.writeUInt32LE(20, short.indexOf('PK\x01\x02') + 24);
    assert.deepEqual(received(short), { fault: 'type', format: undefined }, 'a list that is longer than it says');
  });

  it('refuses Word files with macros and such as need a password', () => {
    assert.equal(fault(word({ 'word/vbaProject.bin': 'x' })), 'type');
    assert.equal(fault(word({}, 1)), 'type');
  });

  it('refuses what is empty, cut off, or not offered', () => {
    assert.equal(fault(Buffer.alloc(0)), 'empty');
    assert.equal(fault(photo().subarray(0, 40)), 'damaged');
    assert.equal(fault(photo().subarray(0, -60)), 'damaged');
    assert.equal(fault(drawing().subarray(0, 60)), 'damaged');
    assert.equal(receivedFile(pdf(), { ...rules, mediaTypes: ['image/png'] }).fault, 'type');
  });

  it('refuses a drawing whose checksum is wrong', () => {
    const broken = drawing();
    broken[20] = 0x7f;
    assert.equal(fault(broken), 'damaged');
  });

  it('refuses pictures of more pixels than anybody can open', () => {
    assert.equal(fault(photo({ width: 65_000, height: 65_000 })), 'too-many-pixels');
    assert.equal(fault(drawing({ width: 100_000, height: 100_000 })), 'too-many-pixels');
    assert.equal(fault(photo({ width: 9248, height: 6936 })), 'too-many-pixels');
    assert.equal(fault(photo({ width: 8160, height: 6120 })), undefined, 'a telephone of fifty million pixels');
  });

  it('refuses pictures in more pieces than a picture has', () => {
    const [soi, rest] = [photo().subarray(0, 2), photo().subarray(2)];
    const restarts = (count: number) => Buffer.concat([soi, Buffer.alloc(count * 6, Buffer.of(0xff, 0xdd, 0, 4, 0, 0)), rest]);
    assert.deepEqual([fault(restarts(5000)), fault(restarts(10_001))], [undefined, 'damaged']);
    const texts = (count: number) => Buffer.concat([drawing().subarray(0, 33), ...Array<Buffer>(count).fill(emptyChunk('tEXt')), drawing().subarray(33)]);
    assert.deepEqual([fault(texts(5000)), fault(texts(10_001))], [undefined, 'damaged']);
  });

  it('does not lose its way in bytes drawn by lot', () => {
    let state = 7;
    const drawn = () => { state = (state * 1_103_515_245 + 12_345) % 2 ** 31; return state; };
    for (const whole of [photo(), drawing(), word()]) {
      for (let round = 0; round < 400; round += 1) {
        const bytes = Buffer.from(whole);
        for (let change = 0; change < 3; change += 1) bytes[drawn() % bytes.length] = drawn() % 256;
        const result = received(bytes);
        assert.ok(result.fault !== undefined || result.bytes.length <= bytes.length + 40);
      }
    }
  });
});

describe('pictures keep nothing but the picture', () => {
  it('keeps a photo byte by byte, and of all that was written about it only which way is up', () => {
    for (const order of ['II', 'MM'] as const) assert.deepEqual(kept(photo({ orientation: 6, order })), barePhoto(6), order);
    assert.deepEqual(kept(photo({ orientation: 1 })), barePhoto(1));
    for (const secret of secrets) assert.ok(photo().includes(secret) || drawing().includes(secret), `${secret} was there`);
    for (const secret of secrets) assert.ok(!kept(photo()).includes(secret), `${secret} is gone`);
    assert.ok(!kept(photo({ orientation: 1 })).includes('Exif'));
  });

  it('gives the same photo when it is cleaned again', () => {
    assert.deepEqual(kept(kept(photo())), kept(photo()));
  });

  it('keeps a drawing without texts, times, profiles and EXIF', () => {
    assert.deepEqual(kept(drawing()), bareDrawing());
    for (const secret of secrets) assert.ok(!kept(drawing()).includes(secret), secret);
  });

  it('leaves documents as they are, to the bit', () => {
    assert.deepEqual(kept(pdf()), pdf());
    assert.deepEqual(kept(word()), word());
  });
});

describe('names of files', () => {
  it('reads what a page wrote', () => {
    assert.equal(nameInHeader("attachment; filename*=UTF-8''%E8%B7%AF%E7%81%AF.jpg"), '路灯.jpg');
    assert.equal(nameInHeader("attachment; filename*=UTF-8''%E8%B7"), undefined);
  });

  it('takes out folders, control characters and turned writing, and lets the ending fit', () => {
    assert.equal(safeName('../../etc/路灯.jpg', 'image/jpeg'), '路灯.jpg');
    assert.equal(safeName('C:\\用户\\路灯.JPEG', 'image/jpeg'), '路灯.JPEG');
    assert.equal(safeName('图纸\u202efdp.exe', 'application/pdf'), '图纸fdp.exe.pdf');
    assert.equal(safeName('.htaccess', 'image/png'), 'htaccess.png');
    assert.equal(safeName('', 'image/png'), '附件.png');
    assert.equal([...safeName('长'.repeat(300), wordType)].length, 105);
  });

  it('writes names that no browser takes for more than a name', () => {
    assert.equal(savingHeader(publicName(2, 'image/jpeg'), 'image/jpeg'), "attachment; filename=\"attachment.jpg\"; filename*=UTF-8''%E9%99%84%E4%BB%B62.jpg");
    assert.match(savingHeader('a";\r\nSet-Cookie: x\'()*.pdf', 'application/pdf'), /^attachment; filename="attachment\.pdf"; filename\*=UTF-8''[\w%.-]+$/);
  });
});
