import type { HelperView, PersonView, StaffUnitView } from '@yichuang/projections';
import { useText } from '../i18n/text.tsx';
import { Instant, Name } from '../shared/words.tsx';

/** Leaders, handlers, competencies and helpers of a unit. @req #41 #57 #60 #67 */
export function People({ unit: { leaders, persons, helpers } }: { readonly unit: StaffUnitView }) {
  return (
    <>
      <Leaders leaders={leaders} />
      {persons && persons.length > 0 && <Persons persons={persons} />}
      {helpers && helpers.length > 0 && <Helpers helpers={helpers} />}
    </>
  );
}

function Leaders({ leaders }: Pick<StaffUnitView, 'leaders'>) {
  const { t } = useText();
  if (!leaders) return null;
  return (
    <section aria-labelledby="leaders">
      <h2 id="leaders">{t('posts.leaders')}</h2>
      <p>{t('posts.leader')} <span className="digits">{leaders.leader?.person ?? t('letter.not-yet')}</span> · {t('posts.head')} <span className="digits">{leaders.head?.person ?? t('letter.not-yet')}</span></p>
    </section>
  );
}

function Persons({ persons }: { readonly persons: readonly PersonView[] }) {
  const { t } = useText();
  return (
    <section aria-labelledby="persons">
      <h2 id="persons">{t('posts.persons')} <span className="count">{persons.length}</span></h2>
      <div className="table-scroll" role="group" aria-label={t('posts.persons')} tabIndex={0}>
        <table className="rows">
          <thead><tr><th scope="col">{t('posts.person')}</th><th scope="col">{t('posts.posts')}</th><th scope="col">{t('posts.handles')}</th><th scope="col">{t('posts.competency')}</th></tr></thead>
          <tbody>
            {persons.map(person => (
              <tr key={person.person}>
                <th scope="row" className="digits">{person.person}</th>
                <td>{person.seats.map(seat => `${seat.post} ${seat.seat}`).join(t('matrix.comma'))}</td>
                <td className="digits">{person.handles.length}</td>
                <td><Competencies of={person.competencies} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Competencies({ of }: { readonly of: PersonView['competencies'] }) {
  const { t } = useText();
  if (of.length === 0) return <>—</>;
  return <>{of.map(one => <span key={one.number} className="post-line">{one.items.length === 0 ? t('posts.all-items') : t('posts.items', { count: one.items.length })} · <Name of={one.by} /></span>)}</>;
}

function Helpers({ helpers }: { readonly helpers: readonly HelperView[] }) {
  const { t } = useText();
  return (
    <section aria-labelledby="helpers">
      <h2 id="helpers">{t('posts.helpers')} <span className="count">{helpers.length}</span></h2>
      <ul>{helpers.map(helper => <li key={helper.person}><span className="digits">{helper.person}</span> · {t(`posts.source.${helper.source}`)} · {t('matrix.since')} <Instant of={helper.from} /></li>)}</ul>
    </section>
  );
}
