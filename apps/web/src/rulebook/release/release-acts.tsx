import type { Role } from '@yichuang/domain';
import type { ActForm } from '../../delegation/act-list.tsx';
import { WordsField } from '../../delegation/fields.tsx';
import { textIn } from '../../staff/form-text.ts';
import { FromField, InFlightField, LookedAt, SignatureHint, SomeItems } from './act-fields.tsx';
import { gateOf } from './gates.ts';
import { instantOf } from './instant-field.ts';
import { signWithPasskey } from './sign.ts';
import type { Release } from './view.ts';

interface Stage {
  readonly release: Release;
  /** Of the post acted for: it says for which body one signs. */
  readonly office: Role | undefined;
  /** Stricter decisions of the rehearsal that this reader has not looked at. */
  readonly unchecked: number;
}

const reason = (id: string) => <WordsField id={id} name="reason" label="acts.reason" />;

/** Acts on one release in the order of its life (W4). The stream holds all releases of a department, so each act names its version. */
export function releaseActs(stage: Stage): readonly ActForm[] {
  const { version } = stage.release;
  return [
    { rel: 'test', word: 'release.act.test', consequence: 'release.act.test.what', data: () => ({ version }) },
    { rel: 'rehearse', word: 'release.act.rehearse', consequence: 'release.act.rehearse.what', data: () => ({ version }) },
    approval(stage),
    { rel: 'return', word: 'release.act.return', grave: true, consequence: 'release.act.return.what', fields: reason, data: form => ({ version, gate: gateOf(stage.office), reason: textIn(form, 'reason') }) },
    publication(stage),
    { rel: 'withdraw', word: 'release.act.withdraw', grave: true, consequence: 'release.act.withdraw.what', fields: reason, data: form => ({ version, reason: textIn(form, 'reason') }) },
    { rel: 'suspend', word: 'release.act.suspend', grave: true, consequence: 'release.act.suspend.what', fields: id => <><SomeItems id={id} items={stage.release.items} />{reason(id)}</>, data: form => ({ version, from: null, items: form.getAll('items').map(String), reason: textIn(form, 'reason') }) },
    { rel: 'resume', word: 'release.act.resume', consequence: 'release.act.resume.what', fields: reason, data: form => ({ version, from: null, reason: textIn(form, 'reason') }) },
    ...rollback(stage),
  ];
}

/** The signature covers the digests, so that other bytes are not approved. */
function approval({ release: { version, digest, rehearsed, signing }, office, unchecked }: Stage): ActForm {
  const [gate, rehearsal] = [gateOf(office), rehearsed?.report ?? null];
  const text = signing.approvals.find(one => one.gate === gate)?.text ?? '';
  return {
    rel: 'approve', word: 'release.act.approve', consequence: 'release.act.approve.what',
    fields: id => <><WordsField id={id} name="opinion" label="release.opinion" />{rehearsed !== null && rehearsed.stricter > 0 && <LookedAt id={id} stricter={rehearsed.stricter} unchecked={unchecked} />}<SignatureHint text={text} /></>,
    data: async form => ({ version, gate, digest, rehearsal, opinion: textIn(form, 'opinion'), signature: await signWithPasskey(text) }),
  };
}

function publication({ release: { version, digest } }: Stage): ActForm {
  return {
    rel: 'publish', word: 'release.act.publish', consequence: 'release.act.publish.what',
    fields: id => <><FromField id={id} /><InFlightField id={id} /></>,
    data: form => ({ version, digest, effectiveFrom: instantOf(textIn(form, 'from')), inFlight: textIn(form, 'inFlight') }),
  };
}

/** A release that was in force counts again in place of the one that is. */
function rollback({ release: { digest, signing } }: Stage): readonly ActForm[] {
  if (signing.rollback === null) return [];
  const { from, to, text } = signing.rollback;
  return [{
    rel: 'sign-rollback', word: 'release.act.rollback', grave: true, consequence: 'release.act.rollback.what',
    fields: id => <>{reason(id)}<SignatureHint text={text} /></>,
    data: async form => ({ from, to, digest, reason: textIn(form, 'reason'), signature: await signWithPasskey(text) }),
  }];
}
