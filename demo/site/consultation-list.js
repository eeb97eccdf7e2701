/** The list of consultations, read from the server in place of the one written into the page. */

/** Those that still take opinions first. */
const order = ['open', 'paused', 'announced', 'closed', 'answered'];

/**
 * Replaces the entries of a list with what the server says now. On any failure the entries that stand in the page remain, with their date.
 *
 * @param {HTMLElement} section Holds a `<ul>` and, for the date, an element marked `data-as-of`.
 */
export async function fillConsultationList(section) {
  const list = section.querySelector('ul');
  try {
    const { items, asOf } = await read('/v1/consultations?limit=50');
    const pages = knownPages(list);
    const first = section.dataset.consultations === 'all' ? items.length : 5;
    list.replaceChildren(...items.sort(byNeed).slice(0, first).map((item) => entry(item, asOf, pages)));
    section.querySelector('[data-as-of]').textContent = `共${items.length}项，${moment(asOf, asOf)}更新。`;
  } catch (error) {
    console.warn('The list of consultations could not be read.', error);
  }
}

async function read(address) {
  const response = await fetch(address, { headers: { Accept: 'application/json' } });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/** Some consultations have a page of their own, which the list in the page already links to. */
function knownPages(list) {
  return new Map([...list.querySelectorAll('a[data-id]')].map((link) => [link.dataset.id, link.getAttribute('href')]));
}

function byNeed(left, right) {
  return order.indexOf(left.status) - order.indexOf(right.status) || left.closesAt.localeCompare(right.closesAt);
}

function entry({ id, title, organ, status, opensAt, closesAt }, asOf, pages) {
  const link = document.createElement('a');
  link.href = pages.get(id) ?? `/consultations/${encodeURIComponent(id)}`;
  link.dataset.id = id;
  link.textContent = `《${title}》`;
  const state = document.createElement('strong');
  state.textContent = stateWords(status, opensAt, closesAt, asOf);
  const about = document.createElement('p');
  about.className = 'meta';
  about.append(state, ` · ${organ}`);
  const item = document.createElement('li');
  item.append(link, about);
  return item;
}

function stateWords(status, opensAt, closesAt, asOf) {
  if (status === 'paused') return '暂停接收';
  if (status === 'closed') return `${moment(closesAt, asOf)}已截止，正在研究`;
  if (status === 'answered') return '已公布采纳情况';
  if (status === 'announced') return `${moment(opensAt, asOf)}开始`;
  const days = Math.round((dayOf(closesAt) - dayOf(asOf)) / 86_400_000);
  return days === 0 ? `今天${closesAt.slice(11, 16)}截止` : `还剩${days}天，${moment(closesAt, asOf)}截止`;
}

/** The server writes all times in the city's own offset, so the digits can be read as they stand. */
function dayOf(time) {
  return Date.parse(`${time.slice(0, 10)}T00:00:00Z`);
}

function moment(time, now) {
  const [year, month, day] = time.slice(0, 10).split('-').map(Number);
  const years = time.slice(0, 4) === now.slice(0, 4) ? '' : `${year}年`;
  return `${years}${month}月${day}日${time.slice(11, 16)}`;
}
