import { legalDateOf } from '@yichuang/domain';
import { openStaffAccount } from './account-admin.ts';
import { OFFICE_NAMES } from '../application/offices.ts';
import type { Identity } from './identity.ts';

const OPERATOR_LOGIN = 'operator';
/** The offices that a reader tries first; the rest stand on the sign-in page. */
const SHOWN = 8;

const mayDo: Readonly<Partial<Record<string, string>>> = {
  operator: '单位、文件、日历、账号', auditor: '查看全部记录', reform_officer: '统一审核、权责清单', legality_reviewer: '合法性审查', government_publisher: '批准、公布', approval_bureau: '进驻目录、窗口', dept_catalog_owner: '起草目录调整', centre_manager: '镇街事项、代办',
};

/** Columns of text in which a Chinese character is as wide as two letters. */
function padded(text: string, width: number): string {
  const wide = [...text].reduce((sum, letter) => sum + (/[\u2e80-\uffe6]/.test(letter) ? 2 : 1), 0);
  return text + ' '.repeat(Math.max(1, width - wide));
}

/** Whom a sample lets one try out: a table of who may do what. */
export function sampleTable({ app }: Identity, signIn: string): string {
  const today = legalDateOf(app.clock.now());
  const all = app.world.offices(app.clock.now());
  const offices = all.filter((held, at) => all.findIndex(({ office }) => office === held.office) === at);
  const rows = offices.slice(0, SHOWN).map(({ office, unit }) => `  ${padded(OFFICE_NAMES[office], 26)}${padded(app.world.unitName(unit, today).zh, 36)}${mayDo[office] ?? ''}`);
  return [`示例账号 sample accounts（${new Set(all.map(({ holder }) => holder)).size}，一键登录 one click at ${signIn}）`, ...rows].join('\n');
}

/**
 * The first start in production: nobody has an account, so the operator whom the log names gets one, with a password to be
 * used once. It is shown here and nowhere else.
 * @returns what to print; null when there are accounts, or the log names no operator yet
 */
export async function firstOperator(identity: Identity): Promise<string | null> {
  const { app, accounts } = identity;
  const held = app.world.offices(app.clock.now()).find(({ office }) => office === 'operator');
  if (app.mode !== 'production' || !held || accounts.all('staff').length > 0) return null;
  const { password } = await openStaffAccount(identity, { subject: held.holder, login: OPERATOR_LOGIN });
  return `首次启动 first start: 账号 account ${OPERATOR_LOGIN}，一次性密码 one-time password ${password}\n  24 小时内登录一次，随即设置新密码和第二重验证；此密码不再显示。Sign in once within 24 hours; it is not shown again.`;
}
