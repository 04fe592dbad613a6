import { allEventDefinitions, type EventDefinition } from '@yichuang/domain';
import { z } from 'zod';

interface Schema {
  properties?: Record<string, Schema & { type?: string | string[] }>;
  classification?: string;
}

function fields(definition: EventDefinition): string {
  const schema = z.toJSONSchema(definition.schema, { io: 'input', unrepresentable: 'any' }) as Schema;
  return Object.keys(schema.properties ?? {}).map(name => `\`${name}\``).join(', ');
}

function classOf(definition: EventDefinition): string {
  const meta = definition.schema.meta() as { classification?: string } | undefined;
  return meta?.classification ?? '';
}

/** Every wire name with its version, class and fields. */
export function renderEvents(): string {
  const rows = allEventDefinitions.map(definition => `| \`${definition.type}\` | ${definition.version} | ${classOf(definition)} | ${fields(definition)} |`);
  return ['# Events', '', 'Generated from the schemas in `libs/domain` by `npm run reference`. Do not edit. These names are stored for ever.', '', '| Event | Version | Class | Fields |', '|---|---|---|---|', ...rows, ''].join('\n');
}
