import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/widgets/zzprobe/hy-zzprobe-part.js';

const meta: Meta = { title: 'zzprobe/hy-zzprobe-part', component: 'hy-zzprobe-part' };
export default meta;

export const Default: StoryObj = { render: () => html`<hy-zzprobe-part></hy-zzprobe-part>` };
