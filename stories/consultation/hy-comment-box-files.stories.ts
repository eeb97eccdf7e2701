import type { Meta } from '@storybook/web-components-vite';
import { demoConfig } from '../../demo/server/demo-config.js';
import type { StoryServerOptions } from '../server/story-server.js';
import { acting, type Act, type Story } from '../support/story.js';
import { boxArgs, boxTemplate } from './box-template.js';

const meta: Meta = { title: '公开征求意见 Consultation/意见框 hy-comment-box/附件 Files', component: 'hy-comment-box', args: boxArgs, render: boxTemplate };
export default meta;

const { rateLimits, uploads } = demoConfig;
const plan = (name = '座椅图纸.pdf'): File => new File([`%PDF-1.4\n% ${name}\n%%EOF\n`], name, { type: 'application/pdf' });

/** Somebody writes, opens the field and chooses. */
function choosing(files: readonly File[], act: Act, server: StoryServerOptions = {}): Story {
  return {
    parameters: { server },
    play: acting(async (citizen, opened) => {
      await citizen.fill('意见', '座椅太少，附了一张图。');
      await citizen.press('附件（可不填）');
      await citizen.sees('添加附件');
      await citizen.chooseFiles(...files);
      await act(citizen, opened);
    }),
  };
}

export const Empty: Story = { name: '还没有 None yet', tags: ['autodocs'], ...choosing([], async (citizen) => { await citizen.sees('最多3个，每个不超过10MB。可以传图片、PDF和Word文件。'); }) };

export const Held: Story = { name: '已添加 Held', ...choosing([plan(), plan('说明.pdf')], async (citizen) => { await citizen.sees('附件（2个）'); }) };

export const Checking: Story = { name: '正在安全检查 Being checked', ...choosing([plan()], async (citizen) => { await citizen.sees('正在安全检查，不影响继续写。'); }, { scan: 'later' }) };

export const Refused: Story = { name: '没有通过安全检查 Refused by the check', ...choosing([plan()], async (citizen) => { await citizen.sees('这个文件没有通过安全检查，请去掉，或换一个文件。'); }, { scan: 'blocked' }) };

export const Sending: Story = {
  name: '正在上传 On its way',
  ...choosing([], async (citizen, server) => {
    server.networkBecomes('silent');
    await citizen.chooseFiles(plan(), plan('说明.pdf'));
    await citizen.sees('等着上传');
  }),
};

export const NotSent: Story = {
  name: '没有网络 Offline',
  ...choosing([], async (citizen, server) => {
    server.networkBecomes('offline');
    await citizen.chooseFiles(plan());
    await citizen.sees('没有传上去，网络断了。请再试一次。');
  }),
};

export const WrongType: Story = { name: '415 类型不对 Wrong type', ...choosing([new File(['<html>'], '网页.pdf', { type: 'application/pdf' })], async (citizen) => { await citizen.sees('请传图片、PDF或Word文件。'); }) };
export const PhonePhoto: Story = { name: '415 手机照片 HEIC photo', ...choosing([new File(['\0\0\0\x14ftypheic\0\0\0\0mif1'], '照片.jpg', { type: 'image/jpeg' })], async (citizen) => { await citizen.sees('这是HEIC格式的照片，请换成JPG再传。'); }) };
export const MovingPicture: Story = { name: '415 动图 GIF', ...choosing([new File(['GIF89a'], '动图.gif', { type: 'image/gif' })], async (citizen) => { await citizen.sees('这是GIF图片，请存成JPG或PNG再传。'); }) };

export const TooLarge: Story = {
  name: '413 太大 Too large',
  ...choosing([plan()], async (citizen) => { await citizen.sees('文件太大，最大1KB。'); },
    { config: { uploads: { ...uploads, offered: { ...uploads.offered, submission: { maxFiles: 3, maxBytes: 20, mediaTypes: ['application/pdf'] } } } } }),
};

export const TooMany: Story = { name: '太多 Too many', ...choosing(['一', '二', '三', '四'].map((name) => plan(`${name}.pdf`)), async (citizen) => { await citizen.sees('四.pdf：最多3个附件，请先去掉几个。'); }) };

export const TooFast: Story = {
  name: '429 太快 Too fast',
  ...choosing([plan()], async (citizen) => { await citizen.sees('传得太快，请稍后再试。'); }, { config: { rateLimits: { ...rateLimits, upload: { capacity: 0, perMinute: 0.1 } } } }),
};

export const Forgotten: Story = {
  name: '409 放得太久 Kept too long',
  ...choosing([plan()], async (citizen, server) => {
    await citizen.sees('已添加');
    server.clock.pass(25 * 60);
    await citizen.press('提交意见');
    await citizen.sees('附件放得太久，请重新添加。');
  }),
};
