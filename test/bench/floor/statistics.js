// How letters are handled, in figures and tables.
const find = (selector) => document.querySelector(selector);

function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

const categories = { enquiry: '咨询', suggestion: '建议', complaint: '投诉', help: '求助', report: '举报', thanks: '感谢' };
const grades = { verySatisfied: '非常满意', satisfied: '满意', fairlySatisfied: '基本满意', dissatisfied: '不满意', veryDissatisfied: '非常不满意' };
const count = (value) => value.toLocaleString('zh-CN');
const share = (part, whole) => (whole === 0 ? '' : `${((part / whole) * 100).toFixed(1)}%`);
const satisfied = (ratings) => ratings.verySatisfied + ratings.satisfied + ratings.fairlySatisfied;
const chinaTime = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long', timeStyle: 'short' });
const definitions = (pairs) => pairs.flatMap(([name, value]) => [make('dt', { textContent: name }), make('dd', { textContent: value })]);

const cells = ({ received, answered, onTime, overdue, averageWorkdays, rated, ratings }) => [
  count(received), count(answered), share(answered, received), count(onTime), count(overdue), averageWorkdays?.toFixed(1) ?? '',
  ratings ? `${count(satisfied(ratings))}/${count(rated)} ${share(satisfied(ratings), rated)}` : rated === 0 ? '' : `评价${count(rated)}封`,
];
const row = (name, texts) => make('tr', {}, make('th', { scope: 'row', textContent: name }), ...texts.map((textContent) => make('td', { textContent })));
const heads = (names) => make('thead', {}, make('tr', {}, ...names.map((textContent) => make('th', { scope: 'col', textContent }))));

function bar(of, most) {
  const meter = make('span', { className: 'bar' });
  meter.style.width = `${(of / most) * 100}%`;
  return meter;
}

function table(caption, head, rows, totals) {
  const most = Math.max(...rows.map(([, { received }]) => received), 1);
  const body = rows.map(([name, figures]) => {
    const line = row(name, cells(figures));
    line.cells[1].append(bar(figures.received, most));
    return line;
  });
  return make('div', { className: 'frame', tabIndex: 0, role: 'region', ariaLabel: caption }, make('table', {}, make('caption', { textContent: caption }),
    heads([head, '收到', '答复', '答复率', '按期答复', '超过期限', '平均工作日', '满意/评价']), make('tbody', {}, ...body), make('tfoot', {}, row('合计', cells(totals)))));
}

function gradeTable({ rated, ratings }) {
  return make('table', {}, make('caption', { textContent: `写信人的评价，共${count(rated)}封` }), heads(['等次', '封数', '占评价的']),
    make('tbody', {}, ...Object.entries(grades).map(([grade, name]) => row(name, [count(ratings[grade]), share(ratings[grade], rated)]))));
}

const form = find('form');

function showPeriod({ firstMonth, computedAt }, { from }) {
  const year = from.slice(0, 4);
  const [first, last] = [firstMonth ?? computedAt, computedAt].map((time) => Number(time.slice(0, 4)));
  const years = Array.from({ length: last - first + 1 }, (_, back) => String(last - back));
  form.year.replaceChildren(...years.map((value) => make('option', { value, textContent: `${value}年`, selected: value === year })));
  const quarters = [1, 2, 3, 4].map((number) => [`${number * 3 - 2}-${number * 3}`, `第${number}季度`]);
  const months = Array.from({ length: 12 }, (_, place) => [`${place + 1}-${place + 1}`, `${place + 1}月`]);
  const part = form.part.value || '1-12';
  form.part.replaceChildren(...[['1-12', '全年'], ...quarters, ...months].map(([value, textContent]) => make('option', { value, textContent, selected: value === part })));
  form.hidden = false;
}

function show(statistics) {
  const { period, totals, byCategory, byUnit, byMonth, firstMonth, definitions: meanings, computedAt, permalink } = statistics;
  const { received, answered, onTime, overdue, averageWorkdays, refused, withdrawn, open, rated, ratings } = totals;
  showPeriod(statistics, period);
  find('#lead').textContent = `${Number(period.from.slice(0, 4))}年${Number(period.from.slice(5))}月至${Number(period.to.slice(5))}月，收到${count(received)}封，答复${count(answered)}封，${share(answered, received)}。`;
  find('#figures').replaceChildren(...definitions([
    ['收到', `${count(received)}封`], ['答复', `${count(answered)}封，占收到的${share(answered, received)}`], ['按期答复', `${count(onTime)}封，占已答复的${share(onTime, answered)}`],
    ['平均办理', averageWorkdays === null ? '还没有答复' : `${averageWorkdays.toFixed(1)}个工作日`],
    ['满意', ratings ? `${count(satisfied(ratings))}封，评价${count(rated)}封，占${share(satisfied(ratings), rated)}` : '人数太少，不单独显示'], ['超过期限', `${count(overdue)}封`],
  ]));
  find('#rest').textContent = `没有受理${count(refused)}封，撤回${count(withdrawn)}封，正在办${count(open)}封。`;
  const months = byMonth.filter(({ month }) => month >= (firstMonth ?? ''));
  find('#tables').replaceChildren(
    table('按类别', '类别', byCategory.map(({ category, figures }) => [categories[category], figures]), totals),
    table('按承办单位', '单位', byUnit.map(({ name, figures }) => [name || '还没有承办单位的，和举报信', figures]), totals),
    ...(byMonth.length < 2 ? [] : [table('按月份', '月份', months.map(({ month, figures }) => [month, figures]), totals)]),
    ...(ratings ? [gradeTable(totals)] : []),
  );
  find('#definitions').replaceChildren(...definitions(meanings.map(({ term, text }) => [term, text])));
  find('#computed').textContent = `统计到${chinaTime.format(new Date(computedAt))}`;
  const query = new URLSearchParams({ mailboxId: 'leaders', ...period });
  find('#file').href = `/v1/statistics/letters.csv?${query}`;
  find('#page').href = `${permalink}?${query}`;
  find('#statistics').hidden = false;
}

async function read() {
  const two = (number) => number.padStart(2, '0');
  const [from, to] = form.part.value.split('-');
  const months = form.year.value && { from: `${form.year.value}-${two(from)}`, to: `${form.year.value}-${two(to)}` };
  const response = await fetch(`/v1/statistics/letters?${new URLSearchParams({ mailboxId: 'leaders', ...months })}`);
  if (!response.ok) throw new Error(String(response.status));
  show(await response.json());
}

form.addEventListener('change', () => { read(); });
await read();
