export { EXIT, type ExitCode } from './exit.ts';
export { terminal, type Io } from './io.ts';
export { run } from './run.ts';
