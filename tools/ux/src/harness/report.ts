import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../../../..');

/** One check against a numbered goal. `number` is what was measured, `want` the goal in words. */
export interface Check {
  readonly goal: string;
  readonly where: string;
  readonly passed: boolean;
  readonly number: string;
  readonly want: string;
}

/** Collects checks, prints the failures as they come, and writes `reports/e2e.json`. */
export function createReport(): { add(check: Check): void; attempt(goal: string, where: string, run: () => Promise<void>): Promise<void>; finish(): { passed: number; failed: number } } {
  const checks: Check[] = [];
  const add = (check: Check): void => {
    checks.push(check);
    if (!check.passed) process.stdout.write(`  ✘ ${check.goal} ${check.where}: ${check.number} (want ${check.want})\n`);
  };
  return {
    add,
    attempt: async (goal, where, run) => {
      try {
        await run();
      } catch (error) {
        add({ goal, where, passed: false, number: error instanceof Error ? error.message.split('\n').slice(0, 3).join(' | ') : String(error), want: 'to run' });
      }
    },
    finish: () => {
      const passed = checks.filter(check => check.passed).length;
      const failed = checks.length - passed;
      mkdirSync(join(ROOT, 'reports'), { recursive: true });
      writeFileSync(join(ROOT, 'reports/e2e.json'), JSON.stringify({ passed, failed, skipped: 0, checks }, null, 1));
      for (const goal of [...new Set(checks.map(check => check.goal))]) {
        const mine = checks.filter(check => check.goal === goal);
        process.stdout.write(`  ${mine.every(check => check.passed) ? '✔' : '✘'} ${goal}  ${mine.filter(check => check.passed).length}/${mine.length}\n`);
      }
      return { passed, failed };
    },
  };
}
export type Report = ReturnType<typeof createReport>;
