import type { DomainEvent } from '@yichuang/domain';
import { categoryOf } from '@yichuang/event-store';
import { defineProjection, eventKey } from '../runner/define.ts';
import type { EventIndexRow } from './view.ts';
import { subjectsOf } from './subjects.ts';

export type EventIndexDoc = { -readonly [K in keyof EventIndexRow]: EventIndexRow[K] };

/** Every event of the log, so that an auditor finds it by stream, type, actor, or what it is about. */
export const eventIndexProjection = defineProjection<EventIndexDoc, DomainEvent>({
  name: 'event-index',
  version: 4,
  categories: [],
  keys: ({ number }) => [eventKey(number)],
  initial: () => ({ number: -1, stream: '', revision: -1, type: '', category: '', recordedAt: '', occurredAt: '', actor: '', unit: '', post: '', channel: '', subjects: [] }),
  indexes: { stream: row => row.stream, type: row => row.type, category: row => row.category, actor: row => row.actor },
  history: 'append-only',
  on: {},
  any: (row, { number, stream, revision, type, data, metadata }) => {
    row.number = number;
    row.stream = stream;
    row.revision = revision;
    row.type = type;
    row.category = categoryOf(stream);
    row.recordedAt = metadata.recordedAt;
    row.occurredAt = metadata.occurredAt;
    row.actor = metadata.actor.id;
    row.unit = metadata.actor.unit;
    row.post = 'office' in metadata.authority ? metadata.authority.office : metadata.actor.post;
    row.channel = metadata.channel;
    row.subjects = subjectsOf(data);
  },
});

export interface SubjectDoc {
  subject: string;
  number: number;
}

/** Which events are about a code: one row per event and code. */
export const eventSubjectProjection = defineProjection<SubjectDoc, DomainEvent>({
  name: 'event-subject',
  version: 2,
  categories: [],
  keys: ({ number, data }) => subjectsOf(data).map(subject => eventKey(number, `:${subject}`)),
  initial: key => ({ subject: key.slice(key.indexOf(':') + 1), number: Number(key.slice(0, key.indexOf(':'))) }),
  indexes: { subject: row => row.subject },
  history: 'append-only',
  on: {},
  any: () => undefined,
});
