import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { receiptMessagesEn } from '../../../src/parts/receipt/receipt-messages-en.js';
import { receiptMessages } from '../../../src/parts/receipt/receipt-messages.js';
import { receiptRows, receiptSteps, receiptText } from '../../../src/parts/receipt/receipt-text.js';
import { letterReceipt, receipt } from '../../client/examples.js';
import { speak } from '../../core/speak.js';
import { assertButtonLabels, assertComplete, assertHouseVoice } from '../../core/wording-rules.js';

const zh = speak(receiptMessages.zh);
const now = Date.parse('2026-11-22T14:31:07+08:00');
const address = (page: string): string => new URL(page, 'https://www.yunhe.example').href;

describe('a receipt as text', () => {
  it('has number, code, what was sent, what happens next and the checksum, a line each', () => {
    assert.equal(receiptText(receipt, zh, 'zh', now, address), [
      '2条意见已收到，谢谢参与',
      '编号 2611 2248 3170',
      '查询码 7KQ2 M9XD 4TB8 HVNC',
      '征求意见 云河市公园管理条例',
      '意见 第三条 · 第五条',
      '收到时间 2026-11-22 14:31',
      '收到单位 云河市司法局',
      '12月20日截止，截止后逐条研究。',
      '预计2027年1月31日前公布采纳情况。',
      '用编号和查询码，可查每条结果。',
      'https://www.yunhe.example/receipts/',
      '忘了查询码，请拨打0555-6200022。',
      `内容校验码 ${receipt.digest}`,
    ].join('\n'));
  });

  it('calls an opinion on the whole text so', () => {
    const items = [{ clauseId: null, label: '' }];
    assert.equal(receiptRows({ ...receipt, items }, zh)[1]?.value, '针对全文');
    assert.match(receiptText({ ...receipt, items }, zh, 'zh', now, address), /^意见已收到，谢谢参与\n/);
  });

  it('that the device has kept since before receipts named the page, names none', () => {
    const { lookupPage: _, ...kept } = receipt;
    assert.deepEqual(receiptSteps(kept as typeof receipt, zh, 'zh', now).slice(-2), [{ words: '用编号和查询码，可查每条结果。' }, { words: '忘了查询码，请拨打0555-6200022。' }]);
  });

  it('promises nothing that the agency did not', () => {
    assert.deepEqual(receiptSteps({ ...receipt, nextSteps: [] }, zh, 'zh', now), [{ words: '用编号和查询码，可查每条结果。', page: '/receipts/' }, { words: '忘了查询码，请拨打0555-6200022。' }]);
  });

  it('says the same in English', () => {
    assert.match(receiptText(receipt, speak(receiptMessagesEn), 'en', now, address), /^Your 2 opinions have arrived; thank you\nNumber 2611 2248 3170\n.*closes on 20 December;.*by 31 January 2027\./s);
  });
});

describe('the receipt for a letter as text', () => {
  it('has what was written, to which mailbox, and by when it is answered', () => {
    assert.equal(receiptText(letterReceipt, zh, 'zh', now, address), [
      '信已收到',
      '编号 2611 2253 0914',
      '查询码 3FHN 8W0K X5QJ 7C2D',
      '信箱 领导信箱',
      '类别 投诉',
      '标题 和平路东段路灯不亮',
      '收到时间 2026-11-22 14:31',
      '收到单位 云河市人民政府',
      '预计12月11日前答复。',
      '用编号和查询码，可查进度和答复。',
      'https://www.yunhe.example/mailbox/#mailbox-tracking',
      '忘了查询码，请拨打0555-12345。',
      `内容校验码 ${letterReceipt.digest}`,
    ].join('\n'));
  });

  it('says the same in English', () => {
    assert.match(receiptText(letterReceipt, speak(receiptMessagesEn), 'en', now, address), /^Your letter has arrived\n.*Kind Complaint\n.*An answer is expected by 11 December\./s);
  });
});

describe('the words of a receipt', () => {
  it('keep the voice of the house', () => {
    assertHouseVoice(receiptMessages.zh);
  });

  it('are all there in English', async () => {
    assertComplete(await receiptMessages.en(), receiptMessages.zh);
  });

  it('have short buttons', () => {
    assertButtonLabels(receiptMessages.zh, ['receipt.copy', 'receipt.picture', 'receipt.print', 'receipt.keep', 'receipt.forget']);
  });
});
