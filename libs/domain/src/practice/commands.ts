import { z } from 'zod';
import { RawItemCode } from '../catalog/index.ts';
import { defineCommand } from '../kernel/command.ts';
import { Reason } from '../kernel/values.ts';
import { PracticePublished } from './events.ts';

const { unit, title, summary, body } = PracticePublished.schema.shape;
/** By the approval bureau, about a unit whose way others may learn from. @req #71 */
export const PublishPractice = defineCommand('PublishPractice', { unit, title, summary, body, items: z.array(RawItemCode).max(50) });
/** @req #71 */
export const WithdrawPractice = defineCommand('WithdrawPractice', { reason: Reason });

/** Commands of the stream `practice-<id>`. */
export const PracticeCommand = z.discriminatedUnion('type', [PublishPractice, WithdrawPractice]);
export type PracticeCommand = z.infer<typeof PracticeCommand>;
