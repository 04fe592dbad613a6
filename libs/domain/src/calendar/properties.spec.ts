import fc from 'fast-check';
import { describe, it } from 'vitest';
import { holdsForAnyHistory } from '../kernel/testing/histories.ts';
import { type CalendarCommand, calendarDecider, calendarEvents } from './index.ts';

const context = { now: '2023-01-12T01:00:00.000Z', today: '2023-01-12', actor: { id: 'u', unit: 'D-ZWZX', offices: [] } };
const commands: fc.Arbitrary<CalendarCommand> = fc.record({
  type: fc.constantFrom('PublishCalendarYear' as const, 'AmendCalendarYear' as const),
  data: fc.record({
    year: fc.constantFrom(2022, 2023),
    notice: fc.record({ title: fc.constant('放假安排'), number: fc.constantFrom(null, '国办发明电〔2022〕16号'), issuer: fc.constant('国务院办公厅'), publishedOn: fc.constantFrom(null, '2022-12-08', '2023-02-01') }),
    offDays: fc.uniqueArray(fc.constantFrom('2022-10-03', '2022-12-31', '2023-01-02', '2023-10-02'), { maxLength: 3 }),
    makeUpDays: fc.uniqueArray(fc.constantFrom('2022-10-08', '2023-01-28', '2023-01-30', '2023-10-07'), { maxLength: 2 }),
  }),
});

describe('any history of the calendar', () => {
  it('is told once and folds alike in every way', () => {
    holdsForAnyHistory(calendarDecider, { acts: commands.map(command => ({ command, context })), events: calendarEvents, reaches: calendarEvents.map(({ type }) => type) });
  });
});
