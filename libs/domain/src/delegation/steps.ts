import { z } from 'zod';
import { BODIES, STEPS, type Body as BodyName, type Step as StepName } from './step-names.ts';

export { STEP_GROUPS, STEPS } from './step-names.ts';
export const Step = z.enum(STEPS);
export type Step = StepName;
export const Body = z.enum(BODIES);
export type Body = BodyName;
