import { terminal } from './io.ts';
import { run } from './run.ts';

process.stdout.on('error', error => {
  // The reader has gone (`yichuang … | head`): nothing more to say.
  if ('code' in error && error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await run(process.argv.slice(2), terminal());
