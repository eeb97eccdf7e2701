// Published opinions, twenty at a time.
const id = new URLSearchParams(location.search).get('id');
const find = (selector) => document.querySelector(selector);
const positions = { support: '赞成', amend: '建议修改', oppose: '不赞成' };
const chinaDay = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long' });

function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

function opinion({ clauseId, label, position, suggestedText, reason, receivedAt, permalink }) {
  return make('article', {},
    make('h4', {}, make('a', { href: permalink, textContent: clauseId === null ? '针对全文' : label })),
    positions[position] ?? '',
    ...(suggestedText === null ? [] : [make('p', { textContent: `建议改成 ${suggestedText}` })]),
    make('p', { textContent: reason }),
    make('small', { textContent: `${chinaDay.format(new Date(receivedAt))}收到` }));
}

async function show(cursor) {
  const response = await fetch(`/v1/consultations/${id}/comments${cursor ? `?cursor=${cursor}` : ''}`);
  if (!response.ok) throw new Error(String(response.status));
  const { items, nextCursor, total } = await response.json();
  find('#total').textContent = `公开意见${total}条`;
  find('#list').append(...items.map(opinion));
  find('#more').hidden = nextCursor === null;
  find('#more').onclick = () => show(nextCursor);
  find('#opinions').hidden = false;
}

await show();
