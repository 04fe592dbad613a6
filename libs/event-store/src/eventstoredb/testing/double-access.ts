import type { Metadata } from '@grpc/grpc-js';
import type { DoubleLog } from './double-log.ts';

export type Right = '$r' | '$w' | '$d' | '$mr' | '$mw';
export interface DoubleUser {
  readonly password: string;
  readonly groups?: readonly string[];
}
export type DoubleUsers = Readonly<Record<string, DoubleUser>>;
type Acl = Readonly<Record<string, string | readonly string[]>>;

/**
 * Whether the caller has the right on the stream: the stream's own `$acl`, else `$settings`, else the server's default
 * (user streams: every known user; system streams and `$all`: admins). Admins pass everything, as on the server.
 * Without `users` (an insecure server) everybody passes.
 */
export function allowed(log: DoubleLog, users: DoubleUsers | undefined, act: { metadata: Metadata; stream: string; right: Right }): boolean {
  if (users === undefined) return true;
  const roles = rolesOf(users, act.metadata);
  if (roles === undefined) return false;
  if (roles.includes('$admins')) return true;
  const [stream, right] = ownerOf(act.stream, act.right);
  const granted = rolesFor(log, stream, right);
  return granted.includes('$all') || granted.some(role => roles.includes(role));
}

/** A metastream is guarded by the metadata rights of the stream it belongs to. */
function ownerOf(stream: string, right: Right): [string, Right] {
  if (!stream.startsWith('$$')) return [stream, right];
  return [stream.slice(2), right === '$r' || right === '$mr' ? '$mr' : '$mw'];
}

function rolesFor(log: DoubleLog, stream: string, right: Right): readonly string[] {
  const system = stream.startsWith('$');
  const own = log.stream(stream).settings.$acl?.[right];
  const byDefault = defaultAcl(log, system)?.[right];
  return list(own ?? byDefault ?? (system ? '$admins' : '$all'));
}

function defaultAcl(log: DoubleLog, system: boolean): Acl | undefined {
  const last = log.stream('$settings').records.at(-1);
  if (last === undefined) return undefined;
  const settings = JSON.parse(Buffer.from(last.data).toString('utf8')) as Record<string, Acl>;
  return settings[system ? '$systemStreamAcl' : '$userStreamAcl'];
}

function list(roles: string | readonly string[]): readonly string[] {
  return typeof roles === 'string' ? [roles] : roles;
}

/** Undefined for a wrong password and for a caller without credentials. */
function rolesOf(users: DoubleUsers, metadata: Metadata): readonly string[] | undefined {
  const header = String(metadata.get('authorization')[0] ?? '');
  const [name = '', password = ''] = Buffer.from(header.replace(/^Basic /, ''), 'base64').toString('utf8').split(':');
  const user = users[name];
  return user !== undefined && user.password === password ? [name, ...(user.groups ?? [])] : undefined;
}
