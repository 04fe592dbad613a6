import { Grade, type ReviewForm } from '@yichuang/domain';
import { parseAsString, useQueryState } from 'nuqs';
import { ActList, type ActForm } from '../../delegation/act-list.tsx';
import { ChoiceField } from '../../delegation/fields.tsx';
import type { WithLinks } from '../../delegation/links.ts';
import { uploaded } from '../../case/staff/upload.ts';
import { useText } from '../../i18n/text.tsx';
import { Notice, plainName } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { textIn } from '../../staff/form-text.ts';
import { useMoment } from '../../staff/moment.ts';
import { useRead } from '../../staff/query.ts';
import { Loaded } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import { useCommand } from '../../staff/use-command.ts';

interface Invited {
  readonly id: string;
  readonly form: number;
  readonly given: boolean;
  /** Under whose key the picture of the paper is kept. */
  readonly subject: string;
}

/** 录入纸质评价表: by the number of the case, with a picture of the paper; whoever puts it in stands in the record. @req #10 */
export default function PaperPage() {
  const { t } = useText();
  const { travelling } = useMoment();
  const [number, look] = useQueryState('number', parseAsString.withDefault(''));
  const view = number === '' ? null : address('/api/v1/review-invitations', { number });
  const query = useRead<WithLinks<Invited>>(view);
  useTitle(t('review.paper.title'));
  return (
    <div className="page">
      <header className="page-head"><h1>{t('review.paper.title')}</h1><p className="lead">{t('review.paper.lead')}</p></header>
      <form className="filters" onSubmit={event => { event.preventDefault(); void look(textIn(new FormData(event.currentTarget), 'number').toUpperCase() || null); }}>
        <p className="field"><label htmlFor="review-number">{t('review.paper.number')}</label><input id="review-number" name="number" defaultValue={number} autoComplete="off" required pattern="[Hh][Tt][0-9]{4}-[0-9]{6,9}" /></p>
        <p className="actions"><button className="button">{t('review.paper.look')}</button></p>
      </form>
      {view && <Loaded query={query} height="panel">{({ body }) => (body.given ? <Notice tone="info" title={t('review.paper.given')} /> : <Entry key={body.id} invited={body} view={view} travelling={travelling} />)}</Loaded>}
    </div>
  );
}

function Entry({ invited, view, travelling }: { readonly invited: WithLinks<Invited>; readonly view: string; readonly travelling: boolean }) {
  const commander = useCommand(view, invited.links?.find(({ rel }) => rel === 'enter')?.revision ?? null);
  const enter: ActForm = {
    rel: 'enter', word: 'review.act.enter', consequence: 'review.act.enter.what', fields: id => <Fields id={id} form={invited.form} />,
    data: async form => {
      const file = form.get('scan');
      const [scan] = file instanceof File && file.size > 0 ? await uploaded([file], { subject: invited.subject }) : [];
      return { grade: textIn(form, 'grade'), reasons: form.getAll('reasons'), comment: textIn(form, 'comment') || null, scan: scan ?? null };
    },
  };
  return <ActList thing={invited} acts={[enter]} commander={commander} travelling={travelling} />;
}

function Fields({ id, form }: { readonly id: string; readonly form: number }) {
  const { t, language } = useText();
  const forms = useRead<{ readonly data: readonly ReviewForm[] }>(address('/api/v1/review-forms')).data?.body.data ?? [];
  const reasons = forms.find(({ version }) => version === form)?.reasons ?? [];
  return (
    <>
      <ChoiceField id={id} name="grade" label="review.grade">{Grade.options.map(one => <option key={one} value={one}>{t(`review.grade.${one}`)}</option>)}</ChoiceField>
      <fieldset className="field"><legend>{t('review.paper.reasons')}</legend>{reasons.map(({ key, name }) => <label key={key} className="check"><input type="checkbox" name="reasons" value={key} /> {plainName(language, name)}</label>)}</fieldset>
      <p className="field"><label htmlFor={`${id}-comment`}>{t('review.paper.comment')}</label><textarea id={`${id}-comment`} name="comment" rows={3} maxLength={1000} /></p>
      <p className="field"><label htmlFor={`${id}-scan`}>{t('review.paper.scan')}</label><input id={`${id}-scan`} name="scan" type="file" accept="image/*,.pdf" required /></p>
    </>
  );
}
