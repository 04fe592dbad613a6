import { once } from 'node:events';
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { InvalidArgumentError, type Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { EXIT, Stop } from '../exit.ts';
import { printJson, say } from '../io.ts';
import { dayOf } from '../log/moment.ts';
import { examples, withJson } from '../options.ts';
import { createHost } from './dev/host.ts';
import { openWorkshop } from './dev/workshop.ts';

interface Options {
  readonly port: number;
  readonly json?: boolean;
}

const HERE = '127.0.0.1';

function portIn(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('0–65535');
  return port;
}

/** Until somebody ends it. */
function ended(): Promise<void> {
  return new Promise(done => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
}

export function registerDev(parent: Command, { io }: CommandContext): void {
  const command = withJson(parent.command('dev').argument('[dir]', say(io, '规则包目录', 'folder of the package'), '.').description(say(io, '在本机预览：群众、长者、窗口三种视角，二十个示例件，改动即刷新', 'previews on this machine: citizen, large print and window, with twenty cases; follows the files')), io)
    .option('--port <number>', say(io, '端口，0 为任选', 'port; 0: any that is free'), portIn, 4820)
    .action(async (dir: string, options: Options) => {
      const folder = resolve(dir);
      if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) throw new Stop(EXIT.usage, `no such folder: ${dir}`, 'yichuang plugin new <department>');
      const workshop = await openWorkshop(folder);
      const host = createHost({ workshop, language: io.language, today: () => dayOf(new Date().toISOString()) });
      try {
        await once(host.listen(options.port, HERE), 'listening');
        const address = host.address();
        const url = `http://${HERE}:${typeof address === 'object' ? address?.port : ''}/`;
        if (options.json) printJson(io, { url });
        else io.print(url);
        io.say(say(io, '改动文件后页面自动刷新；按 Ctrl+C 结束', 'Pages follow the files; Ctrl+C ends it'));
        await ended();
      } finally {
        workshop.close();
        host.closeAllConnections();
        host.close();
      }
    });
  examples(command, io, ['yichuang plugin dev', 'yichuang plugin dev libs/plugins/minzheng --port 4900', 'curl "http://127.0.0.1:4820/clerk?case=7&on=2023-03-01"']);
}
