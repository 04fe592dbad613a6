import { isIP } from 'node:net';

/** What a connection string says, as far as safety asks. */
export interface ConnectionUrl {
  readonly user: string | undefined;
  readonly password: string | undefined;
  readonly hosts: readonly string[];
  readonly tls: boolean;
  readonly options: ReadonlyMap<string, string>;
}

/** The connection string of the store is wrong or unsafe; the message says what to change. Never holds the password. */
export class UnsafeConnection extends Error {
  readonly code = 'unsafe-connection';
}

const FORM = /^esdb(?:\+discover)?:\/\/(?:([^:@/]+):([^@/]*)@)?([^/?]+)\/?(?:\?(.*))?$/;

/** @throws {UnsafeConnection} not an `esdb://user:password@host:2113?tls=…` */
export function parseConnectionUrl(url: string): ConnectionUrl {
  const match = FORM.exec(url.trim());
  if (match === null) throw new UnsafeConnection('the store URL must look like esdb://user:password@host:2113?tls=true');
  const [, user, password, hosts = '', query = ''] = match;
  const options = new Map([...new URLSearchParams(query)].map(([key, value]) => [key.toLowerCase().replace(/[-_]/g, ''), value]));
  return {
    user: user === undefined ? undefined : decodeURIComponent(user),
    password: password === undefined ? undefined : decodeURIComponent(password),
    hosts: hosts.split(','),
    tls: options.get('tls') !== 'false',
    options,
  };
}

/**
 * What the adapter relies on: errors thrown (with them off, the client reports every conflict as revision 1) and reads
 * from the leader (a follower's lag looks like a log that went back).
 * @throws {UnsafeConnection}
 */
export function assertUsable(url: string): void {
  const { options, tls, hosts } = parseConnectionUrl(url);
  if (options.get('throwonappendfailure') === 'false') throw new UnsafeConnection('throwOnAppendFailure=false hides conflicts: remove it from the store URL');
  if ((options.get('nodepreference') ?? 'leader').toLowerCase() !== 'leader') throw new UnsafeConnection('the store must be read from the leader: remove nodePreference from the store URL');
  const address = tls ? hosts.map(host => host.replace(/:\d+$/, '')).find(host => isIP(host) !== 0) : undefined;
  if (address !== undefined) throw new UnsafeConnection(`TLS needs a host name, not the address ${address}`);
}

/**
 * Production speaks to the store over TLS and with an account: an insecure server has no rights to refuse a deletion with.
 * @throws {UnsafeConnection}
 */
export function assertSecure(url: string, mode: 'production' | 'development'): void {
  assertUsable(url);
  const { tls, user } = parseConnectionUrl(url);
  if (mode !== 'production') return;
  if (!tls) throw new UnsafeConnection('tls=false is not allowed in production: the store could not refuse deletions');
  if (user === undefined) throw new UnsafeConnection('the store URL needs an account in production: esdb://user:password@host:2113');
}
