// @nestjs/cqrs: each event of the log published on its EventBus and folded by one handler.
import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CqrsModule, EventBus, EventsHandler } from '@nestjs/cqrs';
import { openSqliteStore } from '@yichuang/event-store/sqlite';
import { createRegistry, decodeEvent, START } from '@yichuang/event-store';
import { stepOf } from '../../src/scenarios/replay-sides.ts';
import { stepEvents } from '../../src/workload/case-life.ts';
import { preparedLog } from '../../src/workload/prepared.ts';
import { rebuild } from '../workload.mjs';

class StepHappened {
  constructor(id, event) {
    this.id = id;
    this.event = event;
  }
}

let folding = null;
class Fold {
  handle({ id, event }) {
    folding.fold(id, event);
  }
}
EventsHandler(StepHappened)(Fold);

class Bench {}
Module({ imports: [CqrsModule.forRoot()], providers: [Fold] })(Bench);

/** Reads the product's own log, unchecked, so that the bus is what is measured. */
export async function open({ events }) {
  const app = await NestFactory.createApplicationContext(Bench, { logger: false });
  await app.init();
  const bus = app.get(EventBus);
  const store = openSqliteStore({ file: preparedLog('cases', events), readOnly: true, verify: false });
  const registry = createRegistry(stepEvents);
  return {
    seed: async () => undefined,
    replay: async ({ seconds }) => {
      folding = rebuild(events, seconds);
      for await (const batch of store.readAll({ after: START, categories: ['bench'] })) {
        for (const recorded of batch.events) bus.publish(new StepHappened(recorded.stream, stepOf(decodeEvent(registry, recorded))));
      }
      await folding.done;
      return folding.result();
    },
  };
}
