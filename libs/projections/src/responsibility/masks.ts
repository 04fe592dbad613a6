import { STEPS, type Bodies, type Step } from '@yichuang/domain';

/** Who answers for the steps of a row, as bits: bit i is set where step i of `STEPS` is the town's. */
export function maskOf(bodies: Bodies): number {
  return STEPS.reduce((mask, step, bit) => (bodies[step] === 'town' ? mask | (1 << bit) : mask), 0);
}

/** Whether the town answers for a step. */
export function townDoes(mask: number, step: Step): boolean {
  return (mask & (1 << STEPS.indexOf(step))) !== 0;
}
