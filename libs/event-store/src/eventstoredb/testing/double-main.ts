import { parseArgs } from 'node:util';
import { selfSignedCertificate } from './certificate.ts';
import { EventStoreDouble } from './double.ts';

/**
 * The double in a process of its own, for load tests and for trying the product against the protocol:
 * `node double-main.ts [--port 2113] [--file log.jsonl] [--tls]`. Prints one JSON line `{"url": …, "pid": …}` when ready
 * (with `--tls` also `certificate`), and ends on SIGTERM, SIGINT or when its standard input closes (`--attached`).
 */
const { values } = parseArgs({
  options: { port: { type: 'string' }, file: { type: 'string' }, tls: { type: 'boolean' }, attached: { type: 'boolean' } },
});
const tls = values.tls === true ? selfSignedCertificate() : undefined;
const double = await new EventStoreDouble({
  port: Number(values.port ?? 0),
  ...(values.file === undefined ? {} : { file: values.file }),
  ...(tls === undefined ? {} : { tls, users: { admin: { password: 'changeit', groups: ['$admins'] }, app: { password: 'app' } } }),
}).start();

async function end(): Promise<void> {
  await double.stop();
  process.exit(0);
}
process.on('SIGTERM', () => void end());
process.on('SIGINT', () => void end());
if (values.attached === true) process.stdin.on('end', () => void end()).resume();
process.stdout.write(`${JSON.stringify({ url: double.url(), pid: process.pid, ...(tls === undefined ? {} : { certificate: tls.certificate }) })}\n`);
