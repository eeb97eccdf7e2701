/** The peers' own interfaces, as far as their pages ask on opening, with the fields that their servers send. */
import type { Comment } from '../../../src/contract/models.js';
import { html, paragraphs } from '../../../demo/server/pages/html.js';

/** As our list words it. */
const positions: Readonly<Record<string, string>> = { support: '赞成', amend: '建议修改', oppose: '不赞成' };
const positionOf = ({ position }: Comment): string => (position ? positions[position] ?? '' : '');
const labelOf = ({ clauseId, label }: Comment): string => (clauseId === null ? '针对全文' : label);
const linesOf = ({ suggestedText, reason }: Comment): string[] => [...(suggestedText === null ? [] : [`建议改成 ${suggestedText}`]), reason];

/** `GET /api/comment`: Markdown is rendered by the server. */
export function walineAnswer(all: readonly Comment[], page: number, pageSize: number): object {
  const from = (page - 1) * pageSize;
  const data = all.slice(from, from + pageSize).map((comment, place) => ({
    objectId: from + place + 1,
    nick: labelOf(comment),
    link: '',
    comment: html`${paragraphs(linesOf(comment).join('\n'))}`.toString(),
    label: positionOf(comment),
    like: 0,
    sticky: null,
    status: 'approved',
    user_id: null,
    avatar: '',
    browser: '',
    os: '',
    time: Date.parse(comment.receivedAt),
    children: [],
  }));
  return { errno: 0, errmsg: '', data: { page, totalPages: Math.ceil(all.length / pageSize), pageSize, count: all.length, data } };
}

/** `GET /api/v2/comments`: Markdown is rendered on the page, and sent rendered as well. */
export function artalkAnswer(all: readonly Comment[], key: string, offset: number, limit: number): object {
  const comments = all.slice(offset, offset + limit).map((comment, place) => ({
    id: offset + place + 1,
    content: linesOf(comment).join('\n\n'),
    content_marked: html`${paragraphs(linesOf(comment).join('\n'))}`.toString(),
    user_id: 1,
    nick: labelOf(comment),
    email_encrypted: '',
    link: '',
    ua: '',
    date: comment.receivedAt.slice(0, 19).replace('T', ' '),
    is_collapsed: false,
    is_pending: false,
    is_pinned: false,
    is_allow_reply: true,
    is_verified: false,
    rid: 0,
    badge_name: positionOf(comment),
    badge_color: '#505967',
    visible: true,
    vote_up: 0,
    vote_down: 0,
    page_key: key,
    page_url: '',
    site_name: 'huiying',
  }));
  const page = { id: 1, admin_only: false, key, url: '', title: '公开征求意见', site_name: 'huiying', vote_up: 0, vote_down: 0, pv: 1, date: '2026-01-01 00:00:00' };
  return { comments, count: all.length, roots_count: all.length, page };
}

/** `GET /api/v2/conf`, as a server in Chinese with the settings it comes with; another version than the client's would be announced on the page. */
export const artalkSettings = (version: string): object => ({
  frontend_conf: { imgUpload: true, locale: 'zh-CN', pluginURLs: [], uaBadge: false },
  version: { app: 'artalk', version, commit_hash: '' },
});
