import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { MessageCommand } from '@yichuang/projections/reactor';
import { openDatabase } from '@yichuang/sqlite';
import { z } from 'zod';
import type { Channel } from './notifier.ts';

/**
 * Where a message stands. `sending`: it has been handed to the channel, and no answer has come. `uncertain`: the process died then, or the
 * other side fell silent: it may have gone out and is never sent again. `dropped`: the applicant gave no address for this channel.
 */
export const STATES = ['waiting', 'sending', 'sent', 'failed', 'uncertain', 'dropped'] as const;
export type OutboxState = (typeof STATES)[number];

/** A message to be sent, without anything personal: whom it goes to is looked up when it is sent. */
export interface OutboxEntry {
  readonly id: string;
  readonly channel: Channel;
  readonly attempts: number;
  readonly command: MessageCommand;
}

export interface OutboxFailure {
  readonly id: string;
  readonly channel: string;
  readonly case: string;
  readonly kind: string;
  readonly state: string;
  readonly attempts: number;
  readonly error: string;
  readonly at: string;
}

/** Messages outside the log: losing the file sends nothing twice and loses no notice, since the inbox is made of the log itself. */
export interface Outbox {
  /** Adds messages; those that are there already stay as they are. Durable when it returns. How many are new. */
  add(command: MessageCommand, channels: readonly Channel[], at: number): number;
  /** Waiting messages whose time has come. */
  due(at: number, limit: number): readonly OutboxEntry[];
  /** Durable before the message is handed over: from here it is not sent a second time. */
  handOver(id: string, at: number): void;
  settle(id: string, outcome: { readonly state: Exclude<OutboxState, 'sending' | 'waiting'>; readonly error: string | null }, at: number): void;
  /** It was not taken over: it waits until `next`, in ms. */
  wait(id: string, outcome: { readonly error: string; readonly next: number }, at: number): void;
  counts(): Readonly<Record<Channel, Readonly<Record<OutboxState, number>>>>;
  /** Messages that have failed, are uncertain, or wait after a failure; the latest first. */
  failures(limit: number): readonly OutboxFailure[];
  /** Forgets what was sent or dropped before an instant. */
  forgetBefore(at: number): void;
  close(): void;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS outbox (
    id TEXT PRIMARY KEY, channel TEXT NOT NULL, event TEXT NOT NULL, command TEXT NOT NULL, state TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0,
    next INTEGER NOT NULL, error TEXT, at INTEGER NOT NULL, UNIQUE (event, channel)) STRICT;
  CREATE INDEX IF NOT EXISTS outbox_due ON outbox(state, next);`;

const Command = z.object({ case: z.string(), event: z.string(), at: z.string(), kind: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) });
const NONE = Object.fromEntries(STATES.map(state => [state, 0])) as Record<OutboxState, number>;
type Row = Readonly<Record<string, unknown>>;
const text = (row: Row, column: string): string => (typeof row[column] === 'string' ? row[column] : '');

function entryOf(row: Row): OutboxEntry {
  const command = Command.parse(JSON.parse(text(row, 'command'))) as MessageCommand;
  return { id: text(row, 'id'), channel: text(row, 'channel') === 'mail' ? 'mail' : 'sms', attempts: Number(row['attempts']), command };
}

/** Opens `outbox.sqlite` in a data folder. What was being sent when the last process ended is uncertain. @param idOf the id of a message, from its event and channel */
export function openOutbox(directory: string, idOf: (event: string, channel: Channel) => string): Outbox {
  const file = join(directory, 'outbox.sqlite');
  closeSync(openSync(file, 'a', 0o600));
  const db = openDatabase(file, { durability: 'full' });
  db.exec(SCHEMA);
  db.exec(`UPDATE outbox SET state = 'uncertain', error = 'interrupted' WHERE state = 'sending'`);
  const insert = db.prepare('INSERT INTO outbox (id, channel, event, command, state, next, at) VALUES (?, ?, ?, ?, \'waiting\', ?, ?) ON CONFLICT DO NOTHING');
  const due = db.prepare('SELECT * FROM outbox WHERE state = \'waiting\' AND next <= ? ORDER BY next, at LIMIT ?');
  const move = db.prepare('UPDATE outbox SET state = ?, error = ?, next = ?, attempts = attempts + ?, at = ? WHERE id = ?');
  const counted = db.prepare('SELECT channel, state, count(*) AS n FROM outbox GROUP BY channel, state');
  const failed = db.prepare('SELECT * FROM outbox WHERE state IN (\'failed\', \'uncertain\') OR (state = \'waiting\' AND error IS NOT NULL) ORDER BY at DESC LIMIT ?');
  const forget = db.prepare('DELETE FROM outbox WHERE state IN (\'sent\', \'dropped\') AND at < ?');
  return {
    add: (command, channels, at) => channels.reduce((added, channel) => added + Number(insert.run(idOf(command.event, channel), channel, command.event, JSON.stringify(command), at, at).changes), 0),
    due: (at, limit) => due.all(at, limit).map(entryOf),
    handOver: (id, at) => void move.run('sending', null, at, 1, at, id),
    settle: (id, { state, error }, at) => void move.run(state, error, at, 0, at, id),
    wait: (id, { error, next }, at) => void move.run('waiting', error, next, 0, at, id),
    counts: () => {
      const counts = { mail: { ...NONE }, sms: { ...NONE } };
      for (const row of counted.all()) counts[text(row, 'channel') === 'mail' ? 'mail' : 'sms'][text(row, 'state') as OutboxState] = Number(row['n']);
      return counts;
    },
    failures: limit => failed.all(limit).map(row => {
      const { id, channel, attempts, command: { case: on, kind } } = entryOf(row);
      return { id, channel, case: on, kind, state: text(row, 'state'), attempts, error: text(row, 'error'), at: new Date(Number(row['at'])).toISOString() };
    }),
    forgetBefore: at => void forget.run(at),
    close: () => db.close(),
  };
}
