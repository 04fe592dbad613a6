import type { Items } from '../catalog/index.ts';
import type { ActContext } from '../kernel/context.ts';
import type { Role } from '../kernel/role.ts';
import type { Units } from '../organisation/index.ts';

export interface StaffingContext extends ActContext {
  /** The unit whose staff it is: the id of the stream. */
  readonly unit: string;
  readonly units: Units;
  readonly items: Items;
  /** Bodies at which the genesis of the log names an office of the district: its posts stand there and nowhere else. */
  readonly bodies: (office: Role) => readonly string[];
  /** Whether a person is known to the log. */
  readonly known: (person: string) => boolean;
  /** Open cases that a person owns: none before there are cases. */
  readonly openCases: (person: string) => number;
}
