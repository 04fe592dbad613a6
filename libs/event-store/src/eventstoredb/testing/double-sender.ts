import type { CallError, Fault } from './double-faults.ts';
import { callError } from './double-faults.ts';
import type { ServerWritableStream } from '@grpc/grpc-js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';

/** A read call: responses are messages, or the cached bytes of an event. */
export type ReadCall = ServerWritableStream<ReadReq, ReadResp | Buffer>;

/** Writes to one read call with backpressure; every method answers false once the caller is gone. */
export class Sender {
  readonly #call: ReadCall;
  readonly #fault: Fault | undefined;
  #gone = false;
  #events = 0;
  #wake: () => void = () => undefined;

  constructor(call: ReadCall, fault: Fault | undefined) {
    this.#call = call;
    this.#fault = fault;
    const gone = (): void => {
      this.#gone = true;
      this.#wake();
    };
    call.on('cancelled', gone);
    call.on('close', gone);
    call.on('drain', () => this.#wake());
  }

  async send(message: ReadResp | Buffer): Promise<boolean> {
    if (this.#gone) return false;
    if (!this.#call.write(message)) await new Promise<void>(resolve => (this.#wake = resolve));
    return !this.#gone;
  }

  /** Sends an event, or carries out the planned fault once `after` events have gone. */
  async event(bytes: Buffer): Promise<boolean> {
    const { error, end, after } = this.#fault ?? {};
    if (after !== undefined && this.#events >= after) {
      if (error !== undefined) this.fail(callError(error.code, error.details, error.trailers));
      else if (end === true) this.end();
      return false;
    }
    this.#events += 1;
    return this.send(bytes);
  }

  /** Waits for the next write to the log. `ready` is asked once listening, so that none is missed. */
  async idle(onWrite: (listener: () => void) => () => void, ready: () => boolean): Promise<boolean> {
    if (this.#gone) return false;
    let stop = (): void => undefined;
    await new Promise<void>(resolve => {
      this.#wake = resolve;
      stop = onWrite(resolve);
      if (ready()) resolve();
    });
    stop();
    return !this.#gone;
  }

  fail(error: CallError): void {
    this.#gone = true;
    this.#call.emit('error', error);
  }

  end(): void {
    this.#call.end();
  }
}
