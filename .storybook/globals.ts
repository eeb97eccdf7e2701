import type { Preview } from '@storybook/web-components-vite';

/** What the toolbar turns: each story is drawn anew with it, over a fresh server. */

interface Choice {
  readonly value: string;
  readonly title: string;
}

type Toolbar = NonNullable<NonNullable<Preview['globalTypes']>[string]['toolbar']>;

function toolbar(description: string, icon: NonNullable<Toolbar['icon']>, items: readonly Choice[]) {
  return { description, toolbar: { icon, title: description, dynamicTitle: true, items: [...items] } };
}

export const globalTypes: NonNullable<Preview['globalTypes']> = {
  language: toolbar('语言 Language', 'globe', [
    { value: 'zh', title: '中文' },
    { value: 'en', title: 'English' },
    { value: 'x-keys', title: 'Message keys' },
    { value: 'x-long', title: 'Half as long again' },
  ]),
  theme: toolbar('颜色 Theme', 'paintbrush', [
    { value: 'blue', title: '蓝 Blue' },
    { value: 'red', title: '红 Red' },
    { value: 'dark', title: '深色 Dark' },
    { value: 'contrast', title: '高对比 Contrast' },
    { value: 'auto', title: '跟随系统 System' },
  ]),
  mode: toolbar('模式 Mode', 'accessibility', [
    { value: '', title: '常规 Normal' },
    { value: 'elder', title: '长者 Elder' },
    { value: 'kiosk', title: '自助机 Kiosk' },
    { value: 'elder kiosk', title: '长者自助机 Elder kiosk' },
  ]),
  network: toolbar('网络 Network', 'transfer', [
    { value: 'normal', title: '正常 Normal' },
    { value: 'slow', title: '慢 Slow (3 s)' },
    { value: 'offline', title: '断网 Offline' },
    { value: 'failing-503', title: '503' },
    { value: 'failing-429', title: '429' },
  ]),
  direction: toolbar('文字方向 Direction', 'transfer', [
    { value: 'ltr', title: '从左到右 Left to right' },
    { value: 'rtl', title: '从右到左 Right to left' },
  ]),
  width: toolbar('宽度 Width', 'grow', [
    { value: 'full', title: '整页 Full' },
    { value: 'tablet', title: '768 px' },
    { value: 'phone', title: '375 px' },
    { value: 'narrow', title: '320 px' },
  ]),
};

export const initialGlobals = { language: 'zh', theme: 'blue', mode: '', network: 'normal', direction: 'ltr', width: 'full' };
