/** Officials at the staff page with a letter open, and citizens at the two widgets for letters. */
import assert from 'node:assert/strict';
import { basename } from 'node:path';
import axe, { type AxeResults } from 'axe-core';
import type { Browser, ElementHandle } from 'puppeteer-core';
import { createStaffClient } from '../../src/client/index.js';
import type { Site } from './site.js';
import { Citizen, type Receipt } from './support.js';

export type Account = '拟稿员' | '签发人' | '城管局' | '园林局';

export class LetterDesk {
  constructor(private readonly browser: Browser, private readonly site: Site) {}

  /** An official with this letter open. */
  async opens(account: Account, { number }: Pick<Receipt, 'number'>, size = { width: 1280, height: 900 }): Promise<Citizen> {
    const { value: { items: [letter] } } = await createStaffClient({ baseUrl: `${this.site.url}/v1`, token: 'yunhe-demo-drafter' }).letters.list({ q: number });
    const official = await Citizen.sitsDown(await this.browser.createBrowserContext(), size);
    await official.opens(`${this.site.url}/staff/#/letters/${letter?.id ?? ''}`, '登录');
    await official.presses(`用${account}登录`);
    await official.sees(number);
    return official;
  }

  /** The same official reads the letter as it is now. */
  async opensAgain(official: Citizen, account: Account): Promise<void> {
    await official.page.reload();
    await official.presses(`用${account}登录`);
  }

  /** Drafted by the department, signed by somebody else. */
  async answers(city: Citizen, receipt: Pick<Receipt, 'number'>, text: string, ...files: readonly string[]): Promise<void> {
    await city.writes('答复', text);
    if (files.length > 0) {
      const control = (await city.page.$('form[aria-label="起草答复"] input[type=file]')) as ElementHandle<HTMLInputElement>;
      await control.uploadFile(...files);
      for (const file of files) await city.finds(`去掉${basename(file)}`, 'button');
    }
    await city.presses('保存答复');
    await city.sees('答复已保存，等着审核。');
    await city.presses('通过拟稿');
    await city.sees('拟稿已通过。');
    const signer = await this.opens('签发人', receipt);
    await signer.presses('签发并答复写信人');
    await signer.sees('已答复');
    await leaves(signer);
  }

  /** The words stand in their fields; the desk saves them, somebody else signs. */
  async publishes(desk: Citizen, receipt: Pick<Receipt, 'number'>): Promise<void> {
    await desk.presses('保存公开的文字');
    await desk.sees('公开的文字已保存，等着审核。');
    await desk.presses('通过拟稿');
    await desk.sees('拟稿已通过。');
    const signer = await this.opens('签发人', receipt);
    await signer.presses('签发，按期公开');
    await signer.sees('写信人在这之前可以看，也可以不同意。');
    await leaves(signer);
  }

  /** A citizen looks the letter up, as one does who has come back. */
  async looksUp(citizen: Citizen, { number, code }: Receipt): Promise<void> {
    await citizen.opens(`${this.site.url}/embed/mailbox-tracking.html`, '查询');
    await citizen.writes('把回执粘贴到这里（可不填）', `编号 ${number} 查询码 ${code}`);
    await citizen.sees('已填好编号和查询码。');
    await citizen.presses('查询');
    await citizen.sees('办理经过');
  }
}

/** Number and code of a letter that was just sent. */
export async function sentLetter(citizen: Citizen): Promise<Receipt> {
  await citizen.sees('信已收到', '查询码');
  const [, number = '', code = ''] = /编号\s+([\d\s]+?)\s+查询码（不是短信验证码）\s+([0-9A-Z\s]+?)\s+请截屏/.exec(await citizen.text()) ?? [];
  return { number: number.replace(/\s/g, ''), code: code.replace(/\s/g, '') };
}

export async function chooses(person: Citizen, label: string, value: string): Promise<void> {
  await ((await person.finds(label)) as unknown as ElementHandle<HTMLSelectElement>).select(value);
}

export async function takes(official: Citizen, step: string, fill: () => Promise<unknown> = async () => undefined): Promise<void> {
  await official.presses(step, 'radio');
  await fill();
  await official.presses('办理');
  await official.sees(`已办：${step}。`);
}

export const leaves = async (person: Citizen): Promise<void> => {
  assert.deepEqual(person.complaints.filter((words) => !/the server responded with a status of/.test(words)), []);
  await person.page.browserContext().close();
};

export async function isAccessible(official: Citizen): Promise<void> {
  await official.page.evaluate(axe.source);
  const { violations, passes } = (await official.page.evaluate('axe.run(document, { resultTypes: ["violations", "passes"] })')) as AxeResults;
  assert.deepEqual(violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.slice(0, 3).map(({ html }) => `    ${html.slice(0, 200)}`).join('\n')}`), []);
  assert.ok(passes.length > 10, 'a checker that sees nothing finds nothing');
}
