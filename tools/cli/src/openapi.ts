import { Option, type Command } from 'commander';
import { z } from 'zod';
import type { CommandContext } from './context.ts';
import { say } from './io.ts';
import { examples, type Where } from './options.ts';
import { call, DEFAULT_SERVER } from './server.ts';

const Description = z.looseObject({ openapi: z.string().startsWith('3.1') });

export function registerOpenapi(program: Command, { io }: CommandContext): void {
  const command = program.command('openapi').description(say(io, '接口说明（OpenAPI 3.1，JSON）', 'the description of the API (OpenAPI 3.1, JSON)'))
    .addOption(new Option('--server <url>', say(io, '服务地址', 'address of the server')).env('YICHUANG_SERVER').default(DEFAULT_SERVER))
    .option('--json', say(io, '总是 JSON', 'it always is JSON'))
    .action(async ({ server = DEFAULT_SERVER }: Where) => {
      // Printed as the server says it: a description of the API is no list of ours, and carries a version of its own.
      io.print(JSON.stringify(await call(`${server}/api/openapi.json`, Description), null, 2));
    });
  examples(command, io, ['yichuang openapi > openapi.json']);
}
