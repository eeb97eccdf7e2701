import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readArguments } from '../../demo/server/import/import-arguments.js';
import { localTime } from '../../demo/server/import/local-time.js';

const dates = ['--opens', '2026-12-01', '--closes', '2027-01-05T18:00'];

function problemOf(words: string[]): string {
  const reading = readArguments(words);
  assert.ok('problem' in reading, JSON.stringify(reading));
  return reading.problem;
}

describe('the words of import:law', () => {
  it('make a request whose id is the name of the file', () => {
    const reading = readArguments(['laws/Civil_Code (2020).md', ...dates]);
    assert.ok('request' in reading);
    assert.equal(reading.request.id, 'civil-code-2020');
    assert.equal(reading.request.opens, '2026-12-01');
    assert.equal(reading.request.newVersion, false);
  });

  it('ask for both dates by name', () => {
    assert.match(problemOf(['a.md']), /--opens.*--closes/);
    assert.match(problemOf(['a.md', '--opens', '2026-12-01']), /--closes/);
  });

  it('need no dates for a new version', () => {
    const reading = readArguments(['a.md', '--new-version']);
    assert.ok('request' in reading);
    assert.equal(reading.request.newVersion, true);
  });

  it('need neither dates nor an id for a check', () => {
    const reading = readArguments(['民法典.docx', '--check']);
    assert.ok('request' in reading);
    assert.deepEqual([reading.request.check, reading.request.newVersion], [true, false]);
  });

  it('name an option that does not exist', () => {
    assert.match(problemOf(['a.md', ...dates, '--organisation=x']), /--organisation/);
    assert.doesNotMatch(problemOf(['a.md', ...dates, '--organisation=x']), /=x/);
  });

  it('refuse a missing value, a second file, an unknown kind and an unusable id', () => {
    assert.match(problemOf(['a.md', '--opens', '--closes', '2027-01-05']), /缺少值/);
    assert.match(problemOf(['a.md', 'b.md', ...dates]), /一个文件/);
    assert.match(problemOf(['a.md', ...dates, '--kind', 'poem']), /normative-document/);
    assert.match(problemOf(['民法典.md', ...dates]), /--id/);
    assert.match(problemOf(['a.md', ...dates, '--id', 'A B']), /小写字母/);
  });

  it('answer --help without a file', () => {
    assert.deepEqual(readArguments(['--help']), { help: true });
  });
});

describe('a typed date', () => {
  const shanghai = (typed: string, timeOfDay = '18:00') => localTime(typed, timeOfDay, 'Asia/Shanghai');

  it('alone means the given time of day in the time zone of the agency', () => {
    assert.equal(shanghai('2026-12-01', '00:00'), '2026-12-01T00:00:00+08:00');
    assert.equal(shanghai('2027-01-05'), '2027-01-05T18:00:00+08:00');
  });

  it('with a time is taken as it stands', () => {
    assert.equal(shanghai('2027-01-05T09:30'), '2027-01-05T09:30:00+08:00');
    assert.equal(shanghai('2027-01-05 09:30:15'), '2027-01-05T09:30:15+08:00');
    assert.equal(shanghai('2027-01-05T01:30:00Z'), '2027-01-05T09:30:00+08:00');
  });

  it('has the offset of its own day where clocks change', () => {
    assert.equal(localTime('2026-07-01T12:00', '00:00', 'Europe/Berlin'), '2026-07-01T12:00:00+02:00');
    assert.equal(localTime('2026-03-29T03:30', '00:00', 'Europe/Berlin'), '2026-03-29T03:30:00+02:00');
    assert.equal(localTime('2026-12-01', '00:00', 'Europe/Berlin'), '2026-12-01T00:00:00+01:00');
  });

  it('that the calendar does not have is none', () => {
    for (const typed of ['', 'tomorrow', '2026-02-30', '2026-06-31', '2026-13-01', '2026-12-01T24:30', '2026-12-01Z', '2026-12-01T10:00+99:99', '01.12.2026']) {
      assert.equal(shanghai(typed), undefined, typed);
    }
  });
});
