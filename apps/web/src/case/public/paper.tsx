import type { PaperAsked, PapersPage } from '../../../../api/src/web-port.ts';
import { useText, type MessageId, type Text } from '../../i18n/text.tsx';
import { copiesWords } from '../../rulebook/shared/paper-words.ts';
import { Name, plainName, Words } from '../../shared/words.tsx';

type Limits = PapersPage['limits'];

/** Where a paper stands, in one word. */
function stateOf({ choice, files }: PaperAsked): { readonly id: MessageId; readonly tone: 'good' | 'warn' | '' } {
  if (files.length > 0) return { id: 'paper.state.files', tone: 'good' };
  if (choice === 'later' || choice === 'commit' || choice === 'licence') return { id: `paper.state.${choice}`, tone: '' };
  return { id: 'paper.state.none', tone: 'warn' };
}

const sizeWords = ({ number }: Text, bytes: number): string => (bytes >= 1_000_000 ? `${number(Math.round(bytes / 100_000) / 10)} MB` : `${number(Math.max(1, Math.round(bytes / 1000)))} KB`);
/** What is wrong with the files of a paper, in words. */
export const paperFault = ({ t, language }: Text, { fault, name }: Pick<PaperAsked, 'fault' | 'name'>, limits: Limits): string | null => (fault ? t(`paper.fault.${fault}`, { name: plainName(language, name), mb: limits.fileMb, count: limits.files }) : null);

/** One paper: what it is, where it stands, its files, and what may be said of it instead. */
export function Paper({ paper, limits }: { readonly paper: PaperAsked; readonly limits: Limits }) {
  const text = useText();
  const { t } = text;
  const fault = paperFault(text, paper, limits);
  return (
    <li className={fault ? 'ask-wrong' : ''}>
      <Head paper={paper} />
      {paper.words && <p className="quiet">{t('rules.papers.when')} <Name of={paper.words} /></p>}
      <Files paper={paper} />
      <Upload paper={paper} fault={fault} />
      {paper.files.length === 0 && <Instead paper={paper} />}
    </li>
  );
}

function Head({ paper }: { readonly paper: PaperAsked }) {
  const text = useText();
  const { t } = text;
  const state = stateOf(paper);
  return (
    <>
      <h2><Name of={paper.name} /> <span className={state.tone ? `badge badge-${state.tone}` : 'badge'}>{t(state.id)}</span></h2>
      <ul className="chips">{copiesWords(text, paper).map(word => <li key={word}>{word}</li>)}{!paper.required && <li>{t('paper.not-always')}</li>}</ul>
    </>
  );
}

/** What has come already; each can be taken away again. */
function Files({ paper: { key, files } }: { readonly paper: PaperAsked }) {
  const text = useText();
  if (files.length === 0) return null;
  return (
    <ul className="files">
      {files.map(file => (
        <li key={file.digest}>
          <Words>{file.name}</Words> <span className="quiet">{sizeWords(text, file.bytes)}</span>
          <label className="choice"><input type="checkbox" name={`x.${key}.${file.digest}`} value="yes" /> <span>{text.t('paper.drop')}</span></label>
        </li>
      ))}
    </ul>
  );
}

function Upload({ paper, fault }: { readonly paper: PaperAsked; readonly fault: string | null }) {
  const { t } = useText();
  const id = `u-${paper.key}`;
  const described = fault ? { 'aria-describedby': `${id}-fault`, 'aria-invalid': true as const } : {};
  return (
    <>
      {fault && <p className="field-fault" id={`${id}-fault`}>{fault}</p>}
      <p className="ask-field">
        <label htmlFor={id}>{t(paper.files.length > 0 ? 'paper.upload.more' : 'paper.upload')}<span className="visually-hidden"> <Name of={paper.name} /></span></label>
        <input id={id} type="file" name={`u.${paper.key}`} multiple accept="image/jpeg,image/png,application/pdf" {...described} />
      </p>
    </>
  );
}

/** What can be said of a paper that is not there: only what its entry in the list allows. */
function Instead({ paper }: { readonly paper: PaperAsked }) {
  const { t } = useText();
  const ways = [...(paper.licence === null ? [] : ['licence' as const]), ...(paper.deferrableDays === null ? [] : ['later' as const]), ...(paper.commitment ? ['commit' as const] : [])];
  if (ways.length === 0) return null;
  const name = `m.${paper.key}`;
  return (
    <fieldset className="instead">
      <legend>{t('paper.instead')}</legend>
      {ways.map(way => <p key={way}><label className="choice"><input type="radio" name={name} value={way} defaultChecked={paper.choice === way} /> <span>{t(`paper.instead.${way}`, { days: paper.deferrableDays ?? 0 })}</span></label></p>)}
      <p><label className="choice"><input type="radio" name={name} value="none" defaultChecked={!ways.some(way => way === paper.choice)} /> <span>{t('paper.instead.none')}</span></label></p>
      {paper.deferrableDays !== null && <p className="hint">{t('paper.instead.later.else')}</p>}
      {paper.commitment && <details className="more"><summary>{t('rules.commitment')}</summary><p><Name of={paper.commitment.duty} /></p><p><Name of={paper.commitment.liability} /></p></details>}
    </fieldset>
  );
}
