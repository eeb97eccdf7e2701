/** The fictional city of 云河 as it would configure its server. Every number here is an example to be replaced. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { calendars } from './calendars.js';
import { demoMailbox } from './demo-mailbox.js';
import type { AgencyConfig } from './config.js';
import { wordType } from './rules/files/kinds.js';

/** Bearer tokens of the demonstration; a server in production mode does not start with their accounts. */
export const demoStaffTokens = {
  drafter: 'yunhe-demo-drafter',
  signer: 'yunhe-demo-signer',
  city: 'yunhe-demo-city',
  parks: 'yunhe-demo-parks',
} as const;

const hashOf = (token: string) => bytesToHex(sha256(utf8ToBytes(token)));

export const demoTokenHashes: readonly string[] = Object.values(demoStaffTokens).map(hashOf);

export const demoConfig: AgencyConfig = {
  mode: 'demo',
  agency: {
    name: '云河市人民政府',
    shortName: '云河市',
    contentLanguage: 'zh-CN',
    timeZone: 'Asia/Shanghai',
    phone: '0555-12345',
    address: '云河市滨水路1号',
    email: 'webmaster@yunhe.example',
    departments: [
      { id: 'parks', name: '云河市园林绿化局', phone: '0555-6200011' },
      { id: 'justice', name: '云河市司法局', phone: '0555-6200022' },
      { id: 'city', name: '云河市城市管理局', phone: '0555-6200033' },
    ],
    modules: [{ name: 'consultations', offered: true, title: '征求意见' }, { name: 'mailbox', offered: true, title: '领导信箱' }, { name: 'knowledge', offered: true, title: '公众问答' }],
    modes: ['none'],
    draftDays: 7,
    updatedAt: '2026-11-20T09:00:00+08:00',
  },
  allowedOrigins: ['http://localhost:8080', 'http://127.0.0.1:8081', 'http://localhost:8081', 'http://localhost:6006'],
  // Thirty days as a rule: 立法法 art. 40 (laws), 行政法规制定程序条例 art. 13 (regulations), 规章制定程序条例 art. 15 (rules),
  // 重大行政决策程序暂行条例 art. 15 (decisions), 优化营商环境条例 art. 62 (rules on businesses). Some are being revised, hence a setting.
  usualPeriodDays: { law: 30, regulation: 30, rule: 30, 'normative-document': 30, 'major-decision': 30, other: 30 },
  calendars,
  graceMinutes: 30,
  idempotencyDays: 8,
  limits: { maxItems: 20, maxReasonLength: 2000, maxSuggestedTextLength: 4000, maxBodyBytes: 262_144 },
  maxStaffBodyBytes: 8_388_608,
  positions: ['support', 'amend', 'oppose'],
  identityFields: [
    { name: 'name', required: false, maxLength: 50, purpose: '方便工作人员称呼。' },
    { name: 'phone', required: false, maxLength: 40, purpose: '有不清楚的地方，用来联系。' },
  ],
  requireOneOf: [],
  audience: ['工作人员能看到全部内容。', '公开时不显示姓名和电话。'],
  // The six points of 个人信息保护法 art. 17.
  privacyNotice: {
    version: '2026-01',
    handler: '云河市司法局',
    contact: '0555-6200022',
    purpose: '研究公众对草案的意见，必要时联系提出意见的人。',
    method: '在本机关的服务器上保存和汇总，不交给其他单位。',
    kinds: '意见内容，以及自愿填写的姓名和联系方式。',
    retention: '联系方式保存到征求意见截止后六个月，随后删除。',
    rights: '可以凭编号和查询码查阅、更正或删除，也可以打电话办理。',
  },
  contactRetentionMonths: 6,
  publicationConsent: { version: '2026-01', text: '同意公开这些意见', note: '不同意也能提交，同样会研究。' },
  revision: {
    consultation: { steps: ['drafting', 'sign-off'], differentSigner: true },
    outcome: { steps: ['drafting', 'sign-off'], differentSigner: true },
    answer: { steps: ['drafting', 'sign-off'], differentSigner: true },
    letter: { steps: ['drafting', 'sign-off'], differentSigner: true },
    knowledge: { steps: ['drafting', 'sign-off'], differentSigner: true },
  },
  outcomePolicy: { everyOpinion: true, reasonFor: ['partly-adopted', 'not-adopted', 'further-study'] },
  moderationReasons: [
    { code: 'personal-data', text: '文字里有个人信息，工作人员正在处理，处理后再公开。' },
    { code: 'needs-checking', text: '说到的情况还要核实，核实后再公开。' },
    { code: 'off-topic', text: '说的是另一件事，已经转给能办的单位，这里不公开。' },
    { code: 'names-others', text: '文字里说到别人的私事，不公开，同样会研究。' },
    { code: 'wording', text: '有的词句不适合公开，换个说法再交就可以。' },
    { code: 'advertising', text: '文字里有商业推广，这里不公开。' },
  ],
  listedWords: ['加微信', '代办', '身份证号'],
  statisticsDefinitions: [
    { term: '参与', text: '交来意见的份数，一份可以谈几条。' },
    { term: '意见', text: '对每一条或全文的意见，不含已撤回的。' },
    { term: '已公开', text: '现在人人可以看到的意见。' },
    { term: '还没有公开', text: '工作人员正在看的意见，以及不同意公开的意见，同样会研究。' },
  ],
  mailboxes: [demoMailbox],
  knowledge: { maxSuggestions: 3, suggestsLetters: true, ratingsPublic: false },
  rateLimits: {
    // Whole offices stand behind one address: generous for people, a wall for floods.
    perAddress: { capacity: 120, perMinute: 30 },
    // Enough for the room of a library; a program has done its worst after a second.
    unproven: { capacity: 60, perMinute: 2 },
    perConsultation: { capacity: 3000, perMinute: 1200 },
    agreement: { capacity: 60, perMinute: 20 },
    report: { capacity: 20, perMinute: 5 },
    change: { capacity: 60, perMinute: 10 },
    suggestion: { capacity: 120, perMinute: 60 },
    upload: { capacity: 60, perMinute: 10 },
    preview: { capacity: 60, perMinute: 20 },
    lookup: { free: 5, firstSeconds: 2, callerCeilingSeconds: 600, numberCeilingSeconds: 30, forgottenAfterSeconds: 3600 },
  },
  // A write takes a few milliseconds, so the last in line waits for less than a second.
  inFlight: { reads: 300, writes: 100, retryAfterSeconds: 5 },
  uploads: {
    offered: {
      submission: { maxFiles: 3, maxBytes: 10_485_760, mediaTypes: ['application/pdf', 'image/jpeg', 'image/png', wordType] },
      letter: { maxFiles: 3, maxBytes: 10_485_760, mediaTypes: ['application/pdf', 'image/jpeg', 'image/png', wordType] },
      answer: { maxFiles: 5, maxBytes: 20_971_520, mediaTypes: ['application/pdf', 'image/jpeg', 'image/png', wordType] },
    },
    // A telephone's camera of today has up to fifty million.
    maxPixels: 60_000_000,
    keptHours: 24,
    maxWaitingBytes: 2_147_483_648,
    atOnce: 16,
  },
  proofOfWork: { validMinutes: 20, levels: [{ fromPerMinute: 0, maxNumber: 30_000 }, { fromPerMinute: 600, maxNumber: 60_000 }, { fromPerMinute: 3000, maxNumber: 120_000 }] },
  staff: [
    { name: '拟稿员（演示）', roles: ['drafting', 'moderation', 'letters'], tokenHash: hashOf(demoStaffTokens.drafter) },
    { name: '签发人（演示）', roles: ['drafting', 'security-review', 'sign-off', 'moderation', 'letters'], tokenHash: hashOf(demoStaffTokens.signer) },
    { name: '城管局承办员（演示）', roles: ['drafting'], units: ['city'], tokenHash: hashOf(demoStaffTokens.city) },
    { name: '园林局承办员（演示）', roles: ['drafting'], units: ['parks'], tokenHash: hashOf(demoStaffTokens.parks) },
  ],
  maintenance: null,
  site: {
    origin: null,
    domain: 'yunhe.example',
    idCode: '9900000001',
    column: { name: '征求意见', description: '公开征求对法规、规章、文件和重大决策的意见。', type: '政民互动' },
    lettersColumn: { name: '来信公开', description: '写给领导信箱的来信和答复，隐去了个人信息。', type: '政民互动' },
    knowledgeColumn: { name: '公众问答', description: '常问的事和部门的答复，写明依据和生效日期。', type: '政民互动' },
    lookupPages: { opinions: '/receipts/', letters: '/mailbox/#mailbox-tracking' },
    navigation: [
      { label: '首页', href: '/' },
      { label: '要闻', href: '/#news' },
      { label: '征求意见', href: '/consultations/' },
      { label: '领导信箱', href: '/mailbox/' },
      { label: '来信公开', href: '/letters' },
      { label: '公众问答', href: '/knowledge' },
      { label: '常用电话', href: '/#phones' },
    ],
    footer: ['主办：云河市人民政府办公室 · 地址：云河市滨水路1号，邮编555000', '网站标识码9900000001 · 本站为演示站，云河市是虚构的城市。'],
    footerLinks: [
      { label: '隐私说明', href: '/privacy.html' },
      { label: '无障碍声明', href: '/accessibility.html' },
      { label: '网站地图', href: '/sitemap.html' },
    ],
    icon: '/icon.svg',
    widget: { src: '/huiying/elements/hy-consultation.js', preload: ['/huiying/elements/hy-comment-box.js'], baseUrl: '/v1' },
  },
  noScript: { minSeconds: 3, reviewHours: 24 },
  cacheSeconds: { changing: 5, steady: 300 },
};
