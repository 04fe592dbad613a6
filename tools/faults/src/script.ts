/** Names of the two databases of a run, and what is appended. */
export const LOG = 'log.sqlite';
export const VIEWS = 'views.sqlite';
const BATCH = '11111111-1111-4111-8111-111111111111';
export const STREAM = `adjustment-${BATCH}`;

const record = (n: number): object => ({
  code: `99050100${n}000`, name: { zh: `事项${n}`, en: `Item ${n}` }, kind: 'payment', basis: { status: 'in_force', text: '《社会救助暂行办法》第四条' }, origin: 'delegated', department: 'D-MZJ', theme: '社会救助', applicant: '自然人',
  handling: 'promised', delegation: { steps: ['accept'], recipients: 'all_towns', form: '' }, illustrative: true,
});
const added = (n: number, reason: string): object => ({ type: 'ItemAdded', data: { adjustmentId: BATCH, record: record(n), reason, deviation: null } });
const drafted = { type: 'CatalogAdjustmentDrafted', data: { adjustmentId: BATCH, title: '故障试验', instrument: '33333333-3333-4333-8333-333333333333', proposer: 'D-MZJ', base: null } };

/** Nine appends of two events each: an odd event on the stream would be half an append. */
export const APPENDS: readonly (readonly [object, object])[] = [[drafted, added(0, '首批')], ...Array.from({ length: 8 }, (_, at): [object, object] => [added(at % 4, `第${at}次`), added(4 + (at % 3), `第${at}次`)])];
