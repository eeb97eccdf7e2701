/** What people of 云河 often ask, and what the departments answer. Invented. */
import type { SeedKnowledge } from '../seed-knowledge.js';

export const seedKnowledge: readonly SeedKnowledge[] = [
  {
    id: 'street-lamps', unitId: 'city', daysAgo: 260, reviewInDays: 105,
    question: '路灯不亮，找谁修',
    answer: '打0555-12345，说清路名和灯杆编号。值班人员两小时内到现场，一般当天修好。\n成片不亮的，多半是电缆受潮，最长三天修好，期间会放临时照明。',
    source: { title: '《云河市城市照明管理办法》第十四条', href: null },
  },
  {
    id: 'road-holes', unitId: 'city', daysAgo: 210, reviewInDays: 155,
    question: '路面有坑、井盖松动，怎样报修',
    answer: '先不要靠近。打0555-12345，说清在哪条路、靠近几号门。井盖松动的，一小时内到现场围挡，当天更换。路面的坑，三个工作日内补好。',
    source: { title: '《云河市市政设施维护规范》第二十条', href: null },
  },
  {
    id: 'night-market-stall', unitId: 'city', daysAgo: 95, reviewInDays: 270,
    question: '夜市摊位怎样申请，收多少钱',
    answer: '带身份证到滨水路街道服务窗口登记，每月1日到5日受理，25日前通知结果。手工和旧书摊位不收费，餐饮摊位每天收卫生费20元。\n摊位一次给三个月，到期可以再申请。',
    source: { title: '《云河市夜间集市管理办法》第六条、第九条', href: null },
  },
  {
    id: 'night-noise', unitId: 'city', daysAgo: 150, reviewInDays: 215,
    question: '晚上施工太吵，几点以后不许施工',
    answer: '晚上十点到早上六点，居民区附近不许施工，抢修除外。抢修的，工地门口贴有告示。\n没有告示还在施工的，打0555-12345，执法人员当晚到现场。',
    source: { title: '《云河市夜间噪声管理规定》第八条', href: '/consultations/night-noise' },
  },
  {
    id: 'rubbish-sorting', unitId: 'city', daysAgo: 320, reviewInDays: 45,
    question: '旧家具、大件垃圾放到哪里',
    answer: '放到小区的大件垃圾点，不要放在楼道和路边。小区没有垃圾点的，打0555-12345预约，七天内上门收，不收费。装修垃圾另外收费，请找物业。',
    source: { title: '《云河市生活垃圾分类管理办法》第十七条', href: null },
  },
  {
    id: 'senior-card', unitId: 'justice', daysAgo: 180, reviewInDays: 185,
    question: '老人优待证在哪里办，要带什么',
    answer: '满六十五岁就可以办。本市户口带身份证，外地户口带身份证和居住证，到住处附近的街道服务窗口，当天拿证。\n不方便出门的，打0555-12345约上门。',
    source: { title: '《云河市老年人优待办法》第五条', href: null },
  },
  {
    id: 'free-lawyer', unitId: 'justice', daysAgo: 240, reviewInDays: 125,
    question: '打不起官司，怎样申请法律援助',
    answer: '带身份证、案件材料和收入证明，到市法律援助中心，滨水路3号一楼。讨要工资、赡养费、抚养费的，不看收入。七个工作日内告知结果。',
    source: { title: '《云河市法律援助办法》第四条、第十一条', href: null },
  },
  {
    id: 'administrative-review', unitId: 'justice', daysAgo: 130, reviewInDays: 235,
    question: '不服行政处罚，怎样申请行政复议',
    answer: '收到处罚决定书后六十天内，到市行政复议办公室递交申请书，滨水路3号二楼，也可以邮寄。申请不收费。写明对哪份决定不服、为什么。\n复议期间，一般不停止执行；说明理由的，可以请求先停。',
    source: { title: '市行政复议办公室《办事须知》（2026年版）', href: null },
  },
  {
    id: 'park-dogs', unitId: 'parks', daysAgo: 75, reviewInDays: 290,
    question: '哪些公园可以遛狗，几点可以',
    answer: '东湖公园和沿河公园北段设有遛狗区，早上八点以前、晚上七点以后可以进。其他公园不让狗进，导盲犬不受限制。要牵绳，绳长不超过一米五。',
    source: { title: '《云河市公园管理规定》第十二条', href: '/consultations/river-parks' },
  },
  {
    id: 'park-hours', unitId: 'parks', daysAgo: 400, reviewInDays: -20,
    question: '沿河公园几点开门、几点关门',
    answer: '早上五点半开门，晚上十点关门。冬天关门早半小时。遇到大风和结冰，会在门口贴告示。',
    source: { title: '园林绿化局公告（2025年第3号）', href: null },
  },
  {
    id: 'tree-trimming', unitId: 'parks', daysAgo: 60, reviewInDays: 305,
    question: '小区的树挡了窗户，找谁修剪',
    answer: '请先找物业，由物业向园林绿化局申请，五个工作日内派人来看。没有物业的，由社区代为申请。自己不要动手砍，砍了要补种。',
    source: { title: '《云河市城市绿化管理办法》第二十三条', href: null },
  },
];
