/** Where a token is pasted. On the demonstration server its accounts stand below. */
import { fill, make } from './dom.js';
import { field, noticePlace, run, tick } from './form.js';
import { session, takesToken } from './session.js';

const demoAccounts = [
  ['拟稿员', 'yunhe-demo-drafter', '拟稿，看意见，分办来信'],
  ['签发人', 'yunhe-demo-signer', '签发，也可以拟稿、看意见、分办来信'],
  ['城管局', 'yunhe-demo-city', '办理转给城管局的来信'],
  ['园林局', 'yunhe-demo-parks', '办理转给园林局的来信'],
];

/** The form; while it is only asked for again, what is below it stays. */
export function signInForm() {
  const token = field({ label: '令牌', hint: '由管理员发放。令牌只留在这个页面里，关掉就没有了。', type: 'password', required: true, spellcheck: 'false' });
  const keep = tick({ label: '这个标签页刷新后也不用再登录' });
  const place = noticePlace();
  const submit = make('button', { type: 'submit', class: 'primary' }, '登录');
  const form = make('form', { class: 'panel', novalidate: true, 'aria-labelledby': 'sign-in-title' },
    make('h2', { id: 'sign-in-title' }, session.isExpired ? '请重新登录' : '工作人员登录'),
    session.isExpired && make('p', {}, '令牌不对，或者已经停用。下面写的都在。'),
    place, token.element, keep.element, make('p', { class: 'buttons' }, submit), demoPart((value) => {
      token.control.value = value;
      form.requestSubmit();
    }));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    token.showError('');
    if (!token.value.trim()) {
      token.showError('请粘贴令牌。');
      token.control.focus();
      return;
    }
    void run({ button: submit, busy: '正在登录…', place, task: () => session.signIn(token.value.trim(), keep.value), onProblem: ({ kind }) => {
      if (kind !== 'unauthenticated') return;
      fill(place);
      token.showError('令牌不对，或者已经停用。请核对后再试。');
      token.control.focus();
    } });
  });
  return form;
}

function demoPart(use) {
  const part = make('div', { class: 'demo', hidden: true },
    make('h3', {}, '演示账号'),
    make('p', { class: 'hint' }, '本站是演示站，才写在这里。正式的服务器不接受这些令牌。'),
    make('ul', { class: 'rows' }, demoAccounts.map(([name, value, about]) => make('li', {},
      make('span', {}, `${name}（${about}）：`, make('code', {}, value)),
      make('button', { type: 'button', onclick: () => use(value) }, `用${name}登录`)))));
  void takesToken(demoAccounts[0][1]).then((taken) => { part.hidden = !taken; });
  return part;
}
