/** Texts at the limits of the contract, to see what gives way. */

const fill = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length)).slice(0, length);

/** 200 characters, as many as a title may have. */
export const longTitle = `关于${fill('深化公共数据资源共享开放授权运营与个人信息保护协同监督管理、', 190)}的若干规定`.slice(0, 200);

/** 2,000 characters in paragraphs, as many as a reason may have. */
export const longOpinion = fill('我家住在河边，每天早上五点半出门走路，晚上下班以后再走一圈。沿河的座椅少，灯也少，老人走一段就要停下来歇。\n请在座椅旁边加一盏灯，冬天的晚上看得清路，走的人也会多。\n', 2000);

/** An address without a place to break, and letters that are no words. */
export const unbrokenWord = `https://www.yunhe.example/files/2026/11/22/${'a1B2c3D4'.repeat(20)}.html`;

/** Latin letters without a space, as German laws are named. */
export const unbrokenLatin = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'.repeat(2);
