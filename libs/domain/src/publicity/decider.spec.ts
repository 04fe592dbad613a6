import { describe, expect, it } from 'vitest';
import { actor, UNITS } from '../catalog/testing/fixtures.ts';
import { specification } from '../kernel/testing/specification.ts';
import { PublicityCommand, type PublicityContext, publicityDecider, type PublicityEvent, publicityEvents } from './index.ts';

const TOWN = '610702100';
const { given } = specification(publicityDecider, { commands: PublicityCommand, events: publicityEvents });
const by = (unit = TOWN, parts: Partial<PublicityContext> = {}): PublicityContext => ({ now: '2023-03-03T02:00:00.000Z', today: '2023-03-03', actor: actor(unit, 'p-1', 'centre_manager'), unit: TOWN, units: UNITS, ...parts });
const PLAN = { number: 1, title: '错峰延时服务', media: ['tv' as const, 'wechat' as const], due: '2023-03-31' };
const DONE = { number: 1, medium: 'wechat' as const, link: 'https://example.invalid/a', note: '', on: '2023-03-03' };
const plan = (parts: Partial<typeof PLAN> = {}): PublicityCommand => ({ type: 'PlanPublicity', data: { ...PLAN, ...parts } });
const record = (parts: Partial<Extract<PublicityCommand, { type: 'RecordPublicity' }>['data']> = {}): PublicityCommand => ({ type: 'RecordPublicity', data: { ...DONE, ...parts } });
const planned: PublicityEvent = { type: 'PublicityPlanned', data: { ...PLAN, unit: TOWN, on: '2023-03-03', officer: 'p-1' } };
const done: PublicityEvent = { type: 'PublicityDone', data: { ...DONE, officer: 'p-1' } };

// @req #74
describe('publicity', () => {
  it('is planned and recorded with its medium and link, also where it was not planned', () => {
    given().when(plan(), by()).records(planned);
    given(planned).when(record(), by()).records(done);
    given(planned, done).when(record({ medium: 'press', link: null, note: '汉中日报第3版' }), by()).records({ ...done, data: { ...DONE, medium: 'press', link: null, note: '汉中日报第3版', officer: 'p-1' } });
    expect(PublicityCommand.safeParse(record({ link: 'javascript:alert(1)' })).success).toBe(false);
  });
  it.each<readonly [string, () => void]>([
    ['there already', () => given(planned).when(plan(), by()).refuses('already-exists')],
    ['a number too far', () => given().when(plan({ number: 2 }), by()).refuses('stale-base')],
    ['of no unit', () => given().when(plan(), by(TOWN, { unit: 'D-NONE' })).refuses('unknown-unit')],
    ['another unit’s', () => given().when(plan(), by('610702001')).refuses('wrong-body')],
    ['due yesterday', () => given().when(plan({ due: '2023-03-02' }), by()).refuses('deadline-past')],
    ['with a telephone', () => given().when(plan({ title: '请致电13800138000' }), by()).refuses('personal-data-in-text')],
    ['of no plan', () => given().when(record(), by()).refuses('does-not-exist')],
    ['done elsewhere', () => given(planned).when(record(), by('610702001')).refuses('wrong-body')],
    ['done tomorrow', () => given(planned).when(record({ on: '2023-03-04' }), by()).refuses('date-in-future')],
    ['done before it was planned', () => given(planned).when(record({ on: '2023-03-02' }), by()).refuses('end-before-start')],
    ['without evidence', () => given(planned).when(record({ link: null }), by()).refuses('evidence-missing')],
    ['recorded twice', () => given(planned, done).when(record(), by()).refuses('already-done')],
  ])('is refused: %s', (_, refused) => refused());
});
