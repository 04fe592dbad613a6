import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { SessionAnswer } from '../../../api/src/web-port.ts';
import { useText, type MessageId } from '../i18n/text.tsx';
import { Notice } from '../shared/words.tsx';
import { post, Refused } from './api.ts';
import { textIn } from './form-text.ts';
import { provePasskey } from './passkey.ts';
import { queryClient } from './query.ts';
import type { Lost } from './reclaim.ts';
import { freshSession, SESSION } from './use-session.ts';

type Stage = 'password' | 'code' | 'sample';
type Answered = { readonly stage: 'done' | 'second-factor' | 'new-password' | 'enrol' };

const TITLES: Readonly<Record<Lost, readonly [MessageId, MessageId]>> = { session: ['proof.session.title', 'proof.session.lead'], proof: ['proof.fresh.title', 'proof.fresh.lead'] };

/** Who was signed in when the page asked last: nobody else's proof sends this person's act. */
const before = (): SessionAnswer | undefined => queryClient.getQueryData<{ readonly body: SessionAnswer }>([SESSION])?.body;

function firstStage(lost: Lost, was: SessionAnswer | undefined): Stage {
  if (was?.proofs.includes('sample')) return 'sample';
  return lost === 'proof' && was?.proofs.includes('totp') ? 'code' : 'password';
}

/** Signing in again, or proving anew, over the page that waits: its fields stay as they are, and the act goes on. */
export default function ProofDialog({ lost, onEnd }: { readonly lost: Lost; readonly onEnd: (again: boolean) => void }) {
  const { t } = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const [was] = useState(before);
  const [stage, setStage] = useState<Stage>(() => firstStage(lost, was));
  const [wrong, setWrong] = useState<{ readonly title: string; readonly detail: string } | null>(null);
  useEffect(() => dialog.current?.showModal(), []);

  async function settle(): Promise<void> {
    const now = await freshSession();
    if (was?.subject && now.subject !== was.subject) setWrong({ title: t('proof.other'), detail: '' });
    else onEnd(true);
  }
  const attempt = async (work: () => Promise<Answered | null>): Promise<void> => {
    setWrong(null);
    try {
      const answer = await work();
      if (answer?.stage === 'second-factor') setStage('code');
      else if (answer && answer.stage !== 'done') location.assign('/office/signin');
      else await settle();
    } catch (error) {
      setWrong(error instanceof Refused ? error.problem : { title: t('problem.500.title'), detail: '' });
    }
  };
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void attempt(() => sent(form, { lost, stage, was }));
  };
  const [title, lead] = TITLES[lost];
  return (
    <dialog ref={dialog} className="sheet proof-dialog" aria-labelledby="proof-title" onCancel={() => onEnd(false)}>
      <h2 id="proof-title">{t(title)}</h2>
      <p>{t(lead)}</p>
      {wrong && <div role="alert"><Notice tone="bad" title={wrong.title}>{wrong.detail && <p>{wrong.detail}</p>}</Notice></div>}
      <form onSubmit={send}>
        <Fields stage={stage} needsName={lost === 'session'} label={was?.label ?? ''} />
        <p className="actions">
          <button className="button">{t(stage === 'sample' ? 'proof.sample' : 'proof.confirm')}</button>
          {window.PublicKeyCredential && stage !== 'sample' && <button type="button" className="button button-plain" onClick={() => void attempt(() => provePasskey(lost === 'proof' ? 'step-up' : 'sign-in'))}>{t('identity.passkey.prove')}</button>}
          <button type="button" className="button button-plain" onClick={() => onEnd(false)}>{t('proof.cancel')}</button>
        </p>
      </form>
    </dialog>
  );
}

function Fields({ stage, needsName, label }: { readonly stage: Stage; readonly needsName: boolean; readonly label: string }) {
  const { t } = useText();
  if (stage === 'sample') return null;
  if (stage === 'code') return <p className="field"><label htmlFor="proof-code">{t('identity.code')}</label><input id="proof-code" name="code" inputMode="numeric" autoComplete="one-time-code" required /></p>;
  return (
    <>
      {needsName && <p className="field"><label htmlFor="proof-login">{t('identity.login.staff')}</label><input id="proof-login" name="login" autoComplete="username" defaultValue={label} required /></p>}
      <p className="field"><label htmlFor="proof-password">{t('identity.password')}</label><input id="proof-password" name="password" type="password" autoComplete="current-password" required /></p>
    </>
  );
}

interface Waiting {
  readonly lost: Lost;
  readonly stage: Stage;
  readonly was: SessionAnswer | undefined;
}

/** What a fresh proof is made of. */
function proofIn(form: FormData, stage: Stage): Readonly<Record<string, string>> {
  const proofs = { sample: { confirm: 'yes' }, code: { code: textIn(form, 'code') }, password: { password: secretIn(form) } };
  return proofs[stage];
}

/** A password is sent as it was typed, spaces and all. */
function secretIn(form: FormData): string {
  const typed = form.get('password');
  return typeof typed === 'string' ? typed : '';
}

/** Sends what was typed to where it belongs. */
async function sent(form: FormData, { lost, stage, was }: Waiting): Promise<Answered | null> {
  if (lost === 'proof') {
    await post('/session/step-up', proofIn(form, stage));
    return null;
  }
  if (stage === 'sample') return post<Answered>('/session/sample', { person: was?.subject ?? '', ...(was?.acting ? { post: was.acting.key } : {}) });
  if (stage === 'code') return post<Answered>('/session/second-factor', { code: textIn(form, 'code') });
  return post<Answered>('/session/sign-in', { audience: 'staff', login: textIn(form, 'login'), password: secretIn(form) });
}
