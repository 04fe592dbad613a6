import type { VenueView } from '@yichuang/projections';
import { useState } from 'react';
import { ChoiceField, LineField } from '../../delegation/fields.tsx';
import { useText } from '../../i18n/text.tsx';
import { Day, langOf, Name, plainName, Words } from '../../shared/words.tsx';
import { postFile } from '../../staff/api.ts';
import { textIn } from '../../staff/form-text.ts';

type Filed = VenueView['files'][number];
type Part = { readonly hall: VenueView };
const ATTACHMENTS = '/api/v1/attachments';

/** What a file is evidence of, in words. */
function nameOf({ about, key }: Pick<Filed, 'about' | 'key'>, { points, upgradeList }: VenueView): { readonly zh: string; readonly en: string } {
  const title = about === 'upgrade' ? upgradeList.find(({ upgrade }) => upgrade === key)?.title : undefined;
  if (title !== undefined) return { zh: title, en: '' };
  return points.find(({ code }) => code === key)?.name ?? { zh: key, en: key };
}

/** Photos, plans and papers that show how the hall is, and one of them where it was asked for. @req #75 */
export function Files({ hall }: Part) {
  const { t, language } = useText();
  const [open, setOpen] = useState<string | null>(null);
  const shown = hall.files.find(({ digest }) => digest === open);
  if (hall.files.length === 0) return null;
  return (
    <section aria-labelledby="venue-files">
      <h2 id="venue-files">{t('venue.files')}</h2>
      <ul className="lines">{hall.files.map(file => (
        <li key={`${file.about} ${file.key} ${file.digest}`}>
          <span className="badge">{t(`venue.file.shows.${file.shows}`)}</span> {t(`venue.file.about.${file.about}`)} <strong><Name of={nameOf(file, hall)} /></strong> <Words>{file.note}</Words> <Day of={file.on} />{' '}
          <button type="button" className="button button-plain button-small" aria-expanded={open === file.digest} onClick={() => setOpen(open === file.digest ? null : file.digest)}>{t('venue.file.open', { what: plainName(language, nameOf(file, hall)) })}</button>
        </li>
      ))}</ul>
      {shown && <Preview file={shown} unit={hall.unit} />}
    </section>
  );
}

/** That somebody looked at it is on record before it is shown. */
function Preview({ file: { digest, type }, unit }: { readonly file: Filed; readonly unit: string }) {
  const { t } = useText();
  const path = `${ATTACHMENTS}/${digest}/preview?venue=${unit}`;
  return (
    <div className="panel file-preview">
      <p className="hint">{t('reveal.recorded')}</p>
      {type === 'application/pdf' ? <p><a className="button" href={path} target="_blank" rel="noreferrer">{t('paper.open-pdf')}</a></p> : <img src={path} alt={t('venue.file.alt')} />}
      <p className="quiet digits breakable">{digest}</p>
    </div>
  );
}

const SHOWS = ['photo', 'plan', 'paper'] as const;

/** What it is evidence of, what it shows, and the file. */
export function FileFields({ id, hall }: Part & { readonly id: string }) {
  const { t, language } = useText();
  const groups = [
    ['point', hall.points.map(({ code }) => code)], ['exception', hall.points.filter(({ inPrinciple }) => inPrinciple).map(({ code }) => code)], ['upgrade', hall.upgradeList.map(({ upgrade }) => upgrade)],
  ] as const;
  return (
    <>
      <ChoiceField id={id} name="about" label="venue.file.about">
        {groups.filter(([, keys]) => keys.length > 0).map(([about, keys]) => <optgroup key={about} label={t(`venue.file.about.${about}`)}>{keys.map(key => <option key={key} value={`${about} ${key}`} lang={langOf(language, nameOf({ about, key }, hall))}>{plainName(language, nameOf({ about, key }, hall))}</option>)}</optgroup>)}
      </ChoiceField>
      <ChoiceField id={id} name="shows" label="venue.file.shows">{SHOWS.map(one => <option key={one} value={one}>{t(`venue.file.shows.${one}`)}</option>)}</ChoiceField>
      <LineField id={id} name="note" label="venue.file.note" hint="venue.file.note.hint" />
      <p className="field"><label htmlFor={`${id}-file`}>{t('venue.file.file')}</label><input id={`${id}-file`} name="file" type="file" accept=".jpg,.jpeg,.png,.pdf" required /></p>
    </>
  );
}

/** Puts the file into the store first; then it is named. @throws {Refused} of a kind that is not taken, or too large */
export async function filedIn(form: FormData, unit: string): Promise<object> {
  const file = form.get('file');
  const [about, key] = textIn(form, 'about').split(' ');
  const { data } = await postFile<{ readonly data: readonly { readonly digest: string }[] }>(`${ATTACHMENTS}?venue=${unit}`, file instanceof File ? file : new File([], ''));
  return { about, key, shows: textIn(form, 'shows'), note: textIn(form, 'note'), digest: data[0]?.digest };
}
