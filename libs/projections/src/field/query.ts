import { agencyPerformance } from '../agency-performance/query.ts';
import { networkSums } from '../network/query.ts';
import type { Moment, ReadModel } from '../runner/read-model.ts';
import { trainingBoard } from '../training/query.ts';
import { venueSums } from '../venues/query.ts';
import type { FieldView } from './view.ts';

/** Halls, lines, errands and trainings of the year of the day, each in the sum of the district. @req #3 #7 #31 #51 #64 */
export function fieldSums(read: ReadModel, at: Moment): FieldView {
  const year = Number(at.on.slice(0, 4));
  const board = trainingBoard(read, year, at);
  return {
    halls: venueSums(read, at)[0] ?? null, lines: networkSums(read, at)[0] ?? null, errands: agencyPerformance(read, {}, at)[0] ?? null,
    training: { year, units: board.length, counted: board.reduce((sum, { counted }) => sum + counted, 0), behind: board.filter(({ standing }) => standing === 'behind' || standing === 'short').length },
  };
}
