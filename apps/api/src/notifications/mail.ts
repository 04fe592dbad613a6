import { createTransport } from 'nodemailer';
import { SendFailed, type Failure, type Notifier } from './notifier.ts';

export interface MailSettings {
  /** `smtp://user:password@host:587` or `smtps://…`. */
  readonly url: string;
  /** Whom the mail is from, such as `一窗 <noreply@window.example.gov.cn>`. */
  readonly from: string;
  /** Refuses a server that offers no TLS. */
  readonly requireTls: boolean;
}

const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 } as const;

const property = (error: unknown, name: string): unknown => (typeof error === 'object' && error !== null ? new Map<string, unknown>(Object.entries(error)).get(name) : undefined);

/** The server's own word decides (RFC 5321 §4.2.1): 5yz never, 4yz later. Silence after it was given the text tells nothing. */
function failureOf(error: unknown, given: boolean): Failure {
  const said = property(error, 'responseCode');
  if (typeof said === 'number' && said >= 400) return said >= 500 && property(error, 'code') !== 'EAUTH' ? 'never' : 'later';
  return given ? 'unknown' : 'later';
}

/** Words of the protocol alone: a message of the library may quote an address. */
function codeOf(error: unknown): string {
  const [code, said] = [property(error, 'code'), property(error, 'responseCode')];
  return [code, said].filter(part => typeof part === 'string' || typeof part === 'number').join(' ').slice(0, 60) || 'EUNKNOWN';
}

const nothing = (): void => undefined;
/** Hears the conversation with the server and keeps nothing of it but that the text was announced. */
function listener(): { readonly given: () => boolean; readonly logger: Readonly<Record<'level' | 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal', (...said: readonly unknown[]) => void>> } {
  let given = false;
  const debug = (entry: unknown, line: unknown): void => {
    if (property(entry, 'tnx') === 'client' && line === 'DATA') given = true;
  };
  return { given: () => given, logger: { level: nothing, trace: nothing, debug, info: nothing, warn: nothing, error: nothing, fatal: nothing } };
}

/** Mail by SMTP, a connection for each message. Files and addresses named in a message are never fetched. */
export function createMailNotifier({ url, from, requireTls }: MailSettings): Notifier {
  const domain = /@([^\s<>@]+)>?$/.exec(from)?.[1] ?? 'localhost';
  return {
    channel: 'mail',
    send: async ({ id, to, subject, text }) => {
      const { given, logger } = listener();
      const transport = createTransport({ url, ...PATIENCE, requireTLS: requireTls, disableFileAccess: true, disableUrlAccess: true, transactionLog: true, logger });
      try {
        await transport.sendMail({ from, to: { name: '', address: to }, subject, text, textEncoding: 'base64', messageId: `<${id}@${domain}>`, headers: { 'Auto-Submitted': 'auto-generated' } });
      } catch (error) {
        // From the moment it is asked for the text, the server may have the message, whatever is heard of it.
        throw new SendFailed(failureOf(error, given()), codeOf(error));
      } finally {
        transport.close();
      }
    },
    close: nothing,
  };
}
