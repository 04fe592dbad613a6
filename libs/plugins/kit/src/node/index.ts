// What needs a machine: files, digests, a worker for what nobody has looked at yet.
export { sha256 } from './digest.ts';
export { ExampleUnreadable, parseExample, readExamples, writeExample, writeExampleText } from './examples.ts';
export { createSandbox, type Sandbox, type SandboxAnswer, type SandboxOptions, type SandboxTask } from './sandbox.ts';
export { readRelease, ReleaseDamaged, writeRelease } from './release.ts';
export { scaffold, type ScaffoldOptions } from './scaffold.ts';
