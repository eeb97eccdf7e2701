/** A refusal in words: what happened, what is safe, what to do. */
import { ApiProblem } from '/huiying/client.js';
import { make } from './dom.js';
import { tableTime } from './times.js';
import { letterStepWords, periodWords, stepWords } from './words.js';

const safe = '写的都在。';

const sentences = {
  unauthenticated: ['令牌不对，或者已经停用。', safe, '请在上面重新登录，再按一次。'],
  forbidden: ['这个账号没有这项权限。', safe, '请换有权限的同事登录，再按一次。'],
  'not-found': ['没有找到这一项。', '可能还没有公布，或者已经撤回。'],
  'opinion-changed': ['意见刚有变化，请再看一遍。', safe],
  'precondition-failed': ['情况刚有变化，请再看一遍。', safe],
  'in-progress': ['正在处理，请稍等再按一次。', safe],
  'key-reused': ['刚才那一份可能已经收到。', safe, '请先看看列表里有没有，再按一次。'],
  offline: ['网络断了。', safe, '联网后再按一次。'],
  timeout: ['还不知道有没有办成。', safe, '再按一次，不会重复。'],
  unreadable: ['网络可能要先登录。', safe, '请登录网络后再按一次。'],
};

/** What happened, as sentences. */
export function problemSentences(problem) {
  const { kind, retryAfter, resumesAt, maxBytes } = problem;
  if (sentences[kind]) return sentences[kind];
  if (kind === 'illegal-step' || kind === 'unit-named') return illegalStep(problem);
  if (kind === 'too-large') return [maxBytes ? `内容太长，最多${Math.floor(maxBytes / 1024)}KB。` : '内容太长，请缩短。', safe];
  if (kind === 'too-many-requests') return [`办得太快。请${waitWords(retryAfter)}再试。`, safe];
  if (kind === 'unavailable') return [resumesAt ? `正在维护，预计${tableTime(resumesAt)}恢复。` : problem.title ?? '暂时太忙，请稍后再试。', safe];
  if (kind === 'invalid-input' || kind === 'not-publishable') return [problem.title ?? '有内容需要修改。', safe];
  return [problem.title ?? '暂时办不了，请稍后再试。', safe, problem.instance ? `请记下编号${problem.instance}，告诉技术人员。` : ''];
}

/** Why, in the server's words; what is possible now stands beside it. */
function illegalStep({ title, detail, allowed }) {
  const steps = allowed.map((step) => stepWords[step] ?? periodWords[step] ?? letterStepWords[step] ?? step);
  const can = allowed.every((step) => stepWords[step]) ? '现在轮到' : '现在可以';
  return [title ?? '现在不能走这一步。', detail ?? '', steps.length > 0 ? `${can}：${steps.join('、')}。` : '', safe];
}

function waitWords(seconds) {
  if (!seconds) return '过一会儿';
  return seconds < 90 ? `${seconds}秒后` : `${Math.ceil(seconds / 60)}分钟后`;
}

/** Anything else is a fault of this page, which nobody should mistake for a refusal. */
export function asProblem(error) {
  if (error instanceof ApiProblem) return error;
  throw error;
}

/** A problem with a way to try again, in place of what could not be read. */
export function readingProblem(problem, again) {
  const { kind } = problem;
  const words = problemSentences(problem).filter((sentence) => sentence !== safe && !sentence.includes('再按一次'));
  if (kind === 'unauthenticated') words.push('请在上面重新登录。');
  return make('div', { class: 'notice problem', role: 'alert' },
    make('p', {}, words.join('')),
    make('p', {}, make('button', { type: 'button', onclick: again }, '再试一次')));
}
