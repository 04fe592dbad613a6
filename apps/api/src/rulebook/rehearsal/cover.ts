import { Rejection } from '@yichuang/domain';

/** How often a trial is run again because something was decided meanwhile; after that a person is told to come back. */
export const MOST_TRIALS = 3;

/** Whether a command puts rules into force: it is decided while nothing else is. */
export const isPublication = (type: string): boolean => type === 'PublishRelease';

const isOvertaken = (error: unknown): boolean => error instanceof Rejection && error.code === 'rehearsal-overtaken';

/** Runs what needs a trial of rules, and both again where decisions were taken between them. @throws {Rejection} `rehearsal-overtaken` the last time */
export async function covered<T>(rehearse: () => Promise<void>, run: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    await rehearse();
    try {
      return await run();
    } catch (error) {
      if (tried >= MOST_TRIALS || !isOvertaken(error)) throw error;
    }
  }
}
