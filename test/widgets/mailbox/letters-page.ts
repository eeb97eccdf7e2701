import '../../../src/widgets/mailbox/hy-mailbox-letters.js';
import { TestLetter } from '../../support/letters.js';
import type { Network } from '../../support/network.js';
import { mount, type Page } from '../../support/page.js';
import type { Server } from '../../support/server.js';

export interface LettersMounting {
  readonly network?: Network;
  readonly attributes?: string;
}

/** Puts it on the page, as an agency writes it, speaking to a test's server. */
export function mountLetters(server: Server, { network, attributes = '' }: LettersMounting = {}): Page {
  const address = network ? '' : `base-url="${server.baseUrl}"`;
  const markup = `<hy-mailbox-letters ${address} ${attributes}><a href="/letters">网页版</a></hy-mailbox-letters>`;
  return mount(markup, network ? { network, baseUrl: server.baseUrl } : {});
}

export const lamps = { title: '和平路东段路灯不亮', body: '和平路从菜市场到东门的路灯，有六盏不亮。' } as const;
export const covers = { title: '滨水路井盖松动了', body: '井盖一压就响，夜里吵得睡不着。', category: 'help' } as const;
export const bins = { title: '老街的垃圾桶太少', body: '老街一百米只有一个垃圾桶。', category: 'suggestion' } as const;

/** Three letters that everybody may read, the lamps answered last. */
export async function publishThree(server: Server): Promise<void> {
  for (const [written, answer] of [[bins, '已经加了三个垃圾桶。'], [covers, '井盖已经加固。'], [lamps, '六盏路灯已经换好。\n当晚全部亮灯。']] as const) {
    const letter = await TestLetter.published(server, written, answer);
    if (written === lamps) await letter.change({ kind: 'rate', rating: 'very-satisfied', text: '' });
    await server.setClock(24 * 60);
  }
  await server.setClock(4 * 24 * 60);
}
