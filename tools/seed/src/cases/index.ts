import type { SampleData } from '../data.ts';
import { FAULTY } from '../plan/units.ts';
import { plantedFaults, type Anomaly } from './anomalies.ts';
import { daysOf } from './days.ts';
import { sleepingJoint } from './joint.ts';
import { randomOf } from './random.ts';
import { sampleRules } from './rules.ts';

export { historyOfCases } from './history.ts';
export type { Anomaly } from './anomalies.ts';
/** Cases of a sample district that nobody asked for more or fewer of. */
export const SAMPLE_CASES = 2000;

/** The faults that the sample plants, all of them in the fictional town. */
export function anomaliesOfSample(data: SampleData): readonly Anomaly[] {
  const days = daysOf(data);
  const legs = sleepingJoint(data, days).cases.map((id): Anomaly => ({ kind: 'deemed_accepted_and_overdue', case: id, unit: FAULTY.town }));
  return [...plantedFaults(data, { rulesOn: sampleRules(days.between), days, random: randomOf('planted') }).map(({ anomaly }) => anomaly), ...legs];
}
