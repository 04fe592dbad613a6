import fc from 'fast-check';
import { expect, it } from 'vitest';
import { authorityFor, emptyModel, takeFact, type AuthorityModel, type StaffingEvent } from '@yichuang/domain';
import { START } from '@yichuang/event-store';
import { CODES } from '../testing/catalogue-log.ts';
import { announced, backup, bodies, CATALOGUE_WITH_LICENCE, CHANGE_2, clerk, drafted, FROM, LETTER, LICENCE, LIST_2022, onChange, onLetters, onStaff, postOf, proposed, row, rows, scheduled, signedByDepartment, signedByTown, TOWN_A } from '../testing/authority-log.ts';
import { bench, type Bench, type Happened } from '../testing/log.ts';
import { townPermissions } from './permissions.ts';

const PARTS = ['accept', 'review', 'decide'] as const;
const OFFICERS = ['officer-1', 'officer-2', 'officer-3'];
const staff = (event: StaffingEvent) => onStaff(TOWN_A, event);
const INSTANTS = ['2022-02-01T03:00:00.000Z', '2022-05-01T03:00:00.000Z', '2022-08-01T03:00:00.000Z', '2023-01-01T03:00:00.000Z'] as const;
const instant = fc.constantFrom(...INSTANTS);
const of = { unit: TOWN_A, post: 'A1' };

/** What may happen to the rights of a town after the first list, one thing at a time. */
const turn: fc.Arbitrary<readonly Happened[]> = fc.oneof(
  fc.constant(onLetters(signedByDepartment())), fc.constant(onLetters(signedByDepartment(), signedByTown(), announced())),
  instant.map(from => onLetters({ type: 'DelegationSuspended', data: { letter: LETTER, from, reason: '整改' } })), instant.map(from => onLetters({ type: 'DelegationRevoked', data: { letter: LETTER, from, reason: '收回', instrument: null } })),
  instant.map(from => staff({ type: 'AbsenceStarted', data: { ...of, person: 'officer-1', from, until: null, cause: 'leave' } })),
  instant.map(at => staff({ type: 'DeputyActivated', data: { ...of, deputy: 'officer-2', forPerson: 'officer-1', at } })),
  instant.map(from => staff({ type: 'PostClosed', data: { ...of, from, reason: '撤并' } })),
  instant.map(from => staff({ type: 'ClerkRelieved', data: { ...of, person: 'officer-1', seat: 'A', from, reason: '调离' } })),
  fc.constantFrom([], [CODES[0]], [LICENCE]).map(items => staff({ type: 'CompetencyCertified', data: { unit: TOWN_A, person: 'officer-1', items: [...items], by: 'D-MZJ', on: '2022-02-01', until: '2022-06-30' } })),
  fc.constant([...onChange(CHANGE_2, proposed(CHANGE_2, '2022'), rows(CHANGE_2, row(LICENCE, [TOWN_A], bodies('accept')))), scheduled('2023', CHANGE_2, { base: '2022', items: [LICENCE], effectiveFrom: '2022-07-15' })]),
);

/** Leaves out what the rules of staff never let into the log: to leave twice, to be away twice or from a seat that one has left, to stand in for nobody. */
function possible(turns: readonly (readonly Happened[])[]): readonly Happened[] {
  const since = new Map<string, string>();
  const may: Record<string, (at: string) => boolean> = {
    PostClosed: () => !since.has('PostClosed'),
    ClerkRelieved: () => !since.has('ClerkRelieved'),
    AbsenceStarted: at => !since.has('AbsenceStarted') && at < (since.get('ClerkRelieved') ?? '9999'),
    DeputyActivated: at => at >= (since.get('AbsenceStarted') ?? '9999') && at < (since.get('ClerkRelieved') ?? '9999'),
  };
  return turns.flat().filter(({ event: { type, data } }) => {
    const { from, at = from } = data as { from?: string; at?: string };
    const happens = may[type]?.(at ?? '') ?? true;
    if (happens && at !== undefined) since.set(type, at);
    return happens;
  });
}

async function modelOf({ store }: Bench): Promise<AuthorityModel> {
  const model = emptyModel();
  for await (const batch of store.readAll({ after: START })) {
    for (const { stream, type, data, number, metadata } of batch.events) takeFact(model, { stream, type, data: JSON.parse(data), number, recordedAt: JSON.parse(metadata).recordedAt });
  }
  return model;
}

/** What the rule of acts allows somebody of the town to do. */
function allowed(model: AuthorityModel, at: string): readonly string[] {
  const posts = ['A1', 'A2'].flatMap(post => OFFICERS.map(person => ({ person, unit: TOWN_A, post })));
  return [LICENCE, CODES[0]].flatMap(item => PARTS.filter(step => posts.some(officer => authorityFor(model, { act: { kind: 'step', step, item, town: TOWN_A }, officer, at }).allowed)).map(step => `${item} ${step}`)).sort();
}

it('what the view calls usable is what the rule of acts allows, whatever happened', { timeout: 60_000 }, async () => {
  await fc.assert(fc.asyncProperty(fc.array(turn, { maxLength: 7 }), fc.boolean(), async (turns, signed) => {
    const log = await bench();
    try {
      await log.happened(
        ...CATALOGUE_WITH_LICENCE, ...LIST_2022, ...onLetters(drafted()), ...(signed ? onLetters(signedByDepartment(), signedByTown(), announced()) : []),
        ...onStaff(TOWN_A, postOf(TOWN_A, 'A1', { duties: ['accept', 'review', 'decide'] }), clerk(TOWN_A, 'A1', 'officer-1'), backup(TOWN_A, 'A1', 'officer-2'), postOf(TOWN_A, 'A2', { duties: ['review'], from: FROM }), clerk(TOWN_A, 'A2', 'officer-3')), ...possible(turns),
      );
      const model = await modelOf(log);
      for (const at of INSTANTS) {
        const seen = log.read(['delegation-matrix'], read => townPermissions(read, TOWN_A, { on: at.slice(0, 10), at }));
        expect(seen?.rights.flatMap(({ item, usable }) => usable.map(step => `${item} ${step}`)).sort()).toEqual(allowed(model, at));
      }
    } finally {
      await log.close();
    }
  }), { numRuns: Number(process.env['YICHUANG_PERMISSION_RUNS'] ?? 20) });
});
