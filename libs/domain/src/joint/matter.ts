import { same } from '../kernel/canonical.ts';
import type { Decider } from '../kernel/decider.ts';
import { decideBy, evolveBy } from '../kernel/dispatch.ts';
import { require } from '../kernel/rejection.ts';
import type { LegalDate } from '../kernel/values.ts';
import type { Items } from '../catalog/index.ts';
import type { JointMatterCommand, JointMatterCommandData } from './commands.ts';
import type { JointMatterContext, JointMatterVersion } from './context.ts';
import { JointRole, type JointMatterEvent } from './events.ts';
import { daysOf, inOrder } from './order.ts';

/** A matter with all its versions, the last one last. */
export interface JointMatterState {
  versions: { listed: JointMatterVersion; status: 'drafted' | 'published' | 'superseded'; publishedOn: LegalDate | null; /** The first day on which another version counts. */ until: LegalDate | null }[];
}
type State = Readonly<JointMatterState>;
type Events = readonly JointMatterEvent[];
type Listing = JointMatterCommandData<'ListJointMatter'>;

/** @throws {Rejection} `joint-too-few`, `duplicate-code`, `unknown-item`, `joint-order-cyclic` */
function requireLegs({ legs }: Pick<Listing, 'legs'>, items: Items): void {
  require(legs.length >= 2, 'joint-too-few', { items: legs.length });
  const codes = legs.map(({ item }) => item);
  require(new Set(codes).size === codes.length, 'duplicate-code');
  for (const code of codes) require(items.has(code), 'unknown-item', { code });
  for (const code of legs.flatMap(({ after }) => after)) require(codes.includes(code), 'unknown-item', { code });
  require(inOrder(legs) !== null, 'joint-order-cyclic');
}

/** All five are named, each once. @throws {Rejection} `joint-role-missing`, `unknown-unit` */
function requireParts({ parts }: Pick<Listing, 'parts'>, { units }: JointMatterContext): void {
  for (const role of JointRole.options) require(parts.filter(part => part.role === role).length === 1, 'joint-role-missing', { role });
  for (const { unit } of parts) require(units.get(unit)?.active, 'unknown-unit', { unit });
}

/** Licences that are handled together keep within the law's days (行政许可法26、42). @throws {Rejection} `joint-limit-too-long` */
function requireWithin({ legs, days, cap }: Pick<Listing, 'legs' | 'days' | 'cap'>, items: Items): void {
  const all = days ?? daysOf(legs);
  const licences = legs.some(({ item }) => items.get(item)?.kind === 'licence');
  require(!licences || all <= cap, 'joint-limit-too-long', { days: all, cap });
}

/** Drafts the next version; a draft that was never published gives way. @req #37 #38 */
function list(data: Listing, { versions }: State, context: JointMatterContext): Events {
  require(data.from >= context.today, 'effective-in-past', { from: data.from });
  const items = context.itemsOn(data.from);
  requireLegs(data, items);
  requireParts(data, context);
  requireWithin(data, items);
  const last = versions.at(-1);
  if (last?.status === 'drafted' && same({ ...data, version: last.listed.version }, last.listed)) return [];
  const version = versions.length + 1;
  const listed: JointMatterEvent = { type: 'JointMatterListed', data: { ...data, version } };
  if (last?.status !== 'drafted') return [listed];
  return [listed, { type: 'JointMatterSuperseded', data: { code: data.code, version: last.listed.version, by: version, from: context.today } }];
}

/** @req #37 */
function publish({ version }: JointMatterCommandData<'PublishJointMatter'>, { versions }: State, context: JointMatterContext): Events {
  const { today, actor } = context;
  const draft = versions.find(({ listed }) => listed.version === version);
  require(draft, 'does-not-exist');
  require(draft.status !== 'published', 'already-done');
  require(draft.status === 'drafted', 'wrong-step', { status: draft.status });
  const { code, from } = draft.listed;
  require(from >= today, 'effective-in-past', { from });
  requireLegs(draft.listed, context.itemsOn(from));
  const before = versions.filter(({ status }) => status === 'published').map(({ listed }): JointMatterEvent => ({ type: 'JointMatterSuperseded', data: { code, version: listed.version, by: version, from } }));
  return [{ type: 'JointMatterPublished', data: { code, version, on: today, from, by: actor.unit } }, ...before];
}

/** The version that counts on a day: published, begun, and not given way to another by then. @req #37 */
export function jointMatterOn({ versions }: State, day: LegalDate): JointMatterVersion | null {
  return versions.findLast(({ listed, publishedOn, until }) => publishedOn !== null && listed.from <= day && (until === null || day < until))?.listed ?? null;
}

/** Whoever publishes what is handled jointly (联审联办事项清单, 二(三)3). Stream `jointmatter-<code>`. @req #37 #38 */
export const jointMatterDecider: Decider<JointMatterState, JointMatterCommand, JointMatterEvent, JointMatterContext> = {
  category: 'jointmatter',
  initialState: () => ({ versions: [] }),
  decide: decideBy<JointMatterState, JointMatterCommand, JointMatterEvent, JointMatterContext>({ ListJointMatter: list, PublishJointMatter: publish }),
  evolve: evolveBy<JointMatterState, JointMatterEvent>({
    JointMatterListed(draft, data) {
      draft.versions.push({ listed: data, status: 'drafted', publishedOn: null, until: null });
    },
    JointMatterPublished(draft, { version, on }) {
      const of = draft.versions[version - 1];
      if (of) Object.assign(of, { status: 'published', publishedOn: on });
    },
    JointMatterSuperseded(draft, { version, from }) {
      const of = draft.versions[version - 1];
      if (of) Object.assign(of, { status: 'superseded', until: from });
    },
  }),
};
