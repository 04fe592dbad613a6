import { open } from 'node:fs/promises';
import { SendFailed, type Notifier } from './notifier.ts';

/**
 * Text messages as lines of JSON in a file, which the gateway of a telephone company takes them from. On disk before it counts
 * as sent. Numbers stand readable in it: it belongs outside the data folder, to be read by the gateway alone.
 */
export function createTextFileNotifier(file: string): Notifier {
  return {
    channel: 'sms',
    send: async ({ id, to, text }) => {
      try {
        const handle = await open(file, 'a', 0o600);
        try {
          await handle.writeFile(`${JSON.stringify({ id, to, text })}\n`);
          await handle.sync();
        } finally {
          await handle.close();
        }
      } catch (error) {
        throw new SendFailed('later', error instanceof Error && 'code' in error ? String(error.code) : 'EUNKNOWN');
      }
    },
    close: () => undefined,
  };
}
