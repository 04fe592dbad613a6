import type { VenueView } from '@yichuang/projections';
import type { ReactNode } from 'react';
import type { ActForm } from '../../delegation/act-list.tsx';
import { ChoiceField, DayField, LineField, WordsField } from '../../delegation/fields.tsx';
import { useText, type MessageId } from '../../i18n/text.tsx';
import { langOf, Name, plainName } from '../../shared/words.tsx';
import { textIn } from '../../staff/form-text.ts';
import { FileFields, filedIn } from './venue-files.tsx';

const OUTCOMES = ['met', 'partly_met'] as const;

const hex = (bytes: ArrayBuffer): string => [...new Uint8Array(bytes)].map(byte => byte.toString(16).padStart(2, '0')).join('');

/** A remark, and the digest of a file when one was chosen: the file itself stays where it is. */
async function evidenceIn(form: FormData): Promise<{ readonly digest: string | null; readonly note: string }> {
  const file = form.get('file');
  const digest = file instanceof File && file.size > 0 ? hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())) : null;
  return { digest, note: textIn(form, 'note') };
}

function EvidenceFields({ id }: { readonly id: string }) {
  const { t } = useText();
  return (
    <>
      <LineField id={id} name="note" label="venue.evidence" hint="venue.evidence.hint" />
      <p className="field"><label htmlFor={`${id}-file`}>{t('venue.evidence.file')}</label><input id={`${id}-file`} name="file" type="file" accept="image/*,.pdf" /></p>
    </>
  );
}

function OutcomeField({ id, label }: { readonly id: string; readonly label: MessageId }) {
  const { t } = useText();
  return <ChoiceField id={id} name="outcome" label={label}>{OUTCOMES.map(outcome => <option key={outcome} value={outcome}>{t(`venue.status.${outcome}`)}</option>)}</ChoiceField>;
}

function TextBox({ id, name, label, ...more }: { readonly id: string; readonly name: string; readonly label: MessageId } & Readonly<React.InputHTMLAttributes<HTMLInputElement>>) {
  const { t } = useText();
  return <p className="field"><label htmlFor={`${id}-${name}`}>{t(label)}</label><input id={`${id}-${name}`} name={name} autoComplete="off" {...more} /></p>;
}

function FactFields({ id, facts }: { readonly id: string; readonly facts: VenueView['facts'] }) {
  return (
    <>
      <TextBox id={id} name="address" label="venue.address" defaultValue={facts?.address} required minLength={2} maxLength={200} />
      <TextBox id={id} name="area" label="venue.area" type="number" step="0.1" defaultValue={facts?.area} required />
      <TextBox id={id} name="hours" label="venue.hours" defaultValue={facts?.hours} required minLength={2} maxLength={200} />
      <TextBox id={id} name="phone" label="venue.phone" type="tel" defaultValue={facts?.phone ?? ''} pattern="[0-9\-]{3,20}" />
      <TextBox id={id} name="complaintPhone" label="venue.complaint-phone" type="tel" defaultValue={facts?.complaintPhone ?? ''} pattern="[0-9\-]{3,20}" />
    </>
  );
}
const factsIn = (form: FormData): object => ({ address: textIn(form, 'address'), area: Number(textIn(form, 'area')), hours: textIn(form, 'hours'), phone: textIn(form, 'phone') || null, complaintPhone: textIn(form, 'complaintPhone') || null });

/** Every point of the standard: there or not, and what shows it. */
function PointFields({ id, points, answers }: { readonly id: string } & Pick<VenueView, 'points' | 'answers'>) {
  const { t } = useText();
  const answerOf = (code: string): VenueView['answers'][number] | undefined => answers.find(({ point }) => point === code);
  return (
    <>
      {points.map(({ code, name, mandatory, source }) => (
        <fieldset key={code} className="field">
          <legend><Name of={name} />{mandatory ? '' : ` (${t('venue.advised')})`} <span className="quiet">{source}</span></legend>
          <label className="check"><input type="radio" name={`met-${code}`} value="yes" required defaultChecked={answerOf(code)?.met === true} /> {t('venue.yes')}</label>
          <label className="check"><input type="radio" name={`met-${code}`} value="no" required defaultChecked={answerOf(code)?.met === false} /> {t('venue.no')}</label>
          <label htmlFor={`${id}-note-${code}`}>{t('venue.evidence')}</label>
          <input id={`${id}-note-${code}`} name={`note-${code}`} required maxLength={300} defaultValue={answerOf(code)?.evidence.note} />
        </fieldset>
      ))}
    </>
  );
}
const answersIn = (form: FormData, { points }: Pick<VenueView, 'points'>): object[] => points.map(({ code }) => ({ point: code, met: textIn(form, `met-${code}`) === 'yes', evidence: { digest: null, note: textIn(form, `note-${code}`) } }));

/** What the verifier saw otherwise: ticked points, and one remark for them. */
function CorrectionFields({ id, points, answers }: { readonly id: string } & Pick<VenueView, 'points' | 'answers'>) {
  const { t, language } = useText();
  return (
    <>
      <fieldset className="field">
        <legend>{t('venue.corrections')}</legend>
        {points.filter(({ code }) => answers.some(({ point, met }) => point === code && met)).map(({ code, name }) => <label key={code} className="check"><input type="checkbox" name="missed" value={code} /> {plainName(language, name)}</label>)}
      </fieldset>
      <TextBox id={id} name="remark" label="venue.remark" maxLength={300} />
    </>
  );
}
const correctionsIn = (form: FormData): object[] => form.getAll('missed').map(point => ({ point, met: false, note: textIn(form, 'remark') }));

const gapOptions = (view: VenueView, language: 'zh' | 'en'): ReactNode => view.gapList.filter(({ open }) => open).map(({ point, name }) => <option key={point} value={point} lang={langOf(language, name)}>{plainName(language, name)}</option>);
function GapField({ id, view }: { readonly id: string; readonly view: VenueView }) {
  const { language } = useText();
  return <ChoiceField id={id} name="point" label="venue.point">{gapOptions(view, language)}</ChoiceField>;
}

function PointField({ id, points }: { readonly id: string } & Pick<VenueView, 'points'>) {
  const { language } = useText();
  return <ChoiceField id={id} name="point" label="venue.point">{points.map(({ code, name }) => <option key={code} value={code} lang={langOf(language, name)}>{plainName(language, name)}</option>)}</ChoiceField>;
}

/** Works, as those who planned them wrote them. */
function Works({ value, title }: { readonly value: string; readonly title: string }) {
  return <option value={value} lang={langOf(useText().language, { en: '' })}>{title}</option>;
}

const isEquipment = ({ group }: VenueView['points'][number]): boolean => group !== 'area' && group !== 'zone';

/** Acts of those who work in the hall. @req #7 #8 #9 */
function ownActs(view: VenueView): readonly ActForm[] {
  const equipment = view.points.filter(isEquipment);
  return [
    { rel: 'survey', word: 'venue.act.survey', fields: id => <FactFields id={id} facts={view.facts} />, data: form => ({ facts: factsIn(form) }) },
    {
      rel: 'submit', word: 'venue.act.submit', consequence: 'venue.act.submit.consequence',
      fields: id => <><FactFields id={id} facts={view.facts} /><PointFields id={id} points={view.points} answers={view.answers} /><OutcomeField id={id} label="venue.claims" /></>,
      data: form => ({ facts: factsIn(form), claims: textIn(form, 'outcome'), answers: answersIn(form, view) }),
    },
    { rel: 'record-equipment', word: 'venue.act.equipment', fields: id => <><PointField id={id} points={equipment} /><TextBox id={id} name="count" label="venue.count" type="number" min={0} max={500} required /></>, data: form => ({ equipment: [{ point: textIn(form, 'point'), count: Number(textIn(form, 'count')) }] }) },
    { rel: 'report-fault', word: 'venue.act.fault', fields: id => <><PointField id={id} points={equipment} /><WordsField id={id} name="note" label="venue.fault" /></>, data: form => ({ point: textIn(form, 'point'), note: textIn(form, 'note') }) },
  ];
}

/** What may be done about a hall: by its people, by whoever verifies, and by those who build. @req #7 #8 #9 #75 */
export function venueActs(view: VenueView): readonly ActForm[] {
  const open = view.upgradeList.filter(({ completedOn }) => completedOn === null);
  return [
    ...ownActs(view),
    { rel: 'file-evidence', word: 'venue.act.file', consequence: 'venue.act.file.consequence', fields: id => <FileFields id={id} hall={view} />, data: form => filedIn(form, view.unit) },
    { rel: 'verify', word: 'venue.act.verify', fields: id => <><CorrectionFields id={id} points={view.points} answers={view.answers} /><OutcomeField id={id} label="venue.outcome" /></>, data: form => ({ outcome: textIn(form, 'outcome'), corrections: correctionsIn(form) }) },
    { rel: 'close-gap', word: 'venue.act.close-gap', fields: id => <><GapField id={id} view={view} /><EvidenceFields id={id} /></>, data: async form => ({ point: textIn(form, 'point'), evidence: await evidenceIn(form) }) },
    {
      rel: 'approve-exception', word: 'venue.act.except', consequence: 'venue.act.except.consequence', grave: true,
      fields: id => <><PointField id={id} points={view.points.filter(({ inPrinciple }) => inPrinciple)} /><WordsField id={id} name="reason" label="acts.reason" /><DayField id={id} name="until" label="venue.until" /></>,
      data: form => ({ point: textIn(form, 'point'), reason: textIn(form, 'reason'), until: textIn(form, 'until') || null }),
    },
    {
      rel: 'plan-upgrade', word: 'venue.act.plan',
      fields: id => <><GapField id={id} view={view} /><LineField id={id} name="title" label="venue.works" /><DayField id={id} name="due" label="venue.due" /></>,
      data: form => ({ upgrade: `U${view.upgradeList.length + 1}`, title: textIn(form, 'title'), points: [textIn(form, 'point')], due: textIn(form, 'due') }),
    },
    {
      rel: 'complete-upgrade', word: 'venue.act.complete', consequence: 'venue.act.complete.consequence',
      fields: id => <><ChoiceField id={id} name="upgrade" label="venue.works">{open.map(({ upgrade, title }) => <Works key={upgrade} value={upgrade} title={title} />)}</ChoiceField><EvidenceFields id={id} /></>,
      data: async form => ({ upgrade: textIn(form, 'upgrade'), evidence: await evidenceIn(form) }),
    },
  ];
}
