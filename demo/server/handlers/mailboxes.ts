import type { Mailbox } from '../../../src/contract/models.js';
import type { AgencyConfig } from '../config.js';
import { ok, type Handlers } from '../handler.js';
import { mailboxOf, workingDaysOf } from '../letter-filing.js';
import { mayBePublic, type LetterCategoryRule, type MailboxConfig } from '../mailbox-config.js';
import { zonedDate } from '../rules/zoned-time.js';
import { uploadPurposes } from '../uploads.js';

export const mailboxHandlers = {
  listMailboxes: async ({ platform: { config } }) =>
    ok({ items: config.mailboxes.map(({ id, title, lead }) => ({ id, title, lead, permalink: permalinkOf(id) })) }),

  getMailbox: async ({ path: { mailboxId }, platform: { config }, now }) => ok(mailboxView(mailboxOf(config, mailboxId), config, now)),

  getLetterForm: async ({ path: { mailboxId }, platform: { config }, now }) => {
    const mailbox = mailboxOf(config, mailboxId);
    const answerDay = answerDays(config, now);
    const { id, limits, categories, identityFields, requireOneOf, onBehalf, readingNotes, audience, privacyNotice, publicationConsent } = mailbox;
    return ok({
      mailboxId: id, draftDays: config.agency.draftDays, limits, onBehalf, readingNotes, privacyNotice, publicationConsent,
      categories: categories.map((rule) => ({ ...rule, publishable: mayBePublic(rule), answerBy: answerDay(rule) })),
      recipients: recipientsOf(mailbox),
      units: config.agency.departments.map((department) => ({ id: department.id, name: department.name })),
      identityFields: [...identityFields],
      requireOneOf: requireOneOf.map((group) => [...group]),
      audience: [...audience],
      proof: config.proofOfWork !== null,
      attachments: uploadPurposes.letter.policy(config),
      phone: config.agency.phone,
    });
  },
} satisfies Handlers<'listMailboxes' | 'getMailbox' | 'getLetterForm'>;

const permalinkOf = (id: string) => `/mailboxes/${id}`;

function mailboxView(mailbox: MailboxConfig, config: AgencyConfig, now: Date): Mailbox {
  const answerDay = answerDays(config, now);
  const { id, title, lead, pause, handles, declines, emergency, categories } = mailbox;
  return {
    id, title, lead, permalink: permalinkOf(id), pause, handles: [...handles], declines: [...declines], emergency: [...emergency], recipients: recipientsOf(mailbox),
    answerTimes: categories.map((rule) => ({ category: rule.name, workdays: rule.workdays, answerBy: answerDay(rule) })),
    phone: config.agency.phone,
  };
}

const recipientsOf = ({ recipients }: MailboxConfig) => recipients.map(({ id, name, post }) => ({ id, name, post }));

/** By when a letter of each category is answered that arrives now. */
function answerDays(config: AgencyConfig, now: Date): (rule: LetterCategoryRule) => string {
  const days = workingDaysOf(config);
  const today = zonedDate(now, config.agency.timeZone);
  return ({ workdays }) => days.after(today, workdays);
}
