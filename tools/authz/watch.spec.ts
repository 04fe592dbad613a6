import { describe, expect, it } from 'vitest';
import { Role } from '@yichuang/domain';
import { QUERIES } from '../../apps/api/src/policy/queries.ts';
import { screensFor, WATCH_SCREENS } from '../../apps/web/src/supervision/screens.ts';

/** Offices that the service lets read a route that names nothing in its path. */
function officesOf(route: string): readonly string[] {
  const entry = QUERIES[route];
  if (entry === undefined || typeof entry === 'function' || typeof entry.policy === 'string') throw new Error(`${route} is no route for offices`);
  return [...new Set(entry.policy.flatMap(({ offices }) => offices))].sort();
}
const STAFF = Role.options.filter(office => office !== 'applicant' && office !== 'public').toSorted();

// @req #69 #72
describe('the screens of supervision', () => {
  it.each(WATCH_SCREENS.map(screen => [screen.at, screen] as const))('%s is shown to whom the service answers, and to nobody else', (_at, { reads, offices }) => {
    expect(offices === null ? STAFF : offices.toSorted()).toEqual(officesOf(reads));
  });
  it('leave out for a clerk what would refuse them, and nothing before it is known who looks', () => {
    const left = (office: string | null | undefined) => WATCH_SCREENS.filter(screen => !screensFor(office).includes(screen)).map(({ at }) => at);
    expect([left('town_acceptor'), left('approval_bureau'), left('reform_officer'), left(undefined)]).toEqual([['/watch/tickets', '/watch/integrity'], [], ['/watch/tickets', '/watch/complaints', '/watch/integrity'], []]);
  });
});
