// Questions that are often asked, ten at a time.
const find = (selector) => document.querySelector(selector);

function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

async function read(path) {
  const response = await fetch(`/v1/knowledge${path}`);
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

const chinaDay = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long' });
const day = (time) => chinaDay.format(new Date(time));
const form = find('form');

function question({ id, question: title, unit, effectiveOn, underReview, permalink }) {
  const link = make('a', { href: permalink, textContent: title });
  link.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(id);
  });
  return make('article', {}, make('h4', {}, link), make('p', { textContent: `${unit} · ${day(effectiveOn)}起${underReview ? ' · 正在复核' : ''}` }));
}

async function open(id) {
  const { question: title, answer, source, unit, effectiveOn, publishedAt } = await read(`/${id}`);
  const heading = make('h1', { textContent: title, tabIndex: -1 });
  const facts = [['依据', source.title], ['生效日期', day(effectiveOn)], ['答复部门', unit], ['更新日期', day(publishedAt)]];
  const back = make('button', { type: 'button', textContent: '看全部问答' });
  back.addEventListener('click', () => { find('#one').hidden = true; form.hidden = find('#questions').hidden = false; });
  find('#one').replaceChildren(heading, make('p', { textContent: answer }), make('dl', {}, ...facts.flatMap(([name, value]) => [make('dt', { textContent: name }), make('dd', { textContent: value })])), back);
  form.hidden = find('#questions').hidden = true;
  find('#one').hidden = false;
  heading.focus();
}

async function show(query, more = false) {
  const { items, nextCursor, total, units, asOf } = await read(`?${query}`);
  if (form.unitId.length === 1) form.unitId.append(...units.map(({ id, name }) => make('option', { value: id, textContent: name })));
  find('#total').textContent = total > 0 ? `共${total}条。` : `截至${day(asOf)}，没有这样的问答。请换个说法再找。`;
  if (!more) find('#list').replaceChildren();
  find('#list').append(...items.map(question));
  find('#more').hidden = nextCursor === null;
  find('#more').onclick = () => {
    query.set('cursor', nextCursor);
    show(query, true);
  };
  find('#questions').hidden = false;
}

const chosen = () => new URLSearchParams([['limit', '10'], ...new FormData(form)].filter(([, value]) => value));
form.addEventListener('submit', (event) => { event.preventDefault(); show(chosen()); });
await show(chosen());
