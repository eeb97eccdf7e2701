/** What a consultation needs besides its text, taken from the agency's own settings where the command line says nothing. */
import type { Channel, ConsultationDraft, ConsultationKind } from '../../../src/contract/models.js';
import type { AgencyConfig } from '../config.js';
import { publicationGaps } from '../rules/publication-gaps.js';
import type { ImportRequest } from './import-arguments.js';
import { localTime } from './local-time.js';

export type ConsultationReading = { content: ConsultationDraft; taken: string[] } | { problem: string };

/** The consultation to create; `taken` names, for the output, what was filled in by default. */
export function consultationFor(request: ImportRequest, title: string, config: AgencyConfig, now: Date): ConsultationReading {
  const { agency } = config;
  const opensAt = localTime(request.opens ?? '', '00:00', agency.timeZone);
  const closesAt = localTime(request.closes ?? '', '18:00', agency.timeZone);
  if (opensAt === undefined) return { problem: '--opens不是日期，请写成2026-12-01或2026-12-01T09:00。' };
  if (closesAt === undefined) return { problem: '--closes不是日期，请写成2027-01-05或2027-01-05T18:00。' };
  const channels: Channel[] = [
    { kind: 'online', value: '本页面' },
    ...(agency.address === undefined ? [] : [{ kind: 'letter' as const, value: `${agency.address}，${agency.name}` }]),
    ...(agency.email === undefined ? [] : [{ kind: 'email' as const, value: agency.email }]),
    { kind: 'phone', value: agency.phone },
  ];
  const content: ConsultationDraft = {
    id: request.id,
    kind: request.kind ?? kindOf(title),
    title,
    organ: request.organ ?? agency.name,
    keyPoints: [],
    focusQuestions: [],
    opensAt,
    closesAt,
    shortenReason: request.shortenReason ?? null,
    channels,
    explanation: '<p>草案正文由文件导入，起草说明另行公布。</p>',
    attachments: [],
    contact: {
      unit: agency.name,
      phone: agency.phone,
      ...(agency.email !== undefined && { email: agency.email }),
      ...(agency.address !== undefined && { address: agency.address }),
    },
    visibility: { comments: 'live', positionCounts: false, agreement: false },
    outcomeExpectedAt: null,
  };
  const gaps = publicationGaps(content, true, config, { now, publishedAt: null });
  if (gaps.length > 0) return { problem: gaps.map(({ pointer, message }) => `${message}${optionOf[pointer] ?? ''}`).join('\n') };
  return { content, taken: takenByDefault(request, content) };
}

const optionOf: Record<string, string> = { '/content/shortenReason': '（--shorten-reason）', '/content/closesAt': '（--closes）' };

function takenByDefault(request: ImportRequest, { kind, organ }: ConsultationDraft): string[] {
  return [
    ...(request.kind === undefined ? [`类别：${kind}（按标题判断）`] : []),
    ...(request.organ === undefined ? [`机关：${organ}（本机关）`] : []),
    '提出意见的方式、联系单位和电话：本机关的地址、邮箱和电话',
    '起草说明：一句话，请在公布后补充',
    '要点和“这次特别想听”：空着',
  ];
}

function kindOf(title: string): ConsultationKind {
  if (/(?:法|法典)$/.test(title)) return 'law';
  if (title.endsWith('条例')) return 'regulation';
  return 'normative-document';
}
