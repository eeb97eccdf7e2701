import type { Mailbox } from '../../../src/contract/models.js';
import type { AgencyConfig } from '../config.js';
import { ok, type Handlers } from '../handler.js';
import { mailboxOf, workingDaysOf } from '../letter-filing.js';
import type { LetterCategoryRule, MailboxConfig } from '../mailbox-config.js';
import { zonedDate } from '../rules/zoned-time.js';
import { uploadPurposes } from '../uploads.js';

export const mailboxHandlers = {
  listMailboxes: async ({ platform: { config } }) =>
    ok({ items: config.mailboxes.map(({ id, title, lead }) => ({ id, title, lead, permalink: permalinkOf(id) })) }),

  getMailbox: async ({ path: { mailboxId }, platform: { config }, now }) => ok(mailboxView(mailboxOf(config, mailboxId), config, now)),

  getLetterForm: async ({ path: { mailboxId }, platform: { config }, now }) => {
    const mailbox = mailboxOf(config, mailboxId);
    const { id, limits, categories, identityFields, requireOneOf, onBehalf, readingNotes, audience, privacyNotice, publicationConsent } = mailbox;
    return ok({
      mailboxId: id, draftDays: config.agency.draftDays, limits, onBehalf, readingNotes, privacyNotice, publicationConsent,
      categories: categories.map((rule) => ({ ...rule, publishable: rule.publishable && rule.name !== 'report', answerBy: answerDay(rule, config, now) })),
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
  const { id, title, lead, pause, handles, declines, emergency, categories } = mailbox;
  return {
    id, title, lead, permalink: permalinkOf(id), pause, handles: [...handles], declines: [...declines], emergency: [...emergency], recipients: recipientsOf(mailbox),
    answerTimes: categories.map((rule) => ({ category: rule.name, workdays: rule.workdays, answerBy: answerDay(rule, config, now) })),
    phone: config.agency.phone,
  };
}

const recipientsOf = ({ recipients }: MailboxConfig) => recipients.map(({ id, name, post }) => ({ id, name, post }));

const answerDay = ({ workdays }: LetterCategoryRule, config: AgencyConfig, now: Date) => workingDaysOf(config).after(zonedDate(now, config.agency.timeZone), workdays);
