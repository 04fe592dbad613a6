import { Server, ServerCredentials, status, type sendUnaryData, type ServerUnaryCall } from '@grpc/grpc-js';
import features from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import featuresPb from '@eventstore/db-client/generated/serverfeatures_pb.js';
import gossip from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import gossipPb from '@eventstore/db-client/generated/gossip_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { ClusterInfo } from '@eventstore/db-client/generated/gossip_pb.js';
import type { SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb.js';
import type { Empty } from '@eventstore/db-client/generated/shared_pb.js';
import type { ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { callError, Faults, type Fault, type Method } from './double-faults.ts';
import { DoubleLog } from './double-log.ts';
import { read } from './double-read.ts';
import type { ReadCall } from './double-sender.ts';
import type { DoubleOptions, DoubleState } from './double-state.ts';
import { appendCall, batchAppendCall, deleteCall, tombstoneCall } from './double-write.ts';

/**
 * A server that speaks the store's protocol, for tests and trials without a real node. It copies what the protocol shows
 * and is nasty where adapters go wrong: positions have gaps, a restart forgets ids, `$all` shows deleted events, calls
 * that a client leaks stay visible in `openCalls`. It is no store: no disk order, no replication.
 */
export class EventStoreDouble {
  readonly log: DoubleLog;
  /** Read calls and subscriptions that a client holds now. */
  readonly openCalls = new Set<object>();
  /** Calls taken since the start, by method: for tests that count round trips. */
  readonly calls: Record<Method, number> = { read: 0, append: 0, batchAppend: 0, delete: 0, tombstone: 0, getSupportedMethods: 0, gossip: 0 };
  readonly #faults = new Faults();
  readonly #options: DoubleOptions;
  #state: DoubleState;
  #server: Server | undefined;
  #port: number;

  constructor(options: DoubleOptions = {}) {
    this.#options = options;
    this.#port = options.port ?? 0;
    this.log = new DoubleLog(options.file, options.clock);
    this.#state = this.#freshState();
  }

  #freshState(): DoubleState {
    return { log: this.log, recent: new Map(), faults: this.#faults, users: this.#options.users, options: this.#options, notReady: false, leader: undefined };
  }

  get port(): number {
    return this.#port;
  }

  /** Connection string of this server; `user` is `name:password`. TLS needs a name: Node refuses an address as server name. */
  url(user?: string): string {
    const tls = this.#options.tls !== undefined;
    return `esdb://${user === undefined ? '' : `${user}@`}${tls ? 'localhost' : '127.0.0.1'}:${this.#port}?tls=${tls}`;
  }

  async start(): Promise<this> {
    const server = new Server({ 'grpc.max_receive_message_length': 16 * 1024 * 1024 });
    this.#state = this.#freshState();
    this.#addStreams(server);
    server.addService(gossip.GossipService, { read: (call: ServerUnaryCall<Empty, ClusterInfo>, answer: sendUnaryData<ClusterInfo>) => this.#gossip(call, answer) });
    if (this.#options.serverFeatures !== false) {
      server.addService(features.ServerFeaturesService, {
        getSupportedMethods: (call: ServerUnaryCall<Empty, SupportedMethods>, answer: sendUnaryData<SupportedMethods>) => this.#supported(call, answer),
      });
    }
    this.#port = await new Promise<number>((resolve, reject) =>
      server.bindAsync(`127.0.0.1:${this.#port}`, this.#credentials(), (error, port) => (error === null ? resolve(port) : reject(error))),
    );
    this.#server = server;
    return this;
  }

  /** Cuts every call, as a crash does. The log stays for the next start. */
  async stop(): Promise<void> {
    this.#server?.forceShutdown();
    this.#server = undefined;
    this.openCalls.clear();
    await new Promise(resolve => setImmediate(resolve));
  }

  failNext(method: Method, fault: Fault): void {
    this.#faults.failNext(method, fault);
  }

  /** Faults planned and not yet met. */
  get pendingFaults(): number {
    return this.#faults.pending;
  }

  setNotReady(notReady: boolean): void {
    this.#state.notReady = notReady;
  }

  /** Makes this node a follower of another: writes are refused with the leader's address. */
  setLeader(leader: { host: string; port: number } | undefined): void {
    this.#state.leader = leader;
  }

  /** Un-happens the last `count` records of the log. */
  truncate(count: number): void {
    this.log.truncate(count);
  }

  #credentials(): ServerCredentials {
    const { tls } = this.#options;
    if (tls === undefined) return ServerCredentials.createInsecure();
    return ServerCredentials.createSsl(null, [{ cert_chain: Buffer.from(tls.certificate), private_key: Buffer.from(tls.key) }], false);
  }

  #addStreams(server: Server): void {
    const { StreamsService } = streams;
    const state = this.#state;
    const bytesOrMessage = (value: ReadResp | Buffer): Buffer => (Buffer.isBuffer(value) ? value : StreamsService.read.responseSerialize(value));
    server.addService(
      { ...StreamsService, read: { ...StreamsService.read, responseSerialize: bytesOrMessage } },
      {
        read: (call: ReadCall) => this.#read(state, call),
        append: (call: Parameters<typeof appendCall>[1], answer: Parameters<typeof appendCall>[2]) => this.#counted('append', () => appendCall(state, call, answer)),
        batchAppend: (call: Parameters<typeof batchAppendCall>[1]) => this.#counted('batchAppend', () => batchAppendCall(state, call)),
        delete: (call: Parameters<typeof deleteCall>[1], answer: Parameters<typeof deleteCall>[2]) => this.#counted('delete', () => deleteCall(state, call, answer)),
        tombstone: (call: Parameters<typeof tombstoneCall>[1], answer: Parameters<typeof tombstoneCall>[2]) =>
          this.#counted('tombstone', () => tombstoneCall(state, call, answer)),
      },
    );
  }

  #counted(method: Method, serve: () => void): void {
    this.calls[method] += 1;
    serve();
  }

  #read(state: DoubleState, call: ReadCall): void {
    this.calls.read += 1;
    this.openCalls.add(call);
    const done = (): void => void this.openCalls.delete(call);
    call.on('cancelled', done).on('close', done).on('finish', done);
    read(state, call).catch((error: unknown) => call.emit('error', callError(status.INTERNAL, String(error))));
  }

  #supported(_call: ServerUnaryCall<Empty, SupportedMethods>, answer: sendUnaryData<SupportedMethods>): void {
    this.calls.getSupportedMethods += 1;
    const fault = this.#faults.take('getSupportedMethods');
    if (fault?.dropResponse === true) return;
    if (fault?.error !== undefined) return answer(callError(fault.error.code, fault.error.details, fault.error.trailers));
    const names = ['read', 'append', 'delete', 'tombstone', ...(this.#options.batchAppend === false ? [] : ['batchappend'])];
    const methods = names.map(name => new featuresPb.SupportedMethod().setServiceName('event_store.client.streams.streams').setMethodName(name));
    answer(null, new featuresPb.SupportedMethods().setEventStoreServerVersion('23.10.6').setMethodsList(methods));
  }

  #gossip(_call: ServerUnaryCall<Empty, ClusterInfo>, answer: sendUnaryData<ClusterInfo>): void {
    this.calls.gossip += 1;
    const leader = this.#state.leader ?? { host: '127.0.0.1', port: this.#port };
    const member = new gossipPb.MemberInfo()
      .setInstanceId(new shared.UUID().setString(crypto.randomUUID()))
      .setState(gossipPb.MemberInfo.VNodeState.LEADER)
      .setIsAlive(true)
      .setHttpEndPoint(new gossipPb.EndPoint().setAddress(leader.host).setPort(leader.port));
    answer(null, new gossipPb.ClusterInfo().setMembersList([member]));
  }
}
