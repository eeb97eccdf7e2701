/** What a form and its page for checking say before somebody gives their name. */
import type { Consultation, PrivacyNotice, PublicationConsent } from '../../../../src/contract/models.js';
import { html, type Html } from '../html.js';

interface Noticed {
  readonly audience: readonly string[];
  readonly privacyNotice: PrivacyNotice;
}

export function noticeMarkup({ audience, privacyNotice }: Noticed): Html {
  const rows = {
    处理单位: privacyNotice.handler, 联系方式: privacyNotice.contact, 用途: privacyNotice.purpose, 处理方式: privacyNotice.method,
    收集内容: privacyNotice.kinds, 保存时间: privacyNotice.retention, '怎样查阅、更正、删除': privacyNotice.rights,
  };
  return html`<section aria-labelledby="audience-title"><h2 id="audience-title">谁能看到</h2>${audience.map((words) => html`<p>${words}</p>`)}
<details><summary>个人信息怎样处理</summary><dl class="facts">${Object.entries(rows).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl></details></section>`;
}

/** Never ticked beforehand. */
export function consentMarkup({ publicationConsent: { text, note, version } }: { readonly publicationConsent: PublicationConsent }, given: boolean): Html {
  return html`<div class="field"><label class="choice"><input type="checkbox" name="consent" value="yes"${given && html` checked`} aria-describedby="consent-note">${text}</label>
<span class="hint" id="consent-note">${note}</span><input type="hidden" name="consentVersion" value="${version}"></div>`;
}

/** When the words may become public, and through whose hands they go first. */
export function moderationWords({ visibility }: Consultation): string {
  switch (visibility.comments) {
    case 'live': return '工作人员看过后公开。不同意公开的，不公开，同样会研究。';
    case 'after-closing': return '截止后，工作人员看过再公开。不同意公开的，不公开，同样会研究。';
    case 'never': return '这次不公开意见原文，同样会研究。';
  }
}
