import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendars } from '../../demo/server/calendars.js';
import { WorkingDays } from '../../demo/server/rules/working-days.js';
import { createTestServer } from '../../demo/server/test-platform.js';
import type { WorkCalendar } from '../../src/contract/models.js';
import { call, json } from './support/calls.js';

const days = new WorkingDays(calendars);

describe('working days', () => {
  it('leave out weekends', () => {
    assert.equal(days.after('2026-11-20', 1), '2026-11-23');
    assert.equal(days.after('2026-11-22', 5), '2026-11-27');
  });

  it('do not count the day on which a period begins', () => {
    assert.equal(days.after('2026-11-23', 5), '2026-11-30');
  });

  it('leave out the Spring Festival and count the weekends that are worked for it', () => {
    assert.equal(days.after('2026-02-13', 1), '2026-02-14');
    assert.equal(days.after('2026-02-13', 5), '2026-02-27');
    assert.equal(days.after('2026-02-13', 6), '2026-02-28');
    assert.equal(days.after('2026-02-13', 7), '2026-03-02');
  });

  it('leave out the National Day and count the two weekends that are worked for it', () => {
    assert.equal(days.after('2026-09-18', 1), '2026-09-20');
    assert.equal(days.after('2026-09-30', 3), '2026-10-10');
  });

  it('are counted between two days as they are counted forward', () => {
    for (const start of ['2026-02-10', '2026-04-30', '2026-09-17', '2026-12-28']) {
      for (const count of [1, 5, 15, 20, 60]) assert.equal(days.between(start, days.after(start, count)), count);
    }
    assert.equal(days.between('2026-11-23', '2026-11-23'), 0);
    assert.equal(days.between('2026-11-24', '2026-11-23'), 0);
  });

  it('go from Monday to Friday in a year that was not announced', () => {
    assert.equal(days.after('2026-12-31', 1), '2027-01-01');
  });

  it('end even where a calendar never does', () => {
    const endless: WorkCalendar = { year: 2026, source: '', announcedOn: '2025-11-04', holidays: [{ name: '长假', from: '2026-01-01', to: '2060-01-01' }], workdays: [] };
    assert.ok(new WorkingDays([endless]).after('2026-01-01', 5) > '2035-01-01');
  });
});

describe('the calendar of a year', () => {
  it('gives as many working days off as there are holidays by law', async () => {
    const server = await createTestServer();
    const { holidays, workdays } = await json<WorkCalendar>(call(server.app, 'GET', '/calendar/2026'));
    const isWeekend = (date: string) => [0, 6].includes(new Date(date).getUTCDay());
    const free = holidays.flatMap(({ from, to }) => datesFrom(from, to)).filter((date) => !isWeekend(date));
    assert.ok(workdays.every(isWeekend));
    // 全国年节及纪念日放假办法 (2024) art. 2 names thirteen days; one that falls on a weekend is made up for.
    assert.equal(free.length - workdays.length, 13);
    await server.close();
  });

  it('is not there before it is announced', async () => {
    const server = await createTestServer();
    const { status } = await call(server.app, 'GET', '/calendar/2031');
    assert.equal(status, 404);
    await server.close();
  });
});

function datesFrom(from: string, to: string): string[] {
  const dates: string[] = [];
  for (let time = Date.parse(from); time <= Date.parse(to); time += 86_400_000) dates.push(new Date(time).toISOString().slice(0, 10));
  return dates;
}
