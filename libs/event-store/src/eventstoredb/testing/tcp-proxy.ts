import { connect, createServer, type Server, type Socket } from 'node:net';

/**
 * A wire between client and server that can be made half-open: connections stay up and bytes vanish, as behind a
 * firewall that forgot the session. New connections are accepted and swallowed too while it is dark.
 */
export class TcpProxy {
  readonly #target: number;
  readonly #sockets = new Set<Socket>();
  readonly #server: Server;
  #dark = false;

  constructor(targetPort: number) {
    this.#target = targetPort;
    this.#server = createServer(client => this.#join(client));
  }

  async start(): Promise<number> {
    await new Promise<void>(resolve => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  /** Bytes vanish from now on, in both directions. */
  goDark(): void {
    this.#dark = true;
  }

  /** New connections work again; those that went dark stay dead. */
  recover(): void {
    this.#dark = false;
    for (const socket of this.#sockets) socket.pause();
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise(resolve => this.#server.close(resolve));
  }

  #join(client: Socket): void {
    const server = connect(this.#target, '127.0.0.1');
    const forward = (from: Socket, to: Socket): void => {
      this.#sockets.add(from);
      from.on('data', bytes => {
        if (!this.#dark) to.write(bytes);
      });
      from.on('error', () => to.destroy());
      from.on('close', () => {
        this.#sockets.delete(from);
        if (!this.#dark) to.destroy();
      });
    };
    forward(client, server);
    forward(server, client);
  }
}
