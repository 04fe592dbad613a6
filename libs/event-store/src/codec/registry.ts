import type { EventDefinition } from '@yichuang/domain';

/** Turns the data of version `from` of an event into that of version `from + 1`. Pure: no clock, no look-ups. */
export interface Upcaster {
  readonly type: string;
  readonly from: number;
  readonly upcast: (data: unknown) => unknown;
}

/** The stored event is of a type, or of a version, that this program does not know. It must not be skipped. */
export class UnknownEvent extends Error {
  readonly code = 'unknown-event';
  readonly type: string;
  readonly version: number;
  constructor(type: string, version: number) {
    super(`event type ${type} version ${version} is not known to this program`);
    this.name = 'UnknownEvent';
    this.type = type;
    this.version = version;
  }
}

export interface Registry {
  readonly types: readonly string[];
  /** @throws {UnknownEvent} */
  definition(type: string): EventDefinition;
  /** Data of `version`, brought to the version of the definition. @throws {UnknownEvent} type, or a future version */
  upcast(type: string, version: number, data: unknown): unknown;
}

function collect(definitions: readonly EventDefinition[]): Map<string, EventDefinition> {
  const known = new Map<string, EventDefinition>();
  for (const definition of definitions) {
    const first = known.get(definition.type);
    if (first && first !== definition) throw new TypeError(`event type ${definition.type} is defined twice`);
    known.set(definition.type, definition);
  }
  return known;
}

/** The steps from version 1 up; every one must be there, once. */
function chainFor(definition: EventDefinition, upcasters: readonly Upcaster[]): readonly Upcaster[] {
  return Array.from({ length: definition.version - 1 }, (_, index) => {
    const steps = upcasters.filter(each => each.type === definition.type && each.from === index + 1);
    const [step] = steps;
    if (!step || steps.length > 1) throw new TypeError(`event type ${definition.type} needs exactly one upcaster from version ${index + 1}`);
    return step;
  });
}

/**
 * Every event type that a program can read. A wire name belongs to one definition for ever, and each older version has
 * a way up, so what was once stored can always be read.
 * @throws {TypeError} a name defined twice by different objects, or a missing, doubled or superfluous upcaster
 */
export function createRegistry(definitions: readonly EventDefinition[], upcasters: readonly Upcaster[] = []): Registry {
  const known = collect(definitions);
  const chains = new Map([...known.values()].map(definition => [definition.type, chainFor(definition, upcasters)]));
  const used = new Set([...chains.values()].flat());
  const stray = upcasters.find(each => !used.has(each));
  if (stray) throw new TypeError(`upcaster of ${stray.type} from version ${stray.from} leads nowhere`);

  return {
    types: [...known.keys()],
    definition: type => {
      const definition = known.get(type);
      if (!definition) throw new UnknownEvent(type, 0);
      return definition;
    },
    upcast: (type, version, data) => {
      const definition = known.get(type);
      if (!definition || !Number.isSafeInteger(version) || version < 1 || version > definition.version) throw new UnknownEvent(type, version);
      if (version === definition.version) return data;
      return (chains.get(type) ?? []).slice(version - 1).reduce((value, step) => step.upcast(value), data);
    },
  };
}
