import { useEffect, useMemo, useRef, useState } from 'react';
import { useText } from '../../../i18n/text.tsx';
import { Notice } from '../../../shared/words.tsx';
import { useShortcuts, type Shortcut } from '../../../staff/shortcuts.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { lacking, unanswered, type Draft } from './draft.ts';
import { commandsOf } from './commands.ts';
import { PapersPart } from './papers-part.tsx';
import { QuestionPart } from './question-part.tsx';
import { stepInto } from './next-step.ts';
import type { Ending } from './steps.ts';
import { useAsked, type Asked, type RulesAtCounter } from './use-asked.ts';
import type { Chain } from './use-chain.ts';

interface RulesPartProps {
  readonly rules: RulesAtCounter;
  readonly name: { readonly zh: string; readonly en: string };
  readonly town: string;
  readonly draft: Draft;
  readonly setDraft: (change: (old: Draft) => Draft) => void;
  readonly chain: Chain;
}

/** What the rules in force ask, given what is answered so far: the same evaluator as the server's, which has the last word. F8 accepts, F9 tells once what is missing. @req #20 #45 #53 */
export default function RulesPart({ rules, name, town, draft, setDraft, chain }: RulesPartProps) {
  const { t } = useText();
  const [ending, setEnding] = useState<Ending | null>(null);
  const [open, setOpen] = useState<readonly string[]>([]);
  const asked = useAsked(rules, draft);
  const end = (how: Ending): void => {
    const left = openSteps(asked, draft);
    setOpen(left);
    if (left.length === 0) setEnding(how);
    else stepInto(left[0] ?? '');
  };
  useShortcuts(useEndKeys(end));
  const send = async (how: Ending): Promise<void> => {
    const steps = await commandsOf({ rules, town, draft, asked, ending: how });
    await (chain.madeCase() === null ? chain.start(steps, how) : chain.again(steps));
  };
  const cancel = (): void => {
    setEnding(null);
    if (chain.madeCase() === null) chain.reset();
  };
  return (
    <div data-rules={rules.digest}>
      <QuestionPart situations={asked.situations} form={asked.form} draft={draft} onSituation={(key, answer) => setDraft(old => ({ ...old, situations: { ...old.situations, [key]: answer } }))} onAnswer={(key, answer) => setDraft(old => ({ ...old, form: { ...old.form, [key]: answer } }))} />
      <PapersPart materials={rules.manifest.materials} explained={asked.materials} papers={draft.papers} promised={rules.manifest.limits.promised} onMark={(key, mark) => setDraft(old => ({ ...old, papers: { ...old.papers, [key]: mark } }))} />
      {open.length > 0 && <div role="alert"><Notice tone="warn" title={t('intake.unanswered', { count: open.length })} /></div>}
      <p className="actions intake-end" data-end="">
        <button type="button" className="button" onClick={() => end('accept')}>{t('intake.do.accept')} <kbd>F8</kbd></button>
        <button type="button" className="button button-plain" onClick={() => end('notice')}>{t('intake.do.notice')} <kbd>F9</kbd></button>
        <label className="check"><input type="checkbox" checked={draft.priority} onChange={event => setDraft(old => ({ ...old, priority: event.target.checked }))} /> {t('intake.priority')}</label>
      </p>
      {ending && <ConfirmDialog ending={ending} draft={draft} item={name} manifest={rules.manifest} lacking={lacking(asked.materials, draft.papers)} today={rules.moment.on} progress={chain.progress} made={chain.madeCase()} onDue={(key, due) => setDraft(old => ({ ...old, dues: { ...old.dues, [key]: due } }))} onConfirm={() => void send(ending)} onCancel={cancel} />}
    </div>
  );
}

/** Names of the places where something must be answered and is not, in the order of the page. */
function openSteps(asked: Asked, { party, situations, form }: Draft): readonly string[] {
  const ofParty = (['name', 'phone'] as const).filter(name => !party?.[name]).map(name => `party-${name}`);
  const ofSituation = asked.situations.filter(({ key }) => situations[key] === undefined).map(({ key }) => `s-${key}`);
  return [...ofParty, ...ofSituation, ...unanswered(asked.form, form).map(key => `f-${key}`)];
}

/** F8 and F9, which mean what the page means at the moment they are pressed. */
function useEndKeys(end: (how: Ending) => void): readonly Shortcut[] {
  const latest = useRef(end);
  useEffect(() => {
    latest.current = end;
  });
  return useMemo(() => [{ keys: 'F8', label: 'intake.do.accept', run: () => latest.current('accept') }, { keys: 'F9', label: 'intake.do.notice', run: () => latest.current('notice') }], []);
}
