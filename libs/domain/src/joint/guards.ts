import { require } from '../kernel/rejection.ts';
import type { JointState } from './state.ts';

/** @throws {Rejection} `does-not-exist`, `wrong-step`: all legs have been told in one answer */
export function requireRunning({ status }: Readonly<JointState>): void {
  require(status !== 'none', 'does-not-exist');
  require(status === 'running', 'wrong-step', { status });
}
