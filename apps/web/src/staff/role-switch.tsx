import type { DemoRoleAnswer } from '../../../api/src/web-port.ts';
import { useText } from '../i18n/text.tsx';
import { plainName } from '../shared/words.tsx';
import { useRead } from './query.ts';

/** Tries out an office in the sample district: a plain form post, marked for what it is. Absent where the API offers none. */
export function RoleSwitch() {
  const { t, language } = useText();
  const query = useRead<DemoRoleAnswer>('/demo/role');
  const answer = query.data?.body;
  if (!answer || answer.offered.length === 0) return <span className="role-switch-space" />;
  return (
    <form className="role-switch" method="post" action="/demo/role">
      <input type="hidden" name="back" value={location.pathname + location.search} />
      <label htmlFor="role"><span className="badge badge-sample">{t('role.demo')}</span></label>
      <select id="role" name="role" defaultValue={answer.current?.key ?? ''} onChange={event => event.target.form?.requestSubmit()}>
        <option value="">{t('role.none')}</option>
        {answer.offered.map(role => <option key={role.key} value={role.key} lang={language === 'en' && !role.name.en ? 'zh-CN' : undefined}>{plainName(language, role.name)}</option>)}
      </select>
    </form>
  );
}

/** The office tried out; null for a visitor. */
export function useDemoRole() {
  return useRead<DemoRoleAnswer>('/demo/role').data?.body.current ?? null;
}
