/** Ways by which people are told outside this service. What they are told inside it stands in their inbox, always. */
export type Channel = 'mail' | 'sms';

/** A message on its way to one person. It exists while it is sent and is kept nowhere. */
export interface Message {
  /** The same message has the same id however often it is tried: whoever passes it on can tell. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Passes messages on to a system that delivers them. */
export interface Notifier {
  readonly channel: Channel;
  /** Resolves when the other side has taken the message over. @throws {SendFailed} */
  send(message: Message): Promise<void>;
  close(): void;
}

/**
 * How a failure is to be taken. `later`: the other side did not take it, and may another time · `never`: it will not take this
 * one · `unknown`: it may have taken it, and nobody can say; it is not sent again.
 */
export type Failure = 'later' | 'never' | 'unknown';

/** A message was not passed on, or nobody knows. `code` is the protocol's, never an address and never its text. */
export class SendFailed extends Error {
  readonly failure: Failure;
  readonly code: string;
  constructor(failure: Failure, code: string) {
    super(`${failure}: ${code}`);
    this.name = 'SendFailed';
    this.failure = failure;
    this.code = code;
  }
}
