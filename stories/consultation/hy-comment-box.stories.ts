import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { acting, type Story } from '../support/story.js';

const meta: Meta = {
  title: '公开征求意见 Consultation/意见框 hy-comment-box',
  component: 'hy-comment-box',
  args: { 'consultation-id': 'river-parks' },
  render: (args) => html`<hy-comment-box consultation-id=${args['consultation-id']}></hy-comment-box>`,
};
export default meta;

export const Empty: Story = { name: '空白 Empty' };
export const Sent: Story = { name: 'Sent', play: acting(async (c) => { await c.fill('意见', '很好'); await c.press('提交意见'); await c.sees('意见已收到，谢谢参与'); }) };
