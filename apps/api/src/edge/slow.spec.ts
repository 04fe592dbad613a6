import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import express from 'express';
import { expect, it } from 'vitest';
import { cutSlow } from './slow.ts';

/** What comes back when so much of a request is sent and then nothing, and whether the connection was cut before the client had enough. */
async function sent(head: string, body: string): Promise<{ readonly answered: boolean; readonly cut: boolean }> {
  const app = express();
  app.use(cutSlow(100), express.raw({ type: () => true }));
  app.use((_req, res) => void setTimeout(() => res.send('answered'), 300));
  const server = createServer(app);
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  let [heard, cut] = ['', true];
  await new Promise<void>(done => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () => socket.write(`${head} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${body}`));
    socket.on('data', data => { heard += data.toString(); });
    socket.on('error', () => undefined);
    socket.on('close', () => done());
    setTimeout(() => {
      if (!socket.destroyed) cut = false;
      socket.destroy();
    }, 1000);
  });
  server.closeAllConnections();
  server.close();
  const answered = heard.includes('answered');
  return { answered, cut: cut && !answered };
}

it('a request that comes drop by drop is cut off; a slow answer is not, and neither is a slow file', async () => {
  expect(await Promise.all([
    sent('POST /api/v1/items', 'Content-Length: 100\r\n\r\n{'), sent('GET /api/v1/items', '\r\n'), sent('POST /api/v1/items', 'Content-Length: 2\r\n\r\n{}'), sent('POST /api/v1/attachments', 'Content-Length: 100\r\n\r\nx'),
    sent('POST /apply/x', 'Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 100\r\n\r\nx'),
  ])).toEqual([{ answered: false, cut: true }, { answered: true, cut: false }, { answered: true, cut: false }, { answered: false, cut: false }, { answered: false, cut: false }]);
});
