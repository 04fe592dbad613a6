import { allEventDefinitions, type AdjustmentEvent, type ItemRecord } from '@yichuang/domain';
import { encodeEvent, eventIdFor, streamIdFor, type EventStore, type NewEvent } from '@yichuang/event-store';
import { genesis } from '@yichuang/event-store/testing';

const ITEMS_OF_A_BATCH = 499;
const START = Date.UTC(2022, 0, 4, 1);
const versions = new Map(allEventDefinitions.map(definition => [definition.type, definition.version]));

function record(index: number): ItemRecord {
  return {
    code: `9907${String(index).padStart(8, '0')}`, name: { zh: `特困人员救助供养事项第${index}号`, en: `Support item ${index}` }, kind: 'confirmation', basis: { status: 'in_force', text: '《社会救助暂行办法》第十四条、第十六条' },
    origin: 'delegated', department: `D-${String(index % 27).padStart(2, '0')}`, theme: '社会服务', applicant: '自然人', handling: 'promised', delegation: { steps: ['accept', 'review'], recipients: 'all_towns', form: '委托受理和初审' }, illustrative: true,
  };
}

function encode(event: AdjustmentEvent, place: { stream: string; revision: number; seconds: number }): NewEvent {
  const at = new Date(START + place.seconds * 1000).toISOString();
  const commandId = streamIdFor('00000000-0000-4000-8000-000000000000').replace(/^.{8}/, place.seconds.toString(16).padStart(8, '0'));
  return encodeEvent({
    id: eventIdFor(commandId, 0), type: event.type, data: event.data,
    metadata: { commandId, correlationId: commandId, causationId: commandId, actor: { id: 'o-reform-01', unit: 'D-SPJ', post: 'clerk' }, channel: 'web', authority: { kind: 'office', office: 'dept_catalog_owner', unit: 'D-SPJ', since: 0 }, authorityAt: 0, schemaVersion: versions.get(event.type) ?? 1, occurredAt: at, recordedAt: at },
  }, place);
}

/** Batches of 499 kept items each: a log in which nearly every event touches the catalogue, the ledger and the guides. */
export async function seedFates(store: EventStore, events: number): Promise<void> {
  await store.append('log-610702', 'no-stream', genesis());
  const batches = Math.ceil(events / (ITEMS_OF_A_BATCH + 1));
  for (let batch = 0; batch < batches; batch += 1) {
    const adjustmentId = streamIdFor(`00000000-0000-4000-8000-${batch.toString(16).padStart(12, '0')}`);
    const stream = `adjustment-${adjustmentId}`;
    const drafted: AdjustmentEvent = { type: 'CatalogAdjustmentDrafted', data: { adjustmentId, title: `第${batch}批`, instrument: adjustmentId, proposer: 'D-SPJ', base: null } };
    const kept = Array.from({ length: ITEMS_OF_A_BATCH }, (_, index): AdjustmentEvent => ({ type: 'ItemKept', data: { adjustmentId, record: record(index), reason: '保留', deviation: null } }));
    await store.append(stream, 'no-stream', [drafted, ...kept].map((event, revision) => encode(event, { stream, revision, seconds: batch * (ITEMS_OF_A_BATCH + 1) + revision })));
  }
}
