import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { demoConfig, type AgencySettings } from '../../demo/server/config.js';
import { meaningFaults } from '../../demo/server/config-meaning.js';
import { shapeFaults } from '../../demo/server/config-shape.js';
import { loadConfig } from '../../demo/server/node/config-file.js';
import { ownConfig } from './support/own-config.js';

type Path = readonly (string | number)[];

/** A copy of the agency's own configuration with one value put in, or taken out. */
function changed(path: Path, value?: unknown): unknown {
  const copy: unknown = structuredClone(ownConfig);
  const place = path.slice(0, -1).reduce((inner, name) => (inner as Record<string, unknown>)[name], copy) as Record<string, unknown>;
  const name = String(path.at(-1));
  if (value === undefined) Reflect.deleteProperty(place, name);
  else place[name] = value;
  return copy;
}

function configFaults(config: unknown): string[] {
  const shape = shapeFaults(config);
  return shape.length > 0 ? shape : meaningFaults(config as AgencySettings);
}

describe('a configuration', () => {
  it('is right as the demonstration has it', () => {
    const { mode: _, ...example } = demoConfig;
    assert.deepEqual(configFaults(example), []);
    assert.deepEqual(configFaults(ownConfig), []);
  });

  const wrong: [Path, unknown, string][] = [
    [['agency', 'timeZone'], 'Asia/Pekin', '/agency/timeZone is no time zone: Asia/Pekin; Asia/Shanghai is one'],
    [['agency', 'contentLanguage'], '中文', '/agency/contentLanguage is no language: 中文; zh-CN is one'],
    [['agency', 'updatedAt'], 'yesterday', '/agency/updatedAt must be a date and time such as 2026-11-20T09:00:00+08:00'],
    [['calendars', 0, 'announcedOn'], '2026/11/04', '/calendars/0/announcedOn must be a date such as 2026-11-20'],
    [['agency', 'shortName'], undefined, '/agency/shortName is missing'],
    [['staff', 0, 'tokenHash'], 'abc', '/staff/0/tokenHash must match pattern "^[0-9a-f]{64}$"'],
    [['staff', 0, 'roles'], ['signoff'], '/staff/0/roles/0 must be one of drafting, security-review, sign-off, moderation, letters'],
    [['staff', 0, 'units'], ['nowhere'], '/staff/0/units/0 names the department nowhere, which is not in /agency/departments'],
    [['graceMinutes'], 'thirty', '/graceMinutes must be a whole number'],
    [['graceMinutes'], -1, '/graceMinutes must be >= 0'],
    [['graceMinuts'], 30, '/graceMinuts is no setting'],
    [['mode'], 'production', '/mode is no setting'],
    [['cacheSeconds', 'changes/soon'], 5, '/cacheSeconds/changes~1soon is no setting'],
    [['contactRetentionMonths'], 0, '/contactRetentionMonths must be >= 1'],
    [['contactRetentionMonths'], 'six', '/contactRetentionMonths must be a whole number or null'],
    [['rateLimits', 'perAddress', 'capacity'], 'x', '/rateLimits/perAddress/capacity must be a whole number'],
    [['rateLimits', 'perAddress', 'perMinute'], 0, '/rateLimits/perAddress/perMinute must be > 0'],
    [['rateLimits', 'unproven'], undefined, '/rateLimits/unproven is missing'],
    [['revision', 'letter', 'steps'], [], '/revision/letter/steps must NOT have fewer than 1 items'],
    [['uploads', 'offered', 'letter'], {}, '/uploads/offered/letter/maxFiles is missing'],
    [['proofOfWork', 'levels'], [], '/proofOfWork/levels must NOT have fewer than 1 items'],
    [['proofOfWork', 'levels', 1, 'fromPerMinute'], 0, '/proofOfWork/levels/1/fromPerMinute must be more than that of the level before it'],
    [['allowedOrigins'], ['https://www.qingjiang.example/'], '/allowedOrigins/0 is no origin: https://www.qingjiang.example/; https://www.example.gov.cn is one, without anything behind it'],
    [['site', 'idCode'], '12', '/site/idCode must match pattern "^[0-9]{10}$"'],
    [['mailboxes', 0, 'categories', 0, 'answerBy'], '2026-11-30', '/mailboxes/0/categories/0/answerBy is no setting'],
    [['mailboxes', 0, 'recipients', 1, 'id'], 'mayor', '/mailboxes/0/recipients/1/id is there twice'],
    [['mailboxes', 0, 'pause'], 'moving', '/mailboxes/0/pause must be an object'],
  ];
  for (const [path, value, fault] of wrong) {
    it(`tells that ${fault}`, () => { assert.ok(configFaults(changed(path, value)).includes(fault), configFaults(changed(path, value)).join('\n')); });
  }

  it('is told of all its faults at once, each once', () => {
    assert.deepEqual(configFaults({ ...ownConfig, graceMinutes: 'thirty', cacheSeconds: {}, proofOfWork: { validMinutes: 20 } }), [
      '/graceMinutes must be a whole number', '/proofOfWork/levels is missing', '/cacheSeconds/changing is missing', '/cacheSeconds/steady is missing',
    ]);
  });
});

describe('the file of AGENCY_CONFIG', () => {
  let folder: string;
  before(async () => { folder = await mkdtemp(join(tmpdir(), 'huiying-config-')); });
  after(() => rm(folder, { recursive: true }));
  const file = async (content: string | Uint8Array) => {
    const path = join(folder, 'agency.json');
    await writeFile(path, content);
    return path;
  };

  it('is merged over the demonstration\'s outside production, and checked whole', async () => {
    const path = await file(JSON.stringify({ $schema: './agency-config.gen.json', graceMinutes: 10 }));
    assert.deepEqual(loadConfig(path, false), { ...demoConfig, graceMinutes: 10 });
    const shortened = await file(JSON.stringify({ agency: { name: '清江市' }, graceMinuts: 60 }));
    assert.throws(() => loadConfig(shortened, false), new RegExp(`^Error: AGENCY_CONFIG ${shortened}:\n- /graceMinuts is no setting\\.\n- /agency/shortName is missing\\.\n`));
  });

  it('is all there is in production', async () => {
    assert.deepEqual(loadConfig(await file(JSON.stringify(ownConfig)), true), { ...ownConfig, mode: 'production' });
    const path = await file(JSON.stringify({ graceMinutes: 10 }));
    assert.throws(() => loadConfig(path, true), /- \/privacyNotice is missing/);
  });

  it('does not start a server in production as long as it is the demonstration\'s', async () => {
    const { mode: _, ...example } = demoConfig;
    const path = await file(JSON.stringify(example));
    for (const fault of [/staff\/0\/tokenHash: the account 拟稿员（演示） has a demo token/, /- \/site\/origin is not set/, /- \/privacyNotice\/handler speaks of the fictional city/]) {
      assert.throws(() => loadConfig(path, true), fault);
    }
  });

  it('has an example to begin with, complete, which is nobody\'s yet', () => {
    assert.deepEqual(loadConfig('docs/agency.example.json', false), { ...demoConfig, allowedOrigins: [], staff: [] });
    assert.throws(() => loadConfig('docs/agency.example.json', true), /- \/site\/origin is not set[^]*- \/agency\/name speaks of the fictional city/);
  });

  it('may begin with a byte order mark', async () => {
    assert.equal(loadConfig(await file('\uFEFF{"graceMinutes":10}\r\n'), false).graceMinutes, 10);
  });

  const unreadable: [string, string | Uint8Array, RegExp][] = [
    ['a comma too many in an object', '{\n  "graceMinutes": 10,\n}', /^Error: AGENCY_CONFIG .*agency\.json, line 2, column 21: a comma with nothing behind it\.$/],
    ['a comma too many in a list', '{"listedWords": ["a, ]", "b",\n]}', /agency\.json, line 1, column 29: a comma with nothing behind it/],
    ['a missing comma', '{\n "graceMinutes": 10\n "idempotencyDays": 8}', /agency\.json, line 3, column 2: Expected ','/],
    ['a name that stands twice', '{"graceMinutes":10,"graceMinutes":20}', /agency\.json: a name stands twice in one object/],
    ['nothing at all', '', /agency\.json: Unexpected end of JSON input/],
    ['a list', '[]', /agency\.json is no JSON object/],
    ['GBK', new Uint8Array([0x7b, 0x22, 0xb9, 0xab, 0x22, 0x3a, 0x31, 0x7d]), /agency\.json is not in UTF-8/],
  ];
  for (const [what, content, told] of unreadable) {
    it(`names itself and the place of ${what}`, async () => {
      const path = await file(content);
      assert.throws(() => loadConfig(path, false), told);
    });
  }

  it('is named where it is not there', () => {
    assert.throws(() => loadConfig(join(folder, 'none.json'), false), /AGENCY_CONFIG .*none\.json cannot be read \(ENOENT\)/);
  });

  it('is checked by a command, as a server in production would', async () => {
    const check = (...words: string[]) => spawnSync(process.execPath, ['--import', 'tsx', 'demo/server/node/check-config.ts', ...words], { encoding: 'utf8' });
    const right = check(await file(JSON.stringify(ownConfig)));
    assert.deepEqual([right.status, right.stdout, right.stderr], [0, `配置没有问题：${join(folder, 'agency.json')}\n`, '']);
    const wrong = check(await file('{}'));
    assert.equal(wrong.status, 1);
    assert.match(wrong.stderr, /^AGENCY_CONFIG .*agency\.json:\n- \/agency is missing\.\n/);
    assert.deepEqual([check().status, check('one', 'two').status], [2, 2]);
  });
});
