import { agency } from './agency.js';
import { calendar } from './calendar.js';
import { challenges } from './challenges.js';
import { comments } from './comments.js';
import { consultations } from './consultations.js';
import { drafts } from './drafts.js';
import { knowledge } from './knowledge.js';
import { letters } from './letters.js';
import { mailboxes } from './mailboxes.js';
import { receipts } from './receipts.js';
import { submissions } from './submissions.js';
import { createCall } from './transport.js';
import type { ClientOptions } from './transport.js';
import { uploads } from './uploads.js';

/** What a citizen may ask of one agency's server. Every method throws ApiProblem, or the reason of its own signal. */
export interface Client {
  agency: ReturnType<typeof agency>;
  calendar: ReturnType<typeof calendar>;
  challenges: ReturnType<typeof challenges>;
  comments: ReturnType<typeof comments>;
  consultations: ReturnType<typeof consultations>;
  drafts: ReturnType<typeof drafts>;
  knowledge: ReturnType<typeof knowledge>;
  letters: ReturnType<typeof letters>;
  mailboxes: ReturnType<typeof mailboxes>;
  submissions: ReturnType<typeof submissions>;
  receipts: ReturnType<typeof receipts>;
  uploads: ReturnType<typeof uploads>;
  /** The server's time in milliseconds since 1970; the device's until a server has answered. */
  readonly serverNow: () => number;
  /** Where the operations are, without a slash at the end. */
  readonly baseUrl: string;
}

export function createClient(options: ClientOptions): Client {
  const call = createCall(options);
  return {
    agency: agency(call),
    calendar: calendar(call),
    challenges: challenges(call),
    comments: comments(call),
    consultations: consultations(call),
    drafts: drafts(call),
    knowledge: knowledge(call),
    letters: letters(call),
    mailboxes: mailboxes(call),
    submissions: submissions(call),
    receipts: receipts(call),
    uploads: uploads(call),
    serverNow: call.serverNow,
    baseUrl: call.baseUrl,
  };
}
