import type { Command } from 'commander';
import { z } from 'zod';
import type { CommandContext } from './context.ts';
import { say } from './io.ts';
import { examples, type Where } from './options.ts';
import { call } from './server.ts';

const Description = z.looseObject({ openapi: z.string().startsWith('3.1') });

/** Of a running server, or of this program. Loaded only when asked for: it brings the whole API with it. */
async function description(server: string | undefined): Promise<unknown> {
  if (server) return call(`${server}/api/openapi.json`, Description);
  const { openApiDocument } = await import('@yichuang/api');
  return openApiDocument();
}

export function registerOpenapi(program: Command, { io }: CommandContext): void {
  const command = program.command('openapi').description(say(io, '接口说明（OpenAPI 3.1，JSON）', 'the description of the API (OpenAPI 3.1, JSON)'))
    .option('--server <url>', say(io, '读取这个服务的说明，而不是本程序的', 'of this server instead of this program'))
    .option('--json', say(io, '总是 JSON', 'it always is JSON'))
    .action(async ({ server }: Where) => {
      // Without our formatVersion: the document is no list of ours, and carries a version of its own.
      io.print(JSON.stringify(await description(server), null, 2));
    });
  examples(command, io, ['yichuang openapi > openapi.json', 'yichuang openapi --server http://localhost:8080']);
}
