import type { ReactNode } from 'react';
import type { CitizenForm } from '../../../../api/src/web-port.ts';
import { useText } from '../../i18n/text.tsx';
import { Notice } from '../../shared/words.tsx';

interface FormProps {
  readonly action: string;
  readonly form: CitizenForm;
  readonly children: ReactNode;
  /** Files are sent too. */
  readonly files?: boolean;
  readonly extra?: Readonly<Record<string, string>>;
}

/** A form of these pages: a plain post with the token of its visit and the key of its act, checked on the server alone. */
export function Form({ action, form, children, files = false, extra = {} }: FormProps) {
  return (
    <form className="ask" method="post" action={action} noValidate {...(files ? { encType: 'multipart/form-data' } : {})}>
      {Object.entries({ token: form.token, ...(form.key === '' ? {} : { key: form.key }), ...extra }).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {children}
    </form>
  );
}

export interface Fault {
  /** Id of the control to put right. */
  readonly at: string;
  readonly words: string;
}

/** What is wrong, before everything else, each with the way to its place. The same words stand there again. */
export function ErrorSummary({ faults, problem }: { readonly faults: readonly Fault[]; readonly problem: CitizenForm['problem'] }) {
  if (faults.length > 0) return <FaultList faults={faults} />;
  if (!problem) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} id="errors">
      <h2>{problem.title}</h2>
      {problem.detail && <p>{problem.detail}</p>}
    </div>
  );
}

function FaultList({ faults }: { readonly faults: readonly Fault[] }) {
  const { t } = useText();
  return (
    <div className="error-summary" role="alert" tabIndex={-1} id="errors">
      <h2>{t('ask.error.title', { count: faults.length })}</h2>
      <ul>{faults.map(({ at, words }) => <li key={at}><a href={`#${at}`}>{words}</a></li>)}</ul>
    </div>
  );
}

/** What was done a moment ago. */
export function DoneNotice({ children }: { readonly children: string }) {
  return <div role="status"><Notice tone="good" title={children} /></div>;
}
