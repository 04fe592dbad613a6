import { afterEach, describe, expect, test } from 'vitest';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { genesis, newEvents } from '../testing/events.ts';
import { assertNotAdmin, assertSecure, hardenStore, openEventStoreDb, UnsafeConnection } from './index.ts';
import { EventStoreDouble, selfSignedCertificate } from './testing/index.ts';
import { cleanUp, onCleanUp, temporaryFolder } from './testing/fixture.ts';

afterEach(cleanUp);

const users = { root: { password: 'secret', groups: ['$admins'] }, app: { password: 'pass' } };

async function secured(): Promise<{ double: EventStoreDouble; admin: string; app: string }> {
  const tls = selfSignedCertificate();
  const double = await new EventStoreDouble({ users, tls }).start();
  onCleanUp(() => double.stop());
  const file = join(temporaryFolder(), 'ca.pem');
  writeFileSync(file, tls.certificate);
  const url = (user: string): string => `${double.url(user)}&tlsCAFile=${encodeURIComponent(file)}`;
  return { double, admin: url('root:secret'), app: url('app:pass') };
}

describe('hardenStore', () => {
  test('the product may read and append; deletion, metadata and settings are refused it', async () => {
    const { double, admin, app } = await secured();
    const report = await hardenStore({ url: admin, appUrl: app });
    expect(report).toEqual({ settings: 'written', allStream: 'written', ownAccessLists: [], refused: ['metadata', 'settings', 'delete', 'tombstone'] });
    const store = await openEventStoreDb({ url: app, dataDir: temporaryFolder() });
    onCleanUp(() => store.close());
    expect(await store.append('log-610702', 'no-stream', genesis())).toEqual({ revision: 0, number: 0 });
    expect(await store.append('a-1', 'no-stream', newEvents('a-1', 0, [{}]))).toEqual({ revision: 0, number: 1 });
    expect(double.log.stream('a-1').settings).toEqual({});
  });

  test('a second run changes nothing; what others had set stays; own access lists are named', async () => {
    const { double, admin, app } = await secured();
    const bytes = (text: string) => new TextEncoder().encode(text);
    const event = (type: string, text: string) => [{ id: crypto.randomUUID(), type, contentType: 'application/json', data: bytes(text), metadata: new Uint8Array() }];
    double.log.write('$settings', event('settings', '{"$systemStreamAcl":{"$r":"$admins"}}'));
    double.log.write('$$old-1', event('$metadata', '{"$acl":{"$d":"app"}}'));
    expect((await hardenStore({ url: admin, appUrl: app })).ownAccessLists).toEqual(['old-1']);
    expect(JSON.parse(Buffer.from(double.log.stream('$settings').records.at(-1)?.data ?? []).toString())).toMatchObject({ $systemStreamAcl: { $r: '$admins' } });
    expect(await hardenStore({ url: admin, appUrl: app })).toMatchObject({ settings: 'unchanged', allStream: 'unchanged' });
  });

  test('an administrator as the product\'s account is found out', async () => {
    const { admin } = await secured();
    await expect(hardenStore({ url: admin, appUrl: admin })).rejects.toThrow(UnsafeConnection);
  });

  test('an insecure server is refused', async () => {
    await expect(hardenStore({ url: 'esdb://admin:x@localhost:1?tls=false', appUrl: 'esdb://app:x@localhost:1' })).rejects.toThrow('need TLS');
  });
});

describe('at boot', () => {
  test('an administrator is refused by name and by right, an ordinary account passes', async () => {
    const { admin, app } = await secured();
    await expect(assertNotAdmin('esdb://admin:changeit@localhost:2113')).rejects.toThrow('must not run as admin');
    await expect(assertNotAdmin(admin)).rejects.toThrow('rights of an administrator');
    await expect(assertNotAdmin(app)).resolves.toBeUndefined();
    await expect(assertNotAdmin('esdb://localhost:2113?tls=false')).resolves.toBeUndefined();
  });

  test.each([
    ['esdb://app:x@store:2113?tls=false', 'tls=false'],
    ['esdb://store:2113', 'needs an account'],
    ['esdb://app:x@10.0.0.1:2113', 'needs a host name'],
    ['esdb://app:x@store:2113?nodePreference=follower', 'leader'],
    ['http://store:2113', 'must look like'],
  ])('production refuses %s', (url, why) => {
    expect(() => assertSecure(url, 'production')).toThrow(why);
  });

  test('production takes TLS with an account; development takes an insecure server', () => {
    expect(() => assertSecure('esdb://app:x@store:2113,store2:2113?tls=true&tlsCAFile=%2Fca.pem', 'production')).not.toThrow();
    expect(() => assertSecure('esdb://127.0.0.1:2113?tls=false', 'development')).not.toThrow();
  });
});
