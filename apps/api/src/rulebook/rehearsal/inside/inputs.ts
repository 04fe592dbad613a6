import { SealError } from '@yichuang/event-store/sealed';
import type { Inputs } from '@yichuang/plugin-kit/evaluator';
import type { Decision } from './decision.ts';
import { openAt } from './tools.ts';

/** What the rules were given. Null: the key is destroyed, and with it the inputs. @throws {SealError} */
export async function inputsOf({ event: { id, stream, type }, capsule, version }: Decision): Promise<Inputs | null> {
  try {
    return (await openAt(capsule.inputs, { eventId: id, stream, type, version, path: '/capsule/inputs' })) as Inputs;
  } catch (error) {
    if (error instanceof SealError && error.code === 'key-unknown') return null;
    throw error;
  }
}
