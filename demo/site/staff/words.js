/** What the names on the wire are called on the staff side. */

export const statusWords = { announced: '预告', open: '正在征求意见', paused: '暂停接收', closed: '已截止', answered: '已公布采纳情况' };
export const stateWords = { received: '新收到', held: '暂缓公开', published: '已公开', withheld: '不公开', withdrawn: '已撤回' };
export const outcomeWords = { adopted: '采纳', 'partly-adopted': '部分采纳', 'not-adopted': '未采纳', 'further-study': '另行研究' };
export const channelWords = { online: '网上', letter: '来信', email: '邮件', phone: '来电', fax: '传真', meeting: '会议' };
export const positionWords = { support: '赞成', amend: '建议修改', oppose: '不赞成' };
export const stepWords = { drafting: '拟稿', 'security-review': '保密审查', 'sign-off': '签发' };
export const stepStateWords = { waiting: '还没轮到', current: '等着办', approved: '已通过', returned: '已退回' };
export const revisionWords = { 'in-review': '正在审核', returned: '已退回', published: '已公布' };
export const periodWords = { open: '提前开始', extend: '延期', close: '提前截止', reopen: '重新征求' };
export const decisionWords = { publish: '公开', hold: '暂缓', withhold: '不公开' };
export const adviceWords = { phone: '好像有电话号码', 'id-number': '好像有身份证号', email: '好像有邮箱', 'bank-card': '好像有银行卡号', 'listed-word': '有要留意的词' };
export const reportWords = { 'personal-data': '含个人信息', insult: '辱骂', untrue: '不实', advertising: '广告', other: '其他' };
export const identityWords = { name: '姓名', organisation: '单位', occupation: '职业', region: '地区', phone: '电话', email: '邮箱' };
export const kindWords = { law: '法律', regulation: '法规', rule: '规章', 'normative-document': '规范性文件', 'major-decision': '重大决策', other: '其他' };
export const uploadWords = { checking: '正在安全检查', ready: '可以打开', refused: '没有通过检查' };
export const visibilityWords = { live: '看过后随时公开', 'after-closing': '截止后公开', never: '不公开' };

export const categoryWords = { enquiry: '咨询', suggestion: '建议', complaint: '投诉', help: '求助', report: '举报', thanks: '感谢' };
export const letterStateWords = { received: '待受理', accepted: '已受理', transferred: '待签收', handling: '办理中', waiting: '等写信人补充', joined: '已合并', answered: '已答复', refused: '不予受理', withdrawn: '已撤回' };
export const letterStepWords = { accept: '受理', refuse: '不予受理', transfer: '转办', 'sign-in': '签收', 'send-back': '退回', extend: '延期', 'ask-writer': '请写信人补充', resume: '继续办理', urge: '督办', 'co-handle': '请单位协办', contribute: '写协办意见', 'stop-co-handling': '不再协办', join: '合并', part: '拆分' };
export const letterEventWords = {
  received: '收到', accepted: '受理', refused: '不予受理', transferred: '转办', reassigned: '改派', 'signed-in': '签收', 'sent-back': '退回', extended: '延期', 'supplement-asked': '请写信人补充',
  supplemented: '写信人补充', resumed: '继续办理', urged: '督办', 'co-handled': '请单位协办', contributed: '协办意见', 'co-handling-ended': '不再协办', joined: '合并', parted: '拆分', answered: '答复', corrected: '更正答复', rated: '评价', reopened: '不满意，再次办理', 'asked-again': '追问', 'consent-given': '写信人同意公开', 'consent-withdrawn': '写信人不再同意公开', 'publication-signed': '决定公开', 'publication-withdrawn': '撤下', withdrawn: '撤回',
};
export const ratingWords = { 'very-satisfied': '非常满意', satisfied: '满意', 'fairly-satisfied': '基本满意', dissatisfied: '不满意', 'very-dissatisfied': '非常不满意' };
export const knowledgeStateWords = { 'in-review': '正在审核', returned: '已退回', published: '已公开', withdrawn: '已撤下' };

/** How a clause is called before the server has said it: 第12条. */
export const clauseName = (label) => label || '全文';

/** An identity in one line, without what was not filled in. */
export function identityLine(identity) {
  return Object.entries(identityWords).filter(([name]) => identity?.[name]).map(([name, word]) => `${word}：${identity[name]}`).join('，');
}
