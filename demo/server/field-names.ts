/** What the fields of the contract are called in a message to the person who fills them in. */

const names: Readonly<Record<string, string>> = {
  draftId: '草案版本', openedAt: '表单打开时间', items: '意见', identity: '联系信息', publicationConsent: '是否同意公开',
  privacyNoticeVersion: '告知内容版本', clauseId: '条文', position: '态度', suggestedText: '建议的文字', reason: '理由',
  organisation: '单位', occupation: '职业', region: '地区', phone: '电话', email: '邮箱',
  given: '是否同意', version: '版本', number: '编号', code: '查询码',
  id: '代号', kind: '类别', title: '标题', organ: '征求意见单位', keyPoints: '要点', focusQuestions: '特别想听的问题',
  opensAt: '开始时间', closesAt: '截止时间', shortenReason: '缩短期限的原因', channels: '提出意见的方式', explanation: '起草说明',
  attachments: '附件', contact: '联系方式', visibility: '公开设置', outcomeExpectedAt: '预计反馈时间', comments: '意见公开方式',
  positionCounts: '态度统计', agreement: '赞同人数', unit: '联系单位', address: '地址', postcode: '邮编', fax: '传真', url: '链接',
  mediaType: '文件类型', bytes: '文件大小', value: '内容', proof: '安全检查', step: '审核步骤', decision: '审核决定', note: '说明', pause: '暂停',
  resumesAt: '恢复时间', preamble: '序言', outline: '目录', clauses: '条文', level: '层级', label: '编号', chapterId: '所属章',
  headingId: '所属标题', action: '办理方式', summary: '总的说明', groups: '意见归组', point: '意见要点', opinionIds: '意见', outcome: '采纳情况', newText: '现在的条文',
  voter: '设备记号', agreed: '赞同', changes: '修改', decisions: '处理', reasonCode: '原因', publicReason: '公开的理由', publicSuggestedText: '公开的条文建议', channel: '收到方式',
  receivedAt: '收到时间', category: '来信类别', recipientId: '写给谁', aboutUnitId: '被举报单位', body: '正文', place: '地点', onBehalfOf: '代谁写信', relation: '关系', readingNotesVersion: '写信须知版本',
  change: '办理', rating: '评价', consent: '能不能公开', unitId: '单位', workdays: '工作日', publicNote: '给写信人的话', staffNote: '内部说明', intoNumber: '并入哪封信的编号', answerId: '答复',
  question: '问题', answer: '答复', source: '依据', href: '链接', effectiveOn: '生效日期', reviewOn: '复核日期',
  uploads: '附件', publicAttachments: '公开的附件', blocks: '款项', text: '文字', continues: '来源条文', how: '来源方式', name: '姓名',
};

/** The last name in a JSON Pointer, in words; 内容 for the whole body and for what the contract does not know. */
export function fieldName(pointer: string): string {
  const known = pointer.split('/').reverse().find((part) => names[part] !== undefined);
  return known === undefined ? '内容' : (names[known] ?? '内容');
}
