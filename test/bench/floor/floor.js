// The floor that the widgets are measured against: the same pages for a citizen, written by hand and without a library.
const id = new URLSearchParams(location.search).get('id');
const base = `/v1/consultations/${id}`;
const find = (selector) => document.querySelector(selector);

async function read(path) {
  const response = await fetch(base + path);
  if (!response.ok) throw new Error(`${path} ${response.status}`);
  return response.json();
}

function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

const fill = (selector, tag, lines) => find(selector).append(...lines.map((line) => make(tag, { textContent: line })));
const rows = (selector, pairs) => find(selector).append(...pairs.flatMap(([name, value]) => [make('dt', { textContent: name }), make('dd', { textContent: value })]));

// All that the page needs is asked for at once.
const consultation = find('#head, #box') && read('');
const form = find('#box') && read('/form');
const draft = find('#draft') && read('/draft');

const names = { support: '赞成', amend: '建议修改', oppose: '不赞成', name: '姓名', phone: '手机号' };
const channels = { online: '网上', letter: '寄信', email: '电子邮箱', phone: '电话', fax: '传真', meeting: '当面' };
const privacy = { handler: '处理单位', contact: '联系方式', purpose: '用途', method: '处理方式', kinds: '收集内容', retention: '保存时间', rights: '怎样查阅、更正、删除' };
const chinaTime = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long', timeStyle: 'short' });

let clause = null;

function showHead({ title, organ, status, closesAt, keyPoints, focusQuestions, channels: ways, contact, explanation }) {
  find('h1').textContent = `《${title}》（征求意见稿）`;
  find('.organ').textContent = organ;
  const days = Math.ceil((Date.parse(closesAt) - Date.now()) / 86_400_000);
  find('.state').append(
    make('strong', { textContent: status === 'open' ? `正在征求意见，还剩${days}天` : '现在不接收意见' }),
    `${chinaTime.format(new Date(closesAt))}截止，以本站时间为准。`,
  );
  fill('#points ol', 'li', keyPoints);
  fill('#points ul', 'li', focusQuestions);
  rows('#notice', [...ways.map(({ kind, value }) => [channels[kind], value]), ['联系单位', contact.unit], ['电话', contact.phone]]);
  find('#explanation').textContent = explanation.replace(/<[^>]*>/g, ' ');
  find('#go').addEventListener('click', () => { choose(null); });
  find('#head').hidden = false;
  // Not before: it would jump down when the head comes.
  find('.columns').hidden = false;
}

function clauseView(each) {
  const button = make('button', { type: 'button', textContent: '提意见' });
  button.setAttribute('aria-label', `对${each.label}提意见`);
  button.addEventListener('click', () => { choose(each); });
  return make('article', { id: each.id }, make('h4', { textContent: each.label }),
    ...each.blocks.map(({ id: blockId, kind, label, text }) => make('p', { id: blockId, className: kind, textContent: label + text })), button);
}

function showDraft({ id: draftId, outline, preamble, opening }) {
  const text = find('#draft');
  text.append(...preamble.map((line) => make('p', { textContent: line })));
  const ahead = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) target.click();
  }, { rootMargin: '800px' });
  for (const entry of outline.filter(({ level }) => level !== 'section')) {
    const name = `${entry.label} ${entry.title}`;
    find('#outline').append(make('li', {}, make('a', { href: `#${entry.id}`, textContent: name })));
    const heading = make('h3', { id: entry.id, textContent: name });
    if (entry.id !== entry.chapterId) text.append(heading);
    else if (entry.id === opening.id) text.append(make('section', { className: 'chapter' }, heading, ...opening.clauses.map(clauseView)));
    else text.append(make('section', { className: 'chapter' }, heading, closedChapter(entry, draftId, ahead)));
  }
  find('.columns').hidden = false;
}

function closedChapter({ id: chapterId, clauseCount }, draftId, ahead) {
  const button = make('button', { type: 'button', textContent: `打开这一章，共${clauseCount}条` });
  button.addEventListener('click', async () => {
    ahead.unobserve(button);
    button.disabled = true;
    try {
      const { clauses } = await read(`/draft/chapters/${chapterId}?draftId=${draftId}`);
      button.replaceWith(...clauses.map(clauseView));
    } catch {
      button.disabled = false;
    }
  });
  ahead.observe(button);
  return button;
}

function choose(next) {
  const box = find('#box');
  if (!box) return;
  clause = next;
  find('#target').textContent = clause ? `针对${clause.label}` : '针对全文';
  find('#wording').hidden = !clause;
  box.suggestedText.value = clause ? clause.blocks.map(({ label, text }) => label + text).join('\n') : '';
  box.classList.add('open');
  find('#target').focus();
}

function showBox(policy) {
  const box = find('#box');
  find('#positions').append(...policy.positions.map((value) => make('label', {}, make('input', { type: 'radio', name: 'position', value }), names[value])));
  find('#identity').append(...policy.identityFields.map(({ name, purpose }) => make('label', {}, names[name], make('input', { name }), make('small', { textContent: purpose }))));
  fill('#audience', 'li', policy.audience);
  rows('#privacy', Object.entries(privacy).map(([key, label]) => [label, policy.privacyNotice[key]]));
  find('#consent').textContent = policy.publicationConsent.text;
  find('#consent-note').textContent = policy.publicationConsent.note;
  keepDraft(box, policy.limits.maxReasonLength);
  box.addEventListener('submit', (event) => { event.preventDefault(); send(box, policy); });
  box.hidden = false;
}

function keepDraft(box, limit) {
  const key = `floor:${id}`;
  let timer;
  box.reason.value = localStorage.getItem(key) ?? '';
  box.addEventListener('input', () => {
    const left = limit - [...box.reason.value].length;
    find('#left').textContent = left > 200 ? '' : left >= 0 ? `还可写${left}字` : `多了${-left}字`;
    clearTimeout(timer);
    timer = setTimeout(() => {
      localStorage.setItem(key, box.reason.value);
      find('#saved').textContent = '已保存在本机，还没有提交。';
    }, 400);
  });
}

let key = crypto.randomUUID();

async function send(box, { draftId, openedAt, publicationConsent, privacyNotice, identityFields }) {
  const item = { clauseId: clause?.id ?? null, reason: box.reason.value };
  if (box.position.value) item.position = box.position.value;
  if (clause && box.suggestedText.value) item.suggestedText = box.suggestedText.value;
  const identity = Object.fromEntries(identityFields.map(({ name }) => [name, box[name].value]).filter(([, value]) => value));
  const body = { draftId, openedAt, items: [item], identity, publicationConsent: { given: box.consent.checked, version: publicationConsent.version }, privacyNoticeVersion: privacyNotice.version };
  try {
    const response = await fetch(`${base}/submissions`, { method: 'POST', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key }, body: JSON.stringify(body) });
    const answer = await response.json();
    if (!response.ok) throw new Error(answer.title);
    localStorage.removeItem(`floor:${id}`);
    key = crypto.randomUUID();
    box.replaceChildren(make('h2', { textContent: '意见已收到，谢谢参与' }), make('p', { textContent: `编号 ${answer.number}` }), make('p', { textContent: `查询码 ${answer.code}` }));
  } catch (error) {
    find('#problem').textContent = `没有提交。文字还在，请再试一次。${error.message}`;
  }
}

if (find('#head')) showHead(await consultation);
// A form for a consultation that takes no opinions would be a trap: the box waits for both answers.
if (find('#box') && (await consultation).status === 'open') showBox(await form);
if (find('#draft')) showDraft(await draft);
