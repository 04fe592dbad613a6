import { Readable } from 'node:stream';
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

/** Mail by SMTP. Files and addresses named in a message are never fetched. */
export function createMailNotifier({ url, from, requireTls }: MailSettings): Notifier {
  const transport = createTransport({ url, ...PATIENCE, requireTLS: requireTls, disableFileAccess: true, disableUrlAccess: true });
  const domain = /@([^\s<>@]+)>?$/.exec(from)?.[1] ?? 'localhost';
  return {
    channel: 'mail',
    send: async ({ id, to, subject, text }) => {
      // Read only once the server has asked for it: from there on it may have the message, whatever is heard of it.
      let given = false;
      const content = Readable.from((function* () {
        given = true;
        yield text;
      })());
      try {
        await transport.sendMail({ from, to: { name: '', address: to }, subject, text: content, textEncoding: 'base64', messageId: `<${id}@${domain}>`, headers: { 'Auto-Submitted': 'auto-generated' } });
      } catch (error) {
        throw new SendFailed(failureOf(error, given), codeOf(error));
      }
    },
    close: () => transport.close(),
  };
}
