import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { createNodePlatform } from '../../demo/server/node/platform.js';
import { serve } from '../../demo/server/node/serve.js';
import { databaseAddress, folderThatIsThere, isOn, isSeeded, wholeNumber } from '../../demo/server/node/settings.js';
import { city, siteMounts, type SiteChoice } from '../../demo/server/node/site.js';
import { ownConfig } from './support/own-config.js';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huiying-settings-'));
  await writeFile(join(folder, 'agency.json'), JSON.stringify(ownConfig));
  await mkdir(join(folder, 'own-site'));
  await writeFile(join(folder, 'own-site', 'index.html'), '<!doctype html><title>清江市</title>');
});
after(() => rm(folder, { recursive: true }));

describe('a setting that is none', () => {
  const none: [what: string, read: () => unknown, told: RegExp][] = [
    ['a port with a letter in it', () => wholeNumber('PORT', '80a80', 65_535), /^Error: PORT must be a whole number from 0 to 65535, not 80a80\.$/],
    ['a port beyond the last', () => wholeNumber('PORT', '70000', 65_535), /PORT must be/],
    ['a switch', () => isSeeded('false', false), /^Error: SEED must be on or off, not false\.$/],
    ['the fictional city in production', () => isSeeded('on', true), /SEED must be off in production/],
    ['another database', () => databaseAddress('mysql://root:secret@db/huiying'), /^Error: DATABASE_URL must be an address that begins with postgres:\/\/\.$/],
    ['a folder that is not there', () => folderThatIsThere('SITE_DIR', '/no/such/folder'), /^Error: SITE_DIR is no folder: \/no\/such\/folder\.$/],
  ];
  for (const [what, read, told] of none) {
    it(`is refused by its name: ${what}`, () => { assert.throws(read, told); });
  }

  it('is not what stands for nothing, or for itself', () => {
    assert.deepEqual([wholeNumber('PORT', '0', 65_535), isOn('STAFF_PAGE', undefined, true), isOn('STAFF_PAGE', 'off', true), isSeeded(undefined, true), isSeeded(undefined, false), isSeeded('off', false)],
      [0, true, false, false, true, false]);
    assert.deepEqual([databaseAddress(undefined), databaseAddress('postgresql://db/huiying'), folderThatIsThere('SITE_DIR', undefined)], [undefined, 'postgresql://db/huiying', undefined]);
  });

  it('is named where the world refuses it', async () => {
    await assert.rejects(createNodePlatform({ dataDir: join(folder, 'pg'), databaseUrl: 'postgres://127.0.0.1:1/huiying' }), /^Error: DATABASE_URL: .*ECONNREFUSED/);
    await assert.rejects(createNodePlatform({ dataDir: join(folder, 'agency.json', 'data') }), /^Error: DATA_DIR: ENOTDIR/);
    const first = await serve({ host: '127.0.0.1', port: 0, dataDir: join(folder, 'first'), staticFolders: [] });
    const port = Number(new URL(first.url).port);
    await assert.rejects(serve({ host: '127.0.0.1', port, dataDir: join(folder, 'second'), staticFolders: [] }), new RegExp(`HOST and PORT: nothing can listen on 127\\.0\\.0\\.1, port ${port} \\(EADDRINUSE`));
    await first.close();
  });
});

describe('what is served beside the API', () => {
  const addresses = ['/', '/mailbox/', '/privacy.html', '/embed/', '/site.css', '/staff/', '/staff/main.js', '/api/', '/api/openapi.json'];
  const there = async (choice: Partial<SiteChoice>) => {
    const server = await serve({ host: '127.0.0.1', port: 0, dataDir: join(folder, 'beside'), staticFolders: siteMounts({ site: null, staffPage: false, apiReference: false, ...choice }) });
    const statuses = await Promise.all(addresses.map(async (path) => (await fetch(`${server.url}${path}`, { headers: { Accept: 'text/html' } })).status));
    const pages = await Promise.all(['/consultations', '/letters', '/knowledge', '/forms/receipts'].map(async (path) => (await fetch(`${server.url}${path}`)).status));
    await server.close();
    assert.deepEqual(pages, [200, 200, 200, 200], 'the server\'s own pages');
    return addresses.filter((_, index) => statuses[index] === 200);
  };

  it('is all of the fictional city in the demonstration', async () => {
    assert.deepEqual(await there({ site: city, staffPage: true, apiReference: true }), addresses);
  });

  it('is nothing of it where no setting asks for it: the widgets alone', async () => {
    assert.deepEqual(await there({}), []);
    assert.deepEqual(siteMounts({ site: null, staffPage: false, apiReference: false }).map(({ prefix }) => prefix), ['/huiying/']);
  });

  it('is the staff page, the reference, or a folder of the agency\'s own, each by itself', async () => {
    assert.deepEqual(await there({ staffPage: true }), ['/site.css', '/staff/', '/staff/main.js']);
    assert.deepEqual(await there({ apiReference: true }), ['/api/', '/api/openapi.json']);
    assert.deepEqual(await there({ site: join(folder, 'own-site') }), ['/']);
  });
});

describe('a server in production', () => {
  const start = (env: Record<string, string>) => spawn(process.execPath, ['--import', 'tsx', 'demo/server/main.ts'], {
    env: { ...process.env, NODE_ENV: 'production', PORT: '0', HOST: '', DATA_DIR: join(folder, 'production'), DATABASE_URL: '', AGENCY_CONFIG: join(folder, 'agency.json'), SCAN_COMMAND: 'off', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

  it('answers for its own agency, shows nothing of the fictional city, and ends when it is told to', async () => {
    const child = start({});
    const ended = once(child, 'exit');
    let url = '';
    for await (const line of createInterface({ input: child.stdout })) {
      url ||= /http:\/\/[^/\s]+/.exec(line)?.[0] ?? '';
      if (line.includes('ready')) break;
    }
    assert.equal(((await (await fetch(`${url}/v1/agency`)).json()) as { name: string }).name, '清江市人民政府');
    for (const path of ['/', '/mailbox/', '/staff/', '/api/', '/embed/']) {
      const page = await fetch(`${url}${path}`, { headers: { Accept: 'text/html' } });
      assert.equal(page.status, 404, path);
      assert.doesNotMatch(await page.text(), /云河/, path);
    }
    assert.equal((await fetch(`${url}/v1/consultations`)).status, 200);
    child.kill('SIGTERM');
    assert.deepEqual(await ended, [0, null]);
    await assert.rejects(fetch(`${url}/v1/agency`));
  });

  it('says in one line what is wrong with a setting', async () => {
    const child = start({ PORT: '80a80' });
    const [told, ended] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    assert.deepEqual([told, ended], ['PORT must be a whole number from 0 to 65535, not 80a80.\n', [1, null]]);
  });
});
