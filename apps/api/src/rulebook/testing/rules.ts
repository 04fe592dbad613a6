import { hash } from 'node:crypto';
import { canonicalText, type ItemManifest, type ReleaseManifest } from '@yichuang/domain';
import { applicationForm, authorisation, basis, build, cel, defineItem, definePlugin, digestOf, example, firstMatch, idCard, rule, situation, t, workingDays, type Built, type ItemDraft } from '@yichuang/plugin-kit';
import { DEPARTMENT, LOCAL, PAYMENT } from '../../delegation/testing/ground.ts';

export const sha256 = (text: string): string => hash('sha256', text, 'hex');
const relief = basis('社会救助暂行办法', '第四条', { verified: true });
const filed = (by: 'self' | 'agent') => ({ situations: { filedBy: by }, today: '2022-01-10' });

/** An item with one question, on which a paper depends. Made up. */
export const DRAFT: ItemDraft = defineItem({
  illustrative: true, basis: [relief],
  situations: { filedBy: situation(t('由谁来办？', 'Who is applying?'), { self: t('本人', 'I am'), agent: t('代办人', 'An agent') }) },
  materials: {
    idCard: idCard({ basis: relief }), form: applicationForm(t('申请书', 'Application'), { basis: relief }),
    letter: authorisation({ requiredWhen: cel`situations.filedBy == 'agent'`, requiredWords: t('由他人代办的', 'When an agent applies') }),
  },
  limits: { promised: workingDays(5), statutory: workingDays(20, { basis: relief }) },
  accept: firstMatch(rule('R-ACCEPT-01', { when: cel`size(missing) > 0`, outcome: 'request_correction', because: t('材料不齐', 'A paper is missing'), basis: relief }), rule('R-ACCEPT-02', { otherwise: 'accept', because: t('材料齐全', 'Nothing is missing') })),
  decide: firstMatch(rule('R-DECIDE-01', { otherwise: 'manual', because: t('由工作人员审查', 'A person decides') })),
  guide: { summary: t('办理说明', 'What it is'), process: t('窗口受理', 'At the window') },
  examples: [
    example('本人办理，材料齐全', { ...filed('self'), papers: { idCard: 'provided', form: 'provided' } }, { accept: 'accept', rule: 'R-ACCEPT-02' }),
    example('代办人没有委托书', { ...filed('agent'), papers: { idCard: 'provided', form: 'provided' } }, { accept: 'request_correction', rule: 'R-ACCEPT-01', missing: ['letter'] }),
    example('由人审查', { ...filed('self'), papers: { idCard: 'provided', form: 'provided' } }, { decide: 'manual', rule: 'R-DECIDE-01' }),
  ],
});

/** A release built by the kit. `promised` makes other bytes; `parts` of the first item take the place of its own. */
export function releaseOf(version: string, { base, promised = 5, parts = {} }: { readonly base?: Built; readonly promised?: number; readonly parts?: Partial<ItemDraft> } = {}): Built {
  const items = { [PAYMENT.code]: { ...DRAFT, limits: { ...DRAFT.limits, promised: workingDays(promised) }, ...parts }, [LOCAL.code]: DRAFT };
  return build(definePlugin({ department: DEPARTMENT, version, kit: '1', base: base?.digest ?? null, notes: t('说明', 'Notes'), items }), { sha256, ...(base ? { base: { digest: base.digest, manifests: base.manifests } } : {}) });
}

export const FIRST = releaseOf('1.0.0');
/** One item promises less time. */
export const SECOND = releaseOf('1.1.0', { base: FIRST, promised: 3 });

/** The first item's manifest, changed as data: what the kit itself would not build. */
export function tampered(change: (manifest: ItemManifest) => ItemManifest): ItemManifest {
  const [manifest] = FIRST.manifests;
  if (!manifest) throw new Error('no item');
  return change(manifest);
}
/** A head over other manifests. */
export const headOver = (version: string, manifests: readonly ItemManifest[], parts: Partial<ReleaseManifest> = {}): ReleaseManifest => ({ ...FIRST.release, version, items: manifests.map(manifest => ({ item: manifest.item, digest: digestOf(manifest, sha256) })), ...parts });
export const textDigest = (value: unknown): string => sha256(canonicalText(value));
