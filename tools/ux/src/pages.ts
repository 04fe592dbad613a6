import { signInCitizen, type LaidCitizen } from './harness/citizen.ts';
import { CLERK, HALL_MANAGER, HELPER, TOWN, VILLAGE, type LaidCases } from './harness/counter.ts';
import { ALLOWANCE } from './flows/citizen/walk.ts';
import { CHECKER, CLIMBED, INSPECTOR } from './flows/inspection.ts';
import { WRITER } from './flows/disclosure.ts';
import { JOINT } from './flows/joint.ts';
import { SENDER, SILENT_TOWN, UNANSWERED } from './flows/notices.ts';
import { SUPERVISOR, UNVERIFIED } from './flows/reviews.ts';
import { NETWORK_OPERATOR } from './flows/field.ts';
import { REFORM_OFFICER, signIn, type SampleCodes } from './harness/sample.ts';

/** The screens that exist, with what each one is measured by. `elder` screens are public: they have an elder mode and work without JavaScript. */
export interface Screen {
  readonly name: string;
  readonly path: string;
  readonly shell: 'public' | 'staff';
  /** Post signed in to on a staff screen; the reform officer's where none is named. On a public one, the citizen. */
  readonly as?: string;
}

/** Every screen of the product at present, in both its live and its past form where they differ. */
export function screens(codes: SampleCodes, cases: LaidCases, citizen: LaidCitizen): Screen[] {
  const open = (name: string, path: string): Screen => ({ name, path, shell: 'public' });
  const staff = (name: string, path: string, as?: string): Screen => ({ name, path, shell: 'staff', ...(as ? { as } : {}) });
  return [
    open('home', '/'),
    open('search', '/?q=%E9%AB%98%E9%BE%84'),
    open('no hit', '/?q=%E7%81%AB%E6%98%9F%E7%A7%BB%E6%B0%91'),
    open('guide', `/items/${codes.current}`),
    open('guide of a withdrawn item', `/items/${codes.withdrawn}`),
    open('guide of a merged item', `/items/${codes.merged}`),
    open('guide in the past', `/items/${codes.withdrawn}?asOf=2023-01-11`),
    open('open catalogue', '/open'),
    open('open catalogue in the past', '/open?asOf=2023-01-11'),
    open('versions', '/open/versions'),
    open('good practice', '/open/practices'),
    open('what is disclosed', '/open/board?kind=work_rules'),
    open('the board of a town', '/open/board/610702100'),
    open('what is not disclosed', '/open/exemptions'),
    open('where to go', '/open/venues'),
    open('a hall', '/open/venues/610702100'),
    open('matters handled jointly', '/open/joint'),
    open('a matter handled jointly', '/open/joint/99J03'),
    open('not found', '/items/000000000000'),
    ...citizenScreens(citizen),
    open('sign in', '/signin'),
    open('register', '/register'),
    open('staff sign in', '/office/signin'),
    // Last of its kind: it marks the browser as a terminal.
    open('self-service terminal', '/kiosk/610702100'),
    staff('board', '/office/catalog'),
    staff('proposal', `/office/proposals/${codes.adjustment}`),
    staff('matrix', '/office/matrix'),
    staff('matrix of two days', '/office/matrix?on=2023-07-01&vs=2023-06-30&changed=true'),
    staff('a cell of the matrix', `/office/matrix?sel=${codes.current}/610702100`),
    staff('changes of the list', '/office/responsibility'),
    staff('change of the list', `/office/responsibility/${codes.change}`),
    staff('letters', '/office/letters'),
    staff('letter', `/office/letters/${codes.letter}`),
    staff('posts', '/office/staff'),
    staff('posts of a unit', '/office/staff/D-SGB'),
    staff('obligations', '/office/milestones'),
    staff('acts without authority', '/audit/invalid-acts'),
    staff('rulebooks', '/studio'),
    staff('rulebook of a department', '/studio/D-YBJ'),
    staff('release of rules', '/studio/D-YBJ/1.1.0?item=992036018000'),
    staff('workbench', '/work?queue=accept', CLERK),
    staff('workbench with a preview', `/work?queue=correcting&sel=${cases.correcting}`, CLERK),
    staff('workbench without cases', '/work?queue=overdue', CLERK),
    staff('intake', '/work/intake', CLERK),
    staff('case', `/work/cases/${cases.received}`, CLERK),
    staff('case with a notice', `/work/cases/${cases.correcting}?tab=record`, CLERK),
    staff('case, its form', `/work/cases/${cases.received}?tab=form`, CLERK),
    staff('case decided, its documents', `/work/cases/${cases.decided}?tab=documents`, CLERK),
    staff('joint cases', '/work/joint', CLERK),
    staff('a joint case', `/work/joint/${JOINT}`, CLERK),
    staff('joint intake', '/work/joint/new?matter=99J10', CLERK),
    staff('matters as they are kept', '/office/joint'),
    staff('slots', '/work/slots', HALL_MANAGER),
    staff('errands', '/work/agency', HELPER),
    staff('complaints', '/watch/complaints', SUPERVISOR),
    staff('a complaint without an answer', '/watch/complaints/b7bb5a7e-d436-5c21-af7b-1a8a88578fa9', SUPERVISOR),
    staff('major problems', '/watch/problems', SUPERVISOR),
    staff('bad reviews', '/watch/tickets', SUPERVISOR),
    staff('a bad review', `/watch/tickets/${UNVERIFIED}`, SUPERVISOR),
    staff('paper review', '/work/reviews', CLERK),
    staff('supervision in numbers', '/watch?month=2023Q4', INSPECTOR),
    staff('the plan on a board', '/watch/plan', INSPECTOR),
    staff('a bulletin', '/watch/bulletins/2023Q4', INSPECTOR),
    staff('on the ground', '/watch/field', NETWORK_OPERATOR),
    staff('halls', '/watch/venues?town=X-SFZ', NETWORK_OPERATOR),
    staff('a hall with its gaps', '/watch/venues/X-SFZ', 'centre_manager@X-SFZ'),
    staff('lines of villages', `/watch/network?town=${TOWN}&village=${VILLAGE}`, NETWORK_OPERATOR),
    staff('errands in figures', `/watch/agency?town=${TOWN}`, NETWORK_OPERATOR),
    staff('notices of changes', '/watch/notices', SENDER),
    staff('a notice without an answer', `/watch/notices/${UNANSWERED}`, SILENT_TOWN),
    staff('training of a year', '/watch/training?year=2023', INSPECTOR),
    staff('training of a unit', '/watch/training/X-SFJ-2023', INSPECTOR),
    staff('signals of integrity', '/watch/integrity?month=2023Q2', INSPECTOR),
    staff('inspections', '/watch/inspections', INSPECTOR),
    staff('an inspection on the ladder', `/watch/inspections/${CLIMBED}`, INSPECTOR),
    staff('spot checks', '/watch/checks', CHECKER),
    staff('appraisal', '/watch/appraisal', INSPECTOR),
    staff('disclosure', '/office/disclosure?kind=work_rules', WRITER),
    staff('whereabouts', '/office/whereabouts', WRITER),
    staff('publicity', '/watch/publicity', WRITER),
    staff('audit', '/audit'),
    staff('audit in the past', '/audit?asOf=2023-01-11'),
    staff('replay', `/audit/replay/adjustment-${codes.adjustment}`),
    staff('catalogue over time', '/audit/catalogue'),
  ];
}

/** Pages of applying, tracking, booking and asking for help: before somebody signs in, and of one who has. */
function citizenScreens({ login, draft, stopped, ready, receipt, correcting, booking, errand, rate }: LaidCitizen): Screen[] {
  const open = (name: string, path: string): Screen => ({ name, path, shell: 'public' });
  const own = (name: string, path: string): Screen => ({ name, path, shell: 'public', as: login });
  return [
    open('apply start', `/apply?item=${ALLOWANCE}`), open('apply whom for', `/apply/${draft}/who`), open('apply form', `/apply/${draft}/q/applicantName`), open('apply account', `/apply/${draft}/account`), open('apply for another', `/apply/${stopped}/whom`),
    open('track form', '/track'), open('track by receipt', `/track/${receipt}`), open('rate', rate), open('rate, why', `${rate}?grade=dissatisfied`), open('book a town', '/book'), open('help a town', '/help'), open('complain', '/complain'),
    own('apply papers', `/apply/${ready}/papers`), own('apply check', `/apply/${ready}/check`), own('apply done', `/apply/${receipt}/done`), own('track', `/track/${receipt}`), own('track withdraw', `/track/${receipt}/withdraw`),
    own('track correcting', `/track/${correcting}`), own('track correct', `/track/${correcting}/correct`), own('own matters', '/me'), own('book', `/book?town=${TOWN}&item=${ALLOWANCE}`), own('booking', booking), own('help', `/help?item=${ALLOWANCE}&town=${TOWN}&village=${VILLAGE}`), own('errand', errand),
  ];
}

export interface Mode {
  readonly language: 'zh' | 'en';
  readonly elder: boolean;
  readonly width: 360 | 1280;
}

/** Every two of language, width and large print meet in one of these. */
const PAIRED: Readonly<Record<Screen['shell'], (mode: Mode) => boolean>> = {
  public: ({ language, elder, width }) => elder === ((language === 'zh') === (width === 360)),
  staff: ({ language, width }) => (language === 'zh') === (width === 1280),
};

/** Modes of goal 10: zh and en, narrow and wide, and the elder mode on public screens. All of them when asked for the whole; else each with half of them, chosen so that the others differ. */
export function modes(shell: Screen['shell'], whole: boolean): Mode[] {
  const all = (['zh', 'en'] as const).flatMap(language => ([360, 1280] as const).flatMap(width => [false, true].map(elder => ({ language, width, elder }))));
  const those = shell === 'public' ? all : all.filter(mode => !mode.elder);
  return whole ? those : those.filter(PAIRED[shell]);
}

/** Cookies of a mode: the elder mode of a citizen, the session of an officer. */
export async function cookiesOf(mode: Mode, { shell, as }: Pick<Screen, 'shell' | 'as'>, origin: string): Promise<{ name: string; value: string; url: string }[]> {
  return [
    ...(mode.elder ? [{ name: 'yichuang_elder', value: '22', url: origin }] : []),
    ...(shell === 'staff' ? [await signIn(origin, as ?? REFORM_OFFICER)] : as ? [await signInCitizen(origin, as)] : []),
  ];
}

/** The address of a screen in a language: English has the prefix /en. */
export function addressOf(screen: Screen, language: Mode['language']): string {
  if (language === 'zh') return screen.path;
  return `/en${screen.path === '/' ? '/' : screen.path}`;
}
