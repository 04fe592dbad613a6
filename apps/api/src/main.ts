import './hardening.ts';
import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import { resolve } from 'node:path';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { loadWeb, openApplication, openNotices, openPeople, openStore } from './compose.ts';
import { catchUp } from './ops/catch-up.ts';
import { createStoreAlarms } from './ops/store-alarms.ts';
import { readConfig, type Config } from './config.ts';
import { firstOperator, sampleTable } from './identity/first-start.ts';
import { UPLOAD_MS } from './attachments/uploading.ts';
import { notifiersFor, openMessages } from './notifications/messages.ts';
import { createPaymentFile } from './kiosk/payment-file.ts';
import { createServer } from './server.ts';

const DRAIN_MS = 10_000;
/** How often timers are looked at. */
const TICK_MS = 5_000;
/** A client that sends its request drop by drop is cut off (trust D2). */
const SLOW = { headersTimeout: 15_000, requestTimeout: UPLOAD_MS, keepAliveTimeout: 10_000, maxHeaderSize: 16 * 1024 } as const;
const WEB = resolve(import.meta.dirname, '../../web/dist');

function listen(http: HttpServer, { port, host }: Config): Promise<string> {
  return new Promise((done, fail) => {
    http.once('error', fail);
    http.listen(port, host, () => {
      const { port: bound } = http.address() as AddressInfo;
      done(`http://${host.includes(':') ? `[${host}]` : host}:${bound}/`);
    });
  });
}

/** Stops taking requests and lets those under way end, but not for longer than ten seconds. */
function drain(http: HttpServer): Promise<void> {
  return new Promise(done => {
    const cut = setTimeout(() => http.closeAllConnections(), DRAIN_MS);
    http.close(() => {
      clearTimeout(cut);
      done();
    });
    http.closeIdleConnections();
  });
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = pino({ level: config.logLevel, base: null }, pino.destination({ dest: 2, sync: false }));
  const alarms = createStoreAlarms(log);
  const store = await openStore(config, alarms.raise);
  const app = await openApplication(config, store, log);
  await app.ready();
  const { number: head } = await store.head();
  if (app.views) await catchUp(app.views, head, { tell: (done, of) => console.error(`… views: ${done} of ${of} events`) });
  await alarms.recordIn(app);
  const web = await loadWeb(WEB);
  const identity = openPeople(config, app, log);
  const operator = await firstOperator(identity);
  const messages = openMessages({ app, notifiers: notifiersFor(config.messages, config.mode === 'production'), origin: config.origin, now: () => Date.now(), log });
  const server = createServer(app, { log, messages, tls: config.tls, proxies: config.proxies, identity, ...(web ? { web } : {}), ...(config.paymentFile === null ? {} : { payments: createPaymentFile(config.paymentFile, () => new Date().toISOString()) }) });
  const notices = openNotices(app, log);
  await Promise.all([notices.start(), messages.start()]);
  const ticking = setInterval(() => {
    identity.tidy();
    server.tidy();
    messages.tick().catch((error: unknown) => log.error({ err: error }, 'messages were not sent'));
    notices.tick().catch((error: unknown) => log.error({ err: error }, 'a timer did not fire'));
  }, TICK_MS);
  ticking.unref();
  const http = createHttpServer(SLOW, server.http);
  const url = await listen(http, config);
  const greeting = `一窗 Yichuang ${config.mode === 'sample' ? '（示例区 sample district）' : ''} ${url}${web ? '' : ' (interface only: the web is not built)'}`;
  const people = config.mode === 'sample' ? sampleTable(identity, `${url}office/signin`) : operator;
  console.log([greeting, people].filter(Boolean).join('\n'));

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    clearInterval(ticking);
    server.endStreams();
    await drain(http);
    await Promise.all([notices.stop(), messages.stop(), server.flush()]);
    server.close();
    identity.close();
    await app.close();
    await store.close();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      stop().catch((error: unknown) => {
        log.error({ err: error }, 'stopping failed');
        process.exitCode = 1;
      });
    });
  }
}

main().catch((error: unknown) => {
  console.error(`✘ ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});
