import { answerProblem } from '../public/problem-page.tsx';
import type { PageAnswer, Visit } from '../public/page.tsx';
import { AccountPage } from './account-page.tsx';
import { EnrolPage } from './enrol-page.tsx';
import { NewPasswordPage, SecondFactorPage } from './half-pages.tsx';
import { RegisterPage } from './register-page.tsx';
import { ResetCodePage, ResetPage } from './reset-pages.tsx';
import { SignInPage } from './sign-in-page.tsx';
import { titleOf } from './titles.ts';
import type { IdentityPage } from '../../../api/src/web-port.ts';
import { createElement, type ComponentType } from 'react';

type Kind = IdentityPage['kind'];
const PAGES: Readonly<Record<Kind, ComponentType<{ readonly page: IdentityPage }>>> = {
  'sign-in': SignInPage, register: RegisterPage, 'second-factor': SecondFactorPage, 'new-password': NewPasswordPage, enrol: EnrolPage, reset: ResetPage, 'reset-code': ResetCodePage, account: AccountPage,
};
/** A page of signing in or of one's own account; the server says which, and with what. */
export async function answerIdentity(visit: Visit): Promise<PageAnswer> {
  const page = visit.context.identity;
  if (!page) return answerProblem(visit);
  return { status: 200, title: visit.text.t(titleOf(page)), body: createElement(PAGES[page.kind], { page }) };
}
