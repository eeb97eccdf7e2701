// A letter to a mailbox, alone or as the first of a mailbox's pages.
const base = '/v1/mailboxes/leaders';
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
const call = (number, text = number) => make('a', { href: `tel:${number}`, textContent: text });
const options = (select, pairs) => select.append(...pairs.map(([value, textContent]) => make('option', { value, textContent })));

// All that the page needs is asked for at once.
const [mailbox, policy] = [read(''), read('/form')];

const categories = { enquiry: '咨询', suggestion: '建议', complaint: '投诉', help: '求助', report: '举报', thanks: '感谢' };
const names = { name: '姓名', organisation: '单位', occupation: '职业', region: '所在地区', phone: '手机号', email: '邮箱' };
const privacy = { handler: '处理单位', contact: '联系方式', purpose: '用途', method: '处理方式', kinds: '收集内容', retention: '保存时间', rights: '怎样查阅、更正、删除' };
const chinaDay = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric' });

const guidance = ({ text, phone, href }) => make('li', {}, text, ...(phone ? [' ', call(phone, `电话${phone}`)] : []), ...(href ? [' ', make('a', { href, textContent: '打开网页' })] : []));

function showMailbox({ title, lead, phone, pause, handles, declines, emergency }) {
  if (find('h1')) find('h1').textContent = title;
  find('#to').textContent = `给${title}写信`;
  find('#lead').textContent = lead;
  find('#call').append('不方便写，请打', call(phone), '。');
  find('#danger ul').append(...emergency.map(({ number, purpose }) => make('li', {}, call(number), purpose)));
  find('#declines').append(...declines.map(guidance));
  fill('#handles', 'li', handles);
  if (pause) find('form').replaceWith(`暂停接收。原因：${pause.reason}。急事请打${phone}。`);
}

function showForm(form, { categories: offered, recipients, units, identityFields, onBehalf, readingNotes, audience, privacyNotice, publicationConsent, limits }) {
  find('#categories').append(...offered.map(({ name, hint }) => make('label', {}, make('input', { type: 'radio', name: 'category', value: name, required: true }), categories[name] + (hint && ` – ${hint}`))));
  options(form.recipientId, recipients.map(({ id, name, post }) => [id, (post ?? '') + name]));
  options(form.aboutUnitId, units.map(({ id, name }) => [id, name]));
  form.place.maxLength = limits.maxPlaceLength;
  form.title.minLength = limits.minTitleLength;
  find('#behalf').hidden = !onBehalf;
  find('#identity').append(...identityFields.map(({ name, required, purpose }) => make('label', {}, names[name], make('input', { name, required, autocomplete: { phone: 'tel' }[name] ?? name }), make('small', { textContent: purpose }))));
  fill('#audience', 'li', audience);
  find('#privacy').append(...Object.entries(privacy).flatMap(([key, label]) => [make('dt', { textContent: label }), make('dd', { textContent: privacyNotice[key] })]));
  find('#consent').textContent = publicationConsent.text;
  find('#consent-note').textContent = publicationConsent.note;
  fill('#notes', 'li', readingNotes.lines);
  find('#categories').addEventListener('change', () => { choose(form, offered.find(({ name }) => name === form.category.value)); });
  keepDraft(form, limits);
}

function choose(form, { name, answerBy, publishable, guidance: lines }) {
  find('#guidance').replaceChildren(...lines.map(guidance));
  find('#about').hidden = name !== 'report';
  find('#publish').hidden = !publishable;
  find('#never').hidden = publishable;
  find('#answer-by').textContent = `预计${chinaDay.format(new Date(answerBy))}前答复。`;
}

const draftKey = 'floor:letter';
const kept = ['place', 'title', 'body'];
let timer;

function keepDraft(form, { maxTitleLength, maxBodyLength }) {
  const tell = (selector, text, limit, near) => {
    const left = limit - [...text].length;
    find(selector).textContent = left > near ? '' : left >= 0 ? `还可写${left}字` : `多了${-left}字`;
  };
  const earlier = JSON.parse(localStorage.getItem(draftKey) ?? '{}');
  for (const name of kept) form[name].value = earlier[name] ?? '';
  form.addEventListener('input', () => {
    tell('#title-left', form.title.value, maxTitleLength, 5);
    tell('#body-left', form.body.value, maxBodyLength, 200);
    clearTimeout(timer);
    timer = setTimeout(() => {
      localStorage.setItem(draftKey, JSON.stringify(Object.fromEntries(kept.map((name) => [name, form[name].value]))));
      find('#saved').textContent = '已保存在本机，还没有寄出。';
    }, 400);
  });
}

let key = crypto.randomUUID();

async function send(form, { identityFields, readingNotes, privacyNotice, publicationConsent }) {
  const value = (name) => form[name].value.trim();
  const report = value('category') === 'report';
  const body = {
    category: value('category'), recipientId: value('recipientId') || null, title: value('title'), body: value('body'),
    ...(report && { aboutUnitId: value('aboutUnitId') || null }),
    ...(value('place') && { place: value('place') }),
    ...(value('behalfName') && { onBehalfOf: { name: value('behalfName'), relation: value('behalfRelation') } }),
    identity: Object.fromEntries(identityFields.map(({ name }) => [name, value(name)]).filter(([, text]) => text)),
    publicationConsent: { given: !report && form.consent.checked, version: publicationConsent.version },
    privacyNoticeVersion: privacyNotice.version,
    readingNotesVersion: readingNotes.version,
  };
  try {
    const response = await fetch(`${base}/letters`, { method: 'POST', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key }, body: JSON.stringify(body) });
    const answer = await response.json();
    if (!response.ok) throw new Error(answer.title);
    clearTimeout(timer);
    localStorage.removeItem(draftKey);
    key = crypto.randomUUID();
    const heading = make('h2', { textContent: '信已收到', tabIndex: -1 });
    form.replaceChildren(heading, make('p', { textContent: `编号 ${answer.number}` }), make('p', { textContent: `查询码 ${answer.code}` }), make('p', { textContent: `预计${chinaDay.format(new Date(answer.answerBy))}前答复` }));
    heading.focus();
  } catch (error) {
    find('#problem').textContent = `没有寄出去。文字还在，请再试一次。${error.message}`;
  }
}

const form = find('form');
showMailbox(await mailbox);
if (form.isConnected) {
  const asked = await policy;
  showForm(form, asked);
  form.addEventListener('submit', (event) => { event.preventDefault(); send(form, asked); });
}
find('#letter').hidden = false;
