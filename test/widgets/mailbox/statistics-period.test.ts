import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { monthsOf, partsOf, yearsOf } from '../../../src/widgets/mailbox/statistics-period.js';

describe('a period', () => {
  it('is a year, a quarter or a month', () => {
    assert.deepEqual(monthsOf('2026'), { from: '2026-01', to: '2026-12' });
    assert.deepEqual(monthsOf('2026-q1'), { from: '2026-01', to: '2026-03' });
    assert.deepEqual(monthsOf('2026-q4'), { from: '2026-10', to: '2026-12' });
    assert.deepEqual(monthsOf('2026-07'), { from: '2026-07', to: '2026-07' });
  });

  it('is the current year where nobody understands it', () => {
    for (const period of ['', '26', '2026-13', '2026-q5', 'last year', '2026-7']) assert.deepEqual(monthsOf(period), {}, period);
  });

  it('is chosen from the years since the first letter and the months that have begun', () => {
    assert.deepEqual(yearsOf('2024-05', '2026-11'), ['2026', '2025', '2024']);
    assert.deepEqual(yearsOf(null, '2026-11'), ['2026']);
    assert.deepEqual(partsOf('2026', '2026-05'), ['', 'q1', 'q2', '01', '02', '03', '04', '05']);
    assert.equal(partsOf('2025', '2026-05').length, 17);
  });
});
