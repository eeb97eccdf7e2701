// Public letters with their answers, twenty at a time.
const find = (selector) => document.querySelector(selector);

function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

async function read(path) {
  const response = await fetch(`/v1/published-letters${path}`);
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

const categories = { enquiry: '咨询', suggestion: '建议', complaint: '投诉', help: '求助', thanks: '感谢' };
const ratings = { 'very-satisfied': '非常满意', satisfied: '满意', 'fairly-satisfied': '基本满意', dissatisfied: '不满意', 'very-dissatisfied': '非常不满意' };
const chinaDay = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long' });
const day = (time) => chinaDay.format(new Date(time));
const options = (select, pairs) => select.append(...pairs.map(([value, textContent]) => make('option', { value, textContent })));

const form = find('form');
options(form.category, Object.entries(categories));

function letter({ id, title, category, unit, answeredAt, rating, permalink }) {
  const link = make('a', { href: permalink, textContent: title });
  link.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(id);
  });
  const facts = [categories[category], unit, `${day(answeredAt)}答复`, ...(rating ? [`评价：${ratings[rating]}`] : [])];
  return make('article', {}, make('h4', {}, link), make('p', { textContent: facts.join(' ') }));
}

async function open(id) {
  const { title, category, unit, receivedAt, acceptedAt, answeredAt, body, answers } = await read(`/${id}`);
  const heading = make('h1', { textContent: title, tabIndex: -1 });
  const facts = [['来信类别', categories[category]], ['来信日期', day(receivedAt)], ['受理日期', day(acceptedAt)], ['答复日期', day(answeredAt)], ['答复部门', unit]];
  const back = make('button', { type: 'button', textContent: '回到列表' });
  back.addEventListener('click', () => { find('#one').hidden = true; form.hidden = find('#letters').hidden = false; });
  find('#one').replaceChildren(heading, make('dl', {}, ...facts.flatMap(([name, value]) => [make('dt', { textContent: name }), make('dd', { textContent: value })])),
    make('h2', { textContent: '来信内容' }), make('p', { textContent: body || '来信没有文字。' }), make('h2', { textContent: '答复内容' }), ...answers.map(({ text }) => make('p', { textContent: text })), back);
  form.hidden = find('#letters').hidden = true;
  find('#one').hidden = false;
  heading.focus();
}

function chosen() {
  const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  if (query.has('from')) query.set('from', new Date(Date.now() - query.get('from') * 86_400_000).toISOString().slice(0, 10));
  return query;
}

async function show(query, more = false) {
  const { items, nextCursor, total, units, asOf } = await read(`?${query}`);
  if (form.unitId.length === 1) options(form.unitId, units.map(({ id, name }) => [id, name]));
  find('#total').textContent = total > 0 ? `截至${day(asOf)}，公开了${total}封来信的答复。` : `截至${day(asOf)}，没有符合条件的来信。`;
  if (!more) find('#list').replaceChildren();
  find('#list').append(...items.map(letter));
  find('#more').hidden = nextCursor === null;
  find('#more').onclick = () => {
    query.set('cursor', nextCursor);
    show(query, true);
  };
  find('#letters').hidden = false;
}

form.addEventListener('submit', (event) => { event.preventDefault(); show(chosen()); });
await show(chosen());
