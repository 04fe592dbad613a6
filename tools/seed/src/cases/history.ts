import type { SampleData } from '../data.ts';
import { daysOf, minute, nextDay } from './days.ts';
import { END, receivedOn } from './plan.ts';
import { StepQueue } from './queue.ts';
import type { CaseStep } from './script.ts';

/**
 * The acts of all cases in the order of time. Cases are made up day by day, so that a hundred thousand of them need no more memory than
 * those under way at a time.
 */
export function* historyOfCases(data: SampleData, { cases, seed = 'hantai-2023' }: { readonly cases: number; readonly seed?: string }): Generator<CaseStep> {
  const queue = new StepQueue();
  const due = function* (until: string): Generator<CaseStep> {
    while (queue.first !== undefined && queue.first.at < until) {
      const step = queue.pop();
      if (step !== undefined && step.at <= END) yield step;
    }
  };
  for (const { day, steps } of receivedOn(data, { days: daysOf(data), cases, seed })) {
    yield* due(minute(day, 0));
    for (const step of steps) queue.push(step);
  }
  yield* due(`${nextDay(END.slice(0, 10), 1)}T00:00:00.000Z`);
}
