import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

interface Times {
  readonly meanTimesIn: (timeZone: string) => void;
  readonly wireTime: (value: string, likeTime: string) => string;
  readonly cityTime: (milliseconds: number, likeTime: string) => string;
}

describe('times that staff type', () => {
  it('are those of the city at that time of the year, whatever the time beside them says', async () => {
    const { meanTimesIn, wireTime, cityTime } = await import(new URL('../../demo/site/staff/times.js', import.meta.url).href) as Times;
    const winter = '2026-01-10T09:00:00+01:00';
    assert.equal(wireTime('2026-07-01T18:00', winter), '2026-07-01T18:00:00+01:00', 'as long as the zone is not known');
    assert.equal(cityTime(Date.parse('2026-07-01T16:00:00Z'), winter), '2026-07-01T17:00');
    meanTimesIn('Europe/Berlin');
    assert.deepEqual(['2026-07-01T18:00', '2026-12-01T18:00', '2026-03-29T03:30', '2026-03-29T01:30'].map((value) => wireTime(value, winter)), [
      '2026-07-01T18:00:00+02:00', '2026-12-01T18:00:00+01:00', '2026-03-29T03:30:00+02:00', '2026-03-29T01:30:00+01:00',
    ]);
    assert.equal(cityTime(Date.parse('2026-07-01T16:00:00Z'), winter), '2026-07-01T18:00');
    meanTimesIn('Asia/Shanghai');
    assert.equal(wireTime('2026-12-20T18:00', '2026-12-20T10:00:00Z'), '2026-12-20T18:00:00+08:00');
    meanTimesIn('Europe/London');
    assert.equal(wireTime('2026-12-20T18:00', winter), '2026-12-20T18:00:00+00:00');
  });
});
