import { afterEach, beforeEach, describe } from 'vitest';
import { appendContract, emptyLogContract, unnumberedContract } from './contract/appends.ts';
import { followContract, restartContract } from './contract/follows.ts';
import { ensureOpened, setting, type Setting, type StoreHarness, type Traits } from './contract/harness.ts';
import { readContract } from './contract/reads.ts';

/**
 * What every store must do, whatever is under it. The log may be shared with other runs and already hold events, so each
 * test uses names of its own and reads only after where the log ended.
 * @param makeHarness called once per test
 */
export function eventStoreContract(name: string, makeHarness: () => Promise<StoreHarness>, traits: Partial<Traits> = {}): void {
  const all: Traits = { idsUniqueInLog: true, freshLog: false, restarts: true, losesAnswers: false, ...traits };
  let now: Setting | undefined;
  const setUp = (): Setting => {
    if (!now) throw new Error('asked for outside a test');
    return now;
  };
  const each = (prepare: (harness: StoreHarness) => Promise<void>): void => {
    beforeEach(async () => {
      const harness = await makeHarness();
      await prepare(harness);
      now = setting(harness);
    });
    afterEach(async () => {
      const used = now;
      now = undefined;
      await used?.harness.close();
    });
  };

  describe(`${name}: a log that is open`, () => {
    each(async harness => ensureOpened(harness.store));
    appendContract(setUp, all);
    unnumberedContract(setUp);
    readContract(setUp);
    followContract(setUp);
    if (all.restarts) restartContract(setUp);
  });
  if (all.freshLog) describe(`${name}: a new log`, () => {
    each(async () => undefined);
    emptyLogContract(setUp);
  });
}
