import { CannotRedact, recordExample } from '@yichuang/plugin-kit';
import type { Recorded } from '../task.ts';
import type { Decision } from './decision.ts';
import { inputsOf } from './inputs.ts';
import { calendarAt, pinnedFor } from './tools.ts';

/** A decision as an example for the rules that took it: what tells who somebody is does not leave the thread. */
export async function exampleOf(decision: Decision | null, name: string): Promise<Recorded> {
  const rulebook = decision && pinnedFor(decision.capsule.release.manifest);
  if (!decision || !rulebook) return { cannot: 'by-hand', field: null };
  const inputs = await inputsOf(decision);
  if (inputs === null) return { cannot: 'erased', field: null };
  try {
    const { example, kept } = recordExample(rulebook, { name, inputs, workingDaysBetween: calendarAt(decision.event.number) });
    return { item: rulebook.manifest.item, example, kept };
  } catch (error) {
    if (error instanceof CannotRedact) return { cannot: 'redact', field: error.field };
    throw error;
  }
}
