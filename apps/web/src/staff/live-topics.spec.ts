import { describe, expect, it } from 'vitest';
import { topicsOf, topicsText } from './live-topics.ts';

describe('what a page is told of', () => {
  it.each([
    ['/api/v1/matrix?on=2023-02-01', ['matrix']], ['/api/v1/matrix/990101001000/610702100', ['matrix']], ['/api/v1/delegations/D-MZJ-610702100', ['delegation']],
    ['/api/v1/responsibility-changes/44444444-4444-4444-8444-444444444444', ['responsibility:44444444-4444-4444-8444-444444444444', 'responsibilitylist']], ['/api/v1/staff', ['staff']], ['/api/v1/staff/610702100', ['staff:610702100']],
    ['/api/v1/adjustments/1/lines', ['adjustment:1', 'catalog']], ['/api/v1/projections', []], ['/api/v1/session', []],
  ])('%s', (address, topics) => {
    expect(topicsOf([address])).toEqual(topics);
  });

  it('is nothing of the past', () => {
    expect(topicsOf(['/api/v1/matrix?asOf=p:12'])).toEqual([]);
    expect(topicsOf(['/api/v1/delegations', { asOf: '2023-01-12', town: '' }])).toEqual([]);
    expect(topicsOf(['/api/v1/delegations', { asOf: '', town: '1' }])).toEqual(['delegation']);
  });

  it('is every topic of the page once, and never more than one line takes', () => {
    expect(topicsText([['/api/v1/units'], ['head', '/api/v1/events?limit=1'], ['/api/v1/units/D-MZJ'], ['elsewhere']])).toBe('events,unit');
    expect(topicsText(Array.from({ length: 60 }, (_none, n) => [`/api/v1/staff/${n}`])).split(',')).toHaveLength(32);
  });
});
