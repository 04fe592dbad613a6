import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { registerBuild } from './build.ts';
import { registerDev } from './dev.ts';
import { registerLint } from './lint.ts';
import { registerNew } from './new.ts';
import { registerDryRun } from './rehearsal/dry-run.ts';
import { registerRecord } from './rehearsal/record.ts';
import { registerRehearse } from './rehearsal/rehearse.ts';
import { registerApprove, registerKey, registerRollback } from './release/approve.ts';
import { registerPublish } from './release/publish.ts';
import { registerPull, registerReleaseDiff } from './release/pull.ts';
import { registerSubmit } from './release/submit.ts';
import { registerTest } from './test.ts';

/** What an author does with a rulebook in a folder, before anybody else sees it. */
export const authoring: readonly ((parent: Command, context: CommandContext) => void)[] = [registerNew, registerDev, registerTest, registerLint, registerBuild, registerRecord, registerDryRun];

/** What becomes of it on a server. */
export const releasing: readonly ((parent: Command, context: CommandContext) => void)[] = [registerSubmit, registerRehearse, registerApprove, registerPublish, registerRollback, registerPull, registerReleaseDiff, registerKey];
