import type { LegalDate } from '../../kernel/values.ts';
import type { MilestoneEvent } from './events.ts';

type Data<T extends MilestoneEvent['type']> = Extract<MilestoneEvent, { type: T }>['data'];

/** One obligation. `missed`: the day that went by; null again when the obligation gets a new one. */
export interface Milestone extends Pick<Data<'MilestoneSet'>, 'key' | 'clause' | 'obligation' | 'responsible'> {
  due: LegalDate | null;
  met: Data<'MilestoneMet'> | null;
  missed: LegalDate | null;
  /** Documents by which the day was moved, in order. */
  movedBy: string[];
}

/** The obligations of one document, by key. */
export interface MilestoneState {
  milestones: Record<string, Milestone>;
}

export function initialState(): MilestoneState {
  return { milestones: {} };
}

/** Whether an obligation was met after its day. Long-term ones are never late. */
export function isLate({ due, met }: Pick<Milestone, 'due' | 'met'>): boolean {
  return met !== null && due !== null && met.on > due;
}
