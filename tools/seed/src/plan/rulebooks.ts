import { approvalText, type ReleaseGate, type RulebookCommand, type SigningKeyCommand } from '@yichuang/domain';
import { build, type Built, type Plugin } from '@yichuang/plugin-kit';
import { sha256 } from '@yichuang/plugin-kit/node';
import type { SampleData } from '../data.ts';
import { at, during } from '../working-time.ts';
import type { Staff } from './offices.ts';
import { PLUGINS } from './plugins.ts';
import { sampleKey } from './signing.ts';
import type { Step } from './step.ts';

/** The working days on which a wave of releases passes from hand to hand, and the legal day from which it counts. */
interface Wave {
  readonly version: string;
  readonly days: { readonly proposed: string; readonly tested: string; readonly department: string; readonly reform: string; readonly legality: string; readonly published: string; readonly effective: string; readonly noticed: string };
}
/** The first rules count with the responsibility list; those that rest on a new law count with the law. */
const WAVES: readonly Wave[] = [
  { version: '1.0.0', days: { proposed: '2023-01-17', tested: '2023-01-18', department: '2023-01-19', reform: '2023-01-20', legality: '2023-01-28', published: '2023-01-30', effective: '2023-01-31', noticed: '2023-01-31' } },
  { version: '1.1.0', days: { proposed: '2023-08-21', tested: '2023-08-22', department: '2023-08-23', reform: '2023-08-24', legality: '2023-08-25', published: '2023-08-31', effective: '2023-09-01', noticed: '2023-09-01' } },
  { version: '1.1.0', days: { proposed: '2023-11-20', tested: '2023-11-21', department: '2023-11-22', reform: '2023-11-23', legality: '2023-11-24', published: '2023-11-30', effective: '2023-12-01', noticed: '2023-12-01' } },
];
/** Departments whose second release comes with the law of September; with that of December, all others that have one. */
const WITH_ACCESSIBILITY: readonly string[] = ['D-CL', 'D-ZJJ'];
const waveOf = ({ department, version }: Plugin): Wave | undefined => WAVES[version === '1.0.0' ? 0 : WITH_ACCESSIBILITY.includes(department) ? 1 : 2];

const CATALOGUE = '2023';
const KEYS = { registered: '2023-01-16', expires: '2024-12-31' } as const;
const JUSTICE = 'D-SFJ';
const CLOCK: Step['actor'] = { id: 'system', unit: 'system', post: 'clock' };
const OPINIONS: Readonly<Record<ReleaseGate, string>> = { department: '规则与本部门职责和现行依据一致，同意（示例）', reform: '材料、时限和情形符合目录和责任清单，同意（示例）', legality: '依据有效，没有增设证明和条件，合法性审核通过（示例）' };
const GATES: readonly ReleaseGate[] = ['department', 'reform', 'legality'];

/** Who signs at each gate. The justice bureau does not review its own rules: the government office does. */
function signerOf(gate: ReleaseGate, department: string, staff: Staff): Step['actor'] {
  if (gate === 'department') return staff('dept_decider', department);
  if (gate === 'reform') return staff('reform_officer', 'D-SGB');
  return staff('legality_reviewer', department === JUSTICE ? 'D-ZFB' : JUSTICE);
}

/** A release to be made when the first of its steps is taken, and once. */
export interface Made {
  readonly plugin: Plugin;
  readonly wave: Wave;
  readonly built: () => Built;
  readonly before: string | null;
}

function chainOf(releases: readonly Plugin[]): readonly Made[] {
  const made: Made[] = [];
  for (const plugin of releases) {
    const wave = waveOf(plugin);
    if (wave === undefined) throw new Error(`no day for ${plugin.department} ${plugin.version}`);
    const base = made.at(-1);
    let once: Built | null = null;
    const built = (): Built => (once ??= build(plugin, { sha256, ...(base ? { base: { digest: base.built().digest, manifests: base.built().manifests } } : {}) }));
    made.push({ plugin, wave, built, before: base?.plugin.version ?? null });
  }
  return made;
}

let chains: readonly (readonly Made[])[] | null = null;
/** Every release of the sample, department by department; each is built when it is first asked for, and once. */
export function releasesOfSample(): readonly (readonly Made[])[] {
  return (chains ??= PLUGINS.map(chainOf));
}

/** Each act of a wave has its day and goes from department to department. */
type Times = Readonly<Record<'proposed' | 'tested' | ReleaseGate | 'published' | 'noticed', Generator<string, never>>>;
function timesOf({ days }: Wave): Times {
  return {
    proposed: during(days.proposed, '09:05', 60), tested: during(days.tested, '09:30', 300), department: during(days.department, '09:30', 300), reform: during(days.reform, '09:30', 600), legality: during(days.legality, '09:30', 600),
    published: during(days.published, '14:00', 120), noticed: during(days.noticed, '09:00', 1),
  };
}

type By = Pick<Step, 'at' | 'actor'> & { readonly notice?: true };
type Sent = RulebookCommand | (() => RulebookCommand);
const stepOf = ({ department, version }: Plugin, name: string, { command, ...by }: By & { readonly command: Sent }): Step => ({ name: `rules-${department}-${version}-${name}`, ...by, stream: `rulebook-${department}`, command });

/** Items that are new or that an amendment has changed, then the head that names all of them. */
function proposal({ plugin, built }: Made, base: Made | undefined, { times, staff }: { readonly times: Times; readonly staff: Staff }): Step[] {
  const actor = staff('dept_catalog_owner', plugin.department);
  const { version } = plugin;
  const changed = Object.keys(plugin.items).filter(item => plugin.items[item] !== base?.plugin.items[item]).toSorted();
  const manifest = (item: string): RulebookCommand => {
    const found = built().manifests.find(one => one.item === item);
    const digest = built().release.items.find(one => one.item === item)?.digest;
    if (!found || !digest) throw new Error(`${item} was not built`);
    return { type: 'ProposeItemManifest', data: { version, digest, manifest: found } };
  };
  return [
    ...changed.map(item => stepOf(plugin, item, { at: times.proposed.next().value, actor, command: () => manifest(item) })),
    stepOf(plugin, 'propose', { at: times.proposed.next().value, actor, command: () => ({ type: 'ProposeRelease', data: { digest: built().digest, release: built().release, catalogVersion: CATALOGUE } }) }),
  ];
}

function approval({ plugin, built }: Made, gate: ReleaseGate, by: Pick<Step, 'at' | 'actor'>): Step {
  const { department, version } = plugin;
  return stepOf(plugin, gate, {
    ...by, command: () => {
      const { digest } = built();
      const signature = sampleKey(by.actor.id).signed(approvalText({ department, version, gate, digest, rehearsal: null }));
      return { type: 'ApproveRelease', data: { version, gate, digest, rehearsal: null, opinion: OPINIONS[gate], signature } };
    },
  });
}

/** No trial on past cases: there are none yet. */
function releaseSteps(made: Made, base: Made | undefined, context: { readonly times: Times; readonly staff: Staff }): Step[] {
  const { plugin, wave, built, before } = made;
  const { department, version } = plugin;
  const { times, staff } = context;
  const effective = at(wave.days.effective, '00:00');
  const notice = (of: string, kind: 'took_effect' | 'superseded'): Step => stepOf(plugin, kind, { at: times.noticed.next().value, actor: CLOCK, notice: true, command: { type: 'RecordReleaseNotice', data: { version: of, notice: kind, at: effective } } });
  return [
    ...proposal(made, base, context),
    stepOf(plugin, 'test', { at: times.tested.next().value, actor: staff('dept_catalog_owner', department), command: { type: 'TestRelease', data: { version } } }),
    ...GATES.map(gate => approval(made, gate, { at: times[gate].next().value, actor: signerOf(gate, department, staff) })),
    stepOf(plugin, 'publish', { at: times.published.next().value, actor: staff('dept_decider', department), command: () => ({ type: 'PublishRelease', data: { version, digest: built().digest, effectiveFrom: effective, inFlight: 'pinned' } }) }),
    notice(version, 'took_effect'), ...(before === null ? [] : [notice(before, 'superseded')]),
  ];
}

/** Whoever will sign registers a key of their own. */
function keySteps(staff: Staff): Step[] {
  const times = during(KEYS.registered, '14:00', 60);
  const signers = PLUGINS.flatMap(([first]) => (first ? GATES.map(gate => signerOf(gate, first.department, staff)) : []));
  return [...new Map(signers.map(actor => [actor.id, actor])).values()].map((actor): Step => {
    const { key, publicKey } = sampleKey(actor.id);
    const command: SigningKeyCommand = { type: 'RegisterSigningKey', data: { key, publicKey, expires: KEYS.expires } };
    return { name: `signing-key-${actor.id}`, at: times.next().value, actor, stream: `signingkey-${actor.id}`, command };
  });
}

/** The rules of every department: proposed, tried on their examples, signed by three bodies, published. Twice where a law came into force. @req #16 #20 #36 */
export function rulebookSteps(data: SampleData, staff: Staff): Step[] {
  const times = new Map(WAVES.map(wave => [wave, timesOf(wave)]));
  const known = new Set(data.items.filter(row => !row.withdrawn).map(row => row.code));
  return [...keySteps(staff), ...releasesOfSample().flatMap(releases => releases.flatMap((made, index, chain) => {
    const stray = Object.keys(made.plugin.items).find(item => !known.has(item));
    if (stray !== undefined) throw new Error(`${stray} is not in the catalogue`);
    const ofWave = times.get(made.wave);
    return ofWave === undefined ? [] : releaseSteps(made, chain[index - 1], { times: ofWave, staff });
  }))];
}
