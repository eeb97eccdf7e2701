/** Whether opinions are taken at this moment. */
import type { AgencyConfig } from '../config.js';
import type { ServerKeys } from '../keys.js';
import { timeWords } from '../pages/dates.js';
import { refuse } from '../problems.js';
import type { Published } from '../views.js';
import { readOpening } from './opened-at.js';
import { zonedTime } from './zoned-time.js';

const minute = 60_000;

/** @throws {Refusal} 409 not-open, paused or closed, each with what the page needs to say so. */
export function refuseUnlessReceiving({ id, pause, published, outcomePublishedAt }: Published, openedAt: string, now: Date, config: AgencyConfig, keys: ServerKeys): void {
  const { opensAt, closesAt, contact } = published.content;
  const phone = contact?.phone ?? config.agency.phone;
  if (now.getTime() < Date.parse(opensAt)) refuse('not-open', { opensAt, phone, detail: `请在${timeWords(opensAt, receivedTime(now, config))}以后提交。` });
  if (pause) refuse('paused', pause);
  // Whoever waited for its turn until then would stand in no group of the outcome.
  if (outcomePublishedAt !== null) refuse('closed', { closesAt, phone });
  const closes = Date.parse(closesAt);
  if (now.getTime() < closes) return;
  const opened = readOpening(openedAt, id, keys.form);
  const inGrace = now.getTime() < closes + config.graceMinutes * minute;
  if (!inGrace || !opened || opened.getTime() >= closes) refuse('closed', { closesAt, phone });
}

/** The time at which the form was opened as far as it can be trusted, else the time of arrival. */
export function openedAtOrNow(openedAt: string, consultationId: string, now: Date, keys: ServerKeys): Date {
  return readOpening(openedAt, consultationId, keys.form) ?? now;
}

/** What happens next, as far as the agency has said so. */
export function nextSteps({ published }: Published, now: Date): { kind: 'closes' | 'outcome'; at: string }[] {
  const { closesAt, outcomeExpectedAt } = published.content;
  return [
    ...(now.getTime() < Date.parse(closesAt) ? [{ kind: 'closes' as const, at: closesAt }] : []),
    ...(outcomeExpectedAt === null ? [] : [{ kind: 'outcome' as const, at: outcomeExpectedAt }]),
  ];
}

export const receivedTime = (now: Date, { agency }: AgencyConfig) => zonedTime(now, agency.timeZone);
