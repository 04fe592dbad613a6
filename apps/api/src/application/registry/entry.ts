import type { AgentAct, Role, Step } from '@yichuang/domain';
import type { z } from 'zod';
import { district, type Alternative, type Clause, type CommandPolicy, type Subject } from '../../policy/policy.ts';
import type { World } from '../world.ts';

/** A command on its way, as far as its policy looks at it. */
export interface Addressed {
  /** Id part of the stream. */
  readonly id: string;
  /** Not checked yet: a policy that reads it takes nothing for granted. */
  readonly data: unknown;
  /** Fresh. */
  readonly world: World;
  /** Legal day of the command. */
  readonly today: string;
  /** The stream as it is folded, of a shape that only its own capability knows; undefined where nobody has read it. */
  readonly state?: unknown;
}

/** The person or body that a thing is about, and who is named beside them to act for them. */
export interface Owned {
  readonly applicant: string;
  readonly agent: { readonly subject: string; readonly mandate: string | null } | null;
  readonly item: string;
  /** What a written power that was shown with the thing lets the agent do, where there is one. */
  readonly covered?: readonly AgentAct[];
}
/** What a step is taken on. */
export interface StepPlace {
  readonly item: string;
  readonly town: string;
}

/** A command of the domain with the stream category it goes to, who may issue it and where HTTP takes it. */
export interface CommandEntry {
  readonly type: string;
  readonly category: string;
  readonly policy: CommandPolicy;
  readonly data: z.ZodObject;
  /** Under `/api/v1`; `:id` is the id part of the stream. Null: not over HTTP. */
  readonly path: string | null;
  /** For a command that makes its stream: where the data names it. */
  readonly idFrom: readonly string[] | null;
  /** For a command that makes its stream and names no id: the id that follows from its data. @throws {InvalidCommand} */
  readonly idOf: ((data: unknown) => string) | null;
  /** For a command that makes its stream and means a thing that nobody has named yet: the id follows from the command's own. */
  readonly idFromKey?: boolean;
  /** Many act on the thing at once, none of them on what another has just changed: no `If-Match` is asked for. */
  readonly unconditional?: boolean;
  /** Whose the thing is, where that is another's than the stream says. */
  readonly of: ((command: Addressed) => Subject) | null;
  /** The program itself may send it too: for somebody whom no officer stands behind. */
  readonly itself?: boolean;
  /** The item and the town of a step. */
  readonly caseOf: ((command: Addressed) => StepPlace | null) | null;
  /** Whom the thing is about, where such a person may act too. */
  readonly ownerOf?: (command: Addressed) => Owned | null;
}

export type CommandSchema = z.ZodObject<{ type: z.ZodLiteral<string>; data: z.ZodObject }>;
/** Streams of one kind, and the collection under which HTTP knows them. */
export interface Place {
  readonly category: string;
  readonly at: string;
}
/** A bare office counts in the whole district. */
type By = readonly (Role | Clause)[];

const clausesOf = (by: By): readonly Clause[] => {
  const bare = by.filter(each => typeof each === 'string');
  return [...(bare.length > 0 ? [district(...bare)] : []), ...by.filter(each => typeof each !== 'string')];
};
const entry = (schema: CommandSchema, rest: Pick<CommandEntry, 'category' | 'policy'> & Partial<CommandEntry>): CommandEntry =>
  ({ type: schema.shape.type.value, data: schema.shape.data, path: null, idFrom: null, idOf: null, of: null, caseOf: null, ...rest });

/** Makes a thing: POST to the collection. `id`: where the data names it, or how it follows from the data. */
export const creates = (place: Place, schema: CommandSchema, { by, id, of = null, itself = false }: { by: By; id: string | ((data: unknown) => string); of?: CommandEntry['of']; itself?: boolean }): CommandEntry =>
  entry(schema, { category: place.category, policy: clausesOf(by), path: place.at, of, itself, ...(typeof id === 'string' ? { idFrom: id.split('.') } : { idOf: id }) });

/** Acts on a thing: POST to `<collection>/:id/<act>`. */
export const acts = (place: Place, act: string, { schema, by, of = null }: { schema: CommandSchema; by: By; of?: CommandEntry['of'] }): CommandEntry =>
  entry(schema, { category: place.category, policy: clausesOf(by), path: `${place.at}/:id/${act}`, of });

/** A step of a case on an item at a town: POST to `<collection>/:id/<act>`. */
export const steps = (place: Place, act: string, { schema, step, caseOf }: { schema: CommandSchema; step: Step; caseOf: NonNullable<CommandEntry['caseOf']> }): CommandEntry =>
  entry(schema, { category: place.category, policy: { step }, path: `${place.at}/:id/${act}`, caseOf });

/** What a stream says of itself to its policies. */
export interface Standing {
  readonly of: (command: Addressed) => Subject;
  readonly caseOf: NonNullable<CommandEntry['caseOf']>;
  readonly ownerOf: NonNullable<CommandEntry['ownerOf']>;
}

/** Makes a thing that has no name of its own, in one of several ways: POST to the collection. */
export const opens = (place: Place, schema: CommandSchema, { ways, standing, itself = false }: { ways: readonly Alternative[]; standing: Standing; itself?: boolean }): CommandEntry =>
  entry(schema, { category: place.category, policy: { anyOf: ways }, path: place.at, idFromKey: true, itself, ...standing });

/** Acts on a thing in one of several ways: POST to `<collection>/:id/<act>`. `itself`: the program may send it too. */
export const allows = (place: Place, act: string, { schema, ways, standing, itself = false }: { schema: CommandSchema; ways: readonly Alternative[]; standing: Standing; itself?: boolean }): CommandEntry =>
  entry(schema, { category: place.category, policy: { anyOf: ways }, path: `${place.at}/:id/${act}`, itself, ...standing });

/** Over no route of its own: what is done outside the log, such as to an account, is put on record for whoever did it, or for the program. */
export const records = (schema: CommandSchema, category: string, by: By): CommandEntry => entry(schema, { category, policy: clausesOf(by), itself: true });

/** Never over HTTP: sent by the program itself, or by whoever opens an empty log. */
export const internal = (schema: CommandSchema, category: string, policy: 'system' | 'genesis'): CommandEntry => entry(schema, { category, policy });
