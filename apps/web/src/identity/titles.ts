import type { IdentityPage } from '../../../api/src/web-port.ts';
import type { MessageId } from '../i18n/text.tsx';

type Kind = IdentityPage['kind'];
const TITLES: Readonly<Record<Kind, MessageId>> = {
  'sign-in': 'identity.signin.title', register: 'identity.register.title', 'second-factor': 'identity.factor.title', 'new-password': 'identity.newpassword.title', enrol: 'identity.enrol.title', reset: 'identity.reset.title', 'reset-code': 'identity.reset.title', account: 'identity.account.title',
};
const STAFF_TITLES: Readonly<Partial<Record<Kind, MessageId>>> = { 'sign-in': 'identity.signin.staff' };

/** The heading of a page; staff sign in on a page of their own. */
export const titleOf = ({ kind, audience }: Pick<IdentityPage, 'kind' | 'audience'>): MessageId => (audience === 'staff' ? STAFF_TITLES[kind] : undefined) ?? TITLES[kind];
