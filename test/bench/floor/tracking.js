// A letter that was written, looked up by the number and code of its receipt.
const find = (selector) => document.querySelector(selector);

function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

const paragraph = (textContent) => make('p', { textContent });
const categories = { enquiry: '咨询', suggestion: '建议', complaint: '投诉', help: '求助', report: '举报', thanks: '感谢' };
const ratings = { 'very-satisfied': '非常满意', satisfied: '满意', 'fairly-satisfied': '基本满意', dissatisfied: '不满意', 'very-dissatisfied': '非常不满意' };
const chinaDay = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric' });
const chinaTime = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long', timeStyle: 'short' });
const day = (time) => chinaDay.format(new Date(time));

const steps = {
  received: () => '信已收到', accepted: () => '已受理', refused: () => '没有受理',
  transferred: (unit) => `转给${unit}办理`, reassigned: (unit) => `改由${unit}办理`, 'signed-in': (unit) => `${unit}签收，开始办理`, 'sent-back': (unit) => `${unit}退回，另找单位办理`,
  extended: (unit, by) => `答复延期到${by}`, 'supplement-asked': () => '请补充情况', supplemented: () => '已补充', resumed: () => '不再等补充，继续办理', urged: (unit) => `已催${unit}尽快办理`,
  'co-handled': (unit) => `请${unit}协助办理`, contributed: (unit) => `${unit}给出了意见`, 'co-handling-ended': (unit) => `${unit}不再协助办理`,
  joined: () => '同一件事另有来信，一起办理', parted: () => '改为单独办理', corrected: () => '更正了答复', answered: (unit) => `${unit}已答复`,
  rated: () => '已评价', reopened: () => '再次办理', 'asked-again': () => '追问，再次办理', 'consent-given': () => '同意公开', 'consent-withdrawn': () => '不再同意公开',
  'publication-signed': () => '决定公开', 'publication-withdrawn': () => '不再公开', withdrawn: () => '已撤回',
};

const states = {
  received: () => '已收到，等着受理。', accepted: ({ unit }) => (unit ? `已转给${unit}，等着签收。` : '已受理，等着转给承办单位。'), handling: ({ unit, stateAt }) => `${unit}正在办理，${day(stateAt)}收到。`,
  waiting: () => '需要补充情况，等待期间不计时。', answered: ({ stateAt }) => `${day(stateAt)}已答复。`, refused: ({ stateAt }) => `${day(stateAt)}答复：这封信没有受理。`, withdrawn: ({ stateAt }) => `${day(stateAt)}已撤回，不再办理。`,
};

function step({ at, kind, unit, note, answerBy }) {
  return make('li', {}, make('time', { dateTime: at, textContent: chinaTime.format(new Date(at)) }), paragraph(steps[kind](unit ?? '承办单位', answerBy && day(answerBy))), ...(note ? [paragraph(note)] : []));
}

function answer({ unit, at, text, rating, ratingReason }) {
  return make('article', {}, make('h3', { textContent: `${unit}，${day(at)}` }), paragraph(text), ...(rating ? [paragraph(`评价 ${ratings[rating]}`), paragraph(ratingReason)] : []));
}

function show(letter) {
  const { title, state, answerBy, late, answers, category, receivedAt, number, mailbox, events, body, place, consent, phone } = letter;
  find('#found h1').textContent = title;
  const expected = answerBy === null ? [] : late ? [paragraph(`原定${day(answerBy)}前答复，现在还没有答复。`), paragraph(`可以打${phone}催办。`)] : [paragraph(`预计${day(answerBy)}前答复。`)];
  find('.state').replaceChildren(make('strong', { textContent: states[state](letter) }), ...expected);
  find('#answers').replaceChildren(...(answers.length === 0 ? [] : [make('h2', { textContent: '答复' }), ...answers.map(answer)]));
  const facts = [['类别', categories[category]], ['写信日期', day(receivedAt)], ['编号', number.match(/.{4}/g).join(' ')], ['信箱', mailbox]];
  find('#facts').replaceChildren(...facts.flatMap(([name, value]) => [make('dt', { textContent: name }), make('dd', { textContent: value })]));
  find('#timeline').replaceChildren(...events.map(step));
  find('#written').replaceChildren(paragraph(body), paragraph(`事情发生在 ${place ?? ''}`), paragraph(consent ? '答复后可以公开，隐去个人信息' : '不要公开'));
  find('#phone').textContent = `有疑问，请拨打${phone}。`;
  form.hidden = true;
  find('#found').hidden = false;
  find('#found h1').focus();
}

const form = find('form');
// Numbers have twelve digits, codes sixteen letters and digits, in groups or not.
form.pasted.addEventListener('input', () => {
  const [, number] = /编号[^\d]*((?:\d[\s-]*){12})/.exec(form.pasted.value) ?? [];
  const [, code] = /查询码[^0-9A-Za-z]*((?:[0-9A-Za-z][\s-]*){16})/.exec(form.pasted.value) ?? [];
  if (number) form.number.value = number.trim();
  if (code) form.code.value = code.trim();
});
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  find('#problem').textContent = '';
  try {
    const response = await fetch('/v1/letters/lookup', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ number: form.number.value, code: form.code.value }) });
    if (response.ok) show(await response.json());
    else find('#problem').textContent = response.status === 429 ? '试的次数太多，请稍后再试。' : '编号或查询码不对，请核对。';
  } catch {
    find('#problem').textContent = '网络断了。填的内容还在，联网后再查。';
  }
});
find('#print').addEventListener('click', () => { print(); });
find('#another').addEventListener('click', () => {
  form.reset();
  find('#found').hidden = true;
  form.hidden = false;
  form.number.focus();
});
const { phone } = await (await fetch('/v1/agency')).json();
find('#lost').textContent = `忘了查询码，请拨打${phone}。`;
